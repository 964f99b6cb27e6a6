/**
 * What is said wherever the Code is shown: it is guidance under section 23(12A) of the Local Government Act 1974, and
 * nothing obliges a council to assess itself.
 */
export const CODE_STANDING =
  'The Code is guidance and not law: comply, or explain. Statutory complaints procedures (adult social care, children, public health) are outside it.';

/** The Code by its full name. */
export const CODE_NAME =
  "the Local Government and Social Care Ombudsman's Complaint Handling Code (February 2024)";

/** The parts of the Code by their numbers. */
export const CODE_SECTIONS: Readonly<Record<number, string>> = {
  1: 'Service requests and complaints',
  2: 'What may be refused',
  3: 'Access and awareness',
  4: 'Resources',
  5: 'The process',
  6: 'Stages',
  7: 'Putting things right',
  8: 'Reporting and self-assessment',
  9: 'Scrutiny and oversight',
};

/** One thing that the Code expects of a council, in words of our own. */
export interface Provision {
  /** What it is called here: the paragraph's number, or, where that is not verified, its part and a word. */
  readonly id: string;
  readonly section: number;
  readonly text: string;
  /**
   * `paragraph`: the id is the number that the Ombudsman's published Code gives it. `part`: the part is sure, and the
   * number within it is not verified, so that none is given.
   */
  readonly cited: 'paragraph' | 'part';
}

function numbered(id: string, text: string): Provision {
  return { id, section: Number(id.split('.')[0]), text, cited: 'paragraph' };
}

function unnumbered(id: string, text: string): Provision {
  return { id, section: Number(id.split('-')[0]), text, cited: 'part' };
}

/**
 * What can be assessed. Paragraphs 1.1 to 1.3 and 3.3 only explain, and are left out. Read against the Code as published
 * at lgo.org.uk (parts 1 to 3, 6.1 to 6.8, 7 to 9) in November 2026; what was known only from guidance about it has no
 * number of its own.
 */
export const PROVISIONS: readonly Provision[] = [
  numbered(
    '1.4',
    'A complaint is defined broadly: any dissatisfaction, however made, with the service, acts or failures of the council or those who act for it.',
  ),
  numbered(
    '1.5',
    'Nobody needs the word "complaint", and complaints through others are handled under the same policy.',
  ),
  numbered('1.6', 'The policy says how a service request differs from a complaint.'),
  numbered(
    '1.7',
    'Who is dissatisfied with the answer to a service request may complain, and work on the request goes on.',
  ),
  numbered('1.8', 'Service requests are recorded, monitored and reviewed.'),
  numbered(
    '2.1',
    'Complaints are accepted unless there is a valid reason, which can be shown; each is judged by itself.',
  ),
  numbered(
    '2.2',
    'Complaints are taken for 12 months after the event or after it became known, and later ones where there is good reason.',
  ),
  numbered(
    '2.3',
    'The policy says what may not be considered or escalated; these limits are reasonable and leave people a way to redress.',
  ),
  numbered(
    '2.4',
    'Whoever is refused is told why, and of the right to take that to the Ombudsman.',
  ),
  numbered('2.5', 'No kind of complaint is shut out wholesale.'),
  numbered(
    '3.1',
    'There are several ways to complain, and needs under the Equality Act 2010 are provided for in advance.',
  ),
  numbered(
    '3.2',
    'A complaint can be made in any way to any member of staff, all of whom know where to pass it.',
  ),
  numbered(
    '3.4',
    'The policy is published, easy to read, and says what happens at each stage and by when.',
  ),
  numbered('3.5', 'The policy says how it is made known, with the Ombudsman and the Code.'),
  numbered('3.6', 'People may have somebody represent or accompany them.'),
  numbered('3.7', 'People are told of their right to go to the Ombudsman, and how.'),
  numbered('3.8', 'Surveys of services tell people how to complain.'),
  unnumbered(
    '4-resources',
    'Enough people are named and resourced to take responsibility for complaints, as a core service.',
  ),
  unnumbered('5-one-policy', 'One policy covers all complaints under the Code.'),
  unnumbered('5-two-stages', 'The procedure has two stages and no more.'),
  numbered(
    '6.1',
    'Complaints that can be answered early are told from those that need more work, by complexity and by who is at risk.',
  ),
  numbered('6.2', 'Stage 1: acknowledged and logged within 5 working days of receipt.'),
  numbered('6.3', 'Stage 1: a full reply within 10 working days of the acknowledgement.'),
  numbered(
    '6.4',
    'Stage 1: more time only where complexity needs it, at most 10 working days without good reason, and explained.',
  ),
  numbered('6.5', "Whoever is told of more time is given the Ombudsman's details."),
  numbered(
    '6.6',
    'The reply goes when the answer is known; what is still to be done is tracked, with updates.',
  ),
  numbered(
    '6.7',
    'The reply deals with every point, and gives reasons with the policy, law or practice behind them.',
  ),
  numbered('6.8', 'At the end of stage 1 people are told how to go on.'),
  unnumbered(
    '6-stage-2-acknowledge',
    'Stage 2: acknowledged and logged within 5 working days of the request.',
  ),
  unnumbered(
    '6-stage-2-reply',
    'Stage 2: a final reply within 20 working days of the acknowledgement.',
  ),
  unnumbered('6-stage-2-extend', 'Stage 2: more time of at most 20 working days, with reasons.'),
  unnumbered('6-stage-2-other-person', 'Stage 2 is not considered by whoever considered stage 1.'),
  numbered(
    '7.1',
    'Where something went wrong, that is acknowledged, with what was or will be done to put it right.',
  ),
  numbered('7.2', 'A remedy reflects what the fault did to the person.'),
  numbered('7.3', 'A remedy says what will happen by when, and is followed to its end.'),
  numbered(
    '7.4',
    'A remedy that cannot be delivered is explained, with another one and the right to go to the Ombudsman.',
  ),
  numbered('7.5', "Remedies take account of the Ombudsman's guidance."),
  numbered(
    '8.1',
    'Each year there is a complaints performance and service improvement report, with a self-assessment against the Code.',
  ),
  numbered('8.2', 'That report goes through governance and is published with the response to it.'),
  numbered(
    '8.3',
    'The self-assessment is repeated after a significant restructure, a merger or a change of procedures.',
  ),
  numbered('9.1', 'Beyond the single complaint it is asked what services can learn from it.'),
  numbered('9.2', 'Complaints are used to find problems and to change services.'),
  numbered('9.3', 'What was learned is reported to people, staff and committees.'),
  numbered(
    '9.4',
    'A suitably senior officer oversees complaint handling, its themes and its risks.',
  ),
  numbered(
    '9.5',
    'A Member Responsible for Complaints has the lead in governance (a person or a committee).',
  ),
  numbered(
    '9.6',
    'The Member gets regular information, and has the access and the staff that the role needs.',
  ),
  numbered(
    '9.7',
    'At least: numbers, kinds and outcomes; trends; and the annual report reach the Member.',
  ),
];

/** The provision that somebody means: `6.3`, `para 6.3`, `5-two-stages`; undefined where there is none. */
export function provisionNamed(text: string): Provision | undefined {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/^(?:paragraph|para|provision)\.?\s*/, '');
  return PROVISIONS.find((one) => one.id === id);
}

/** How it is cited: `paragraph 6.3`, or the part where its number is not verified. */
export function citedAs({ id, section, cited }: Provision): string {
  return cited === 'paragraph' ? `paragraph ${id}` : `part ${String(section)}, number not verified`;
}
