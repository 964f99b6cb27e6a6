import type { Duty, DutyId, DutySource } from './duty';

const act = (cite: string, path: string): DutySource => ({
  cite,
  standing: 'checked',
  url: `https://www.legislation.gov.uk/ukpga/${path}`,
});
/** Cited after others: the manual itself was not read. */
const guidance = (cite: string): DutySource => ({ cite, standing: 'not-checked' });

const SECTION_5 = act(
  'Local Government and Housing Act 1989, section 5 (council)',
  '1989/42/section/5',
);
const SECTION_5A = act(
  'Local Government and Housing Act 1989, section 5A (executive)',
  '1989/42/section/5A',
);
/** When members consider a report that was sent to them. */
const SECTION_5_MEETING: DutySource = {
  cite: 'Local Government and Housing Act 1989, section 5(5), and the like in section 5A',
  standing: 'not-checked',
  url: 'https://www.legislation.gov.uk/ukpga/1989/42/section/5',
};
const MANUAL_10 = guidance("Ombudsman's Manual for Councils, part 10");

/** Every duty with its source and its clock. The Acts are named so that each can be looked up. */
export const DUTIES: Readonly<Record<DutyId, Duty>> = {
  'periodic-summary': {
    id: 'periodic-summary',
    title: 'Report findings of maladministration in a periodic summary',
    arises:
      'The Ombudsman investigated and found fault in a routine case; without an investigation section 5(2A) gives no duty.',
    does: 'Report the upheld cases to members together, in a periodic summary.',
    sources: [SECTION_5, SECTION_5A, MANUAL_10],
    clock: { kind: 'none' },
    time: 'The Act names no day.',
    seen: 'from-what-is-held',
  },
  'individual-report': {
    id: 'individual-report',
    title: 'Report a finding of maladministration by itself',
    arises:
      'A public report, a matter of wider significance, or a recommendation that the council refuses.',
    does: 'Prepare a report about this matter, and send it to the members of the council or of its executive.',
    sources: [SECTION_5, SECTION_5A, MANUAL_10, SECTION_5_MEETING],
    clock: { kind: 'none' },
    time: 'The Act names no day for the report; members consider it within 21 days of its sending, which is not checked.',
    seen: 'from-what-is-held',
  },
  'public-report-response': {
    id: 'public-report-response',
    title: 'Consider a public report and tell the Ombudsman what will be done',
    arises: 'The Ombudsman issued a report under section 30(1).',
    does: 'Lay the report before the council, consider it, and tell the Ombudsman what was done or will be.',
    sources: [
      act('Local Government Act 1974, section 31(2)', '1974/7/section/31'),
      act('Local Government Act 1974, section 30(1)', '1974/7/section/30'),
      MANUAL_10,
    ],
    clock: { kind: 'period', count: 3, unit: 'month', from: 'beginning-with' },
    time: 'Three months beginning with the day on which the report was received, or longer where the Ombudsman agrees in writing.',
    seen: 'from-what-is-held',
  },
  'public-notice': {
    id: 'public-notice',
    title: 'Give public notice of a public report',
    arises: 'The Ombudsman issued a report under section 30(1).',
    does: 'Announce in newspapers that the report can be inspected, and make copies available.',
    sources: [
      {
        cite: 'Local Government Act 1974, section 30(4) and (5)',
        standing: 'not-checked',
        url: 'https://www.legislation.gov.uk/ukpga/1974/7/section/30',
      },
    ],
    clock: { kind: 'period', count: 2, unit: 'week', from: 'after' },
    time: 'Two weeks after the report was received. This period is not checked against the Act as it stands: look it up.',
    seen: 'from-what-is-held',
  },
  'further-report': {
    id: 'further-report',
    title: 'Expect a further report',
    arises: 'The Ombudsman got no answer to a public report in time, or is not satisfied with it.',
    does: 'Answer at once, or agree a longer period in writing; a further report is considered like the first.',
    sources: [act('Local Government Act 1974, section 31(2A) to (2C)', '1974/7/section/31')],
    clock: { kind: 'none' },
    time: 'The time for the answer is over; a further report has three months of its own.',
    seen: 'from-what-is-held',
  },
  'published-statement': {
    id: 'published-statement',
    title: 'Publish a statement that the Ombudsman requires',
    arises: 'The Ombudsman is not satisfied after a further report, and gives notice.',
    does: 'Arrange for the statement to be published as the notice says.',
    sources: [act('Local Government Act 1974, section 31(2D) to (2F)', '1974/7/section/31')],
    clock: { kind: 'none' },
    time: 'As the notice and the section say.',
    seen: 'nothing-held',
  },
  'non-compliance': {
    id: 'non-compliance',
    title: 'A remedy that was agreed and not carried out',
    arises: 'The Ombudsman recorded that a recommendation was not complied with, or is about to.',
    does: 'Find out why, agree more time before it is too late, and consider a report about this matter alone.',
    sources: [
      guidance("Ombudsman's Compliance Manual, chapters 2 to 6 and 10"),
      SECTION_5,
      SECTION_5A,
      MANUAL_10,
    ],
    clock: { kind: 'none' },
    time: 'The manual names no day; the Ombudsman may write to the chief executive, agree more time, or issue a report.',
    seen: 'from-what-is-held',
  },
  'draft-decision': {
    id: 'draft-decision',
    title: 'Keep a draft decision confidential and comment on it',
    arises: 'The Ombudsman sent a draft decision.',
    does: 'Comment in time, disclose nothing, and carry out no remedy before the decision is final.',
    sources: [
      guidance(
        "The council's guidance on complaints to the Ombudsman, draft decisions (5 to 10 working days)",
      ),
    ],
    clock: { kind: 'of-the-council' },
    time: 'The working days that the council set for comments on a draft; the Ombudsman gives 5 to 10.',
    seen: 'from-what-is-held',
  },
};
