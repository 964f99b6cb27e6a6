/** A term of the Ombudsman's letters, explained in our own words. */
export interface Definition {
  readonly term: string;
  readonly title: string;
  readonly meaning: string;
  /** How it is worked out; absent for what is no measure. */
  readonly formula?: string;
  /** What misleads most often. */
  readonly beware?: string;
}

/**
 * The glossary. Sources: the Ombudsman's guidance on interpreting its statistics, its Manual for Councils, its
 * Compliance Manual, the Complaint Handling Code (2024) and the Local Government Act 1974. Nothing here is a figure.
 */
const DEFINITIONS: readonly Definition[] = [
  {
    term: 'uphold_rate',
    title: 'Uphold rate',
    meaning:
      'Of the complaints that the Ombudsman investigated in the year, the share in which it found fault, or the council accepted fault before the investigation.',
    formula: 'upheld decisions ÷ investigations, in whole per cent',
    beware:
      'Complaints that were not investigated are not in it. From 2022-23 the Ombudsman chose more carefully what to investigate, so rates before and after that are not alike.',
  },
  {
    term: 'upheld',
    title: 'Upheld',
    meaning:
      'The Ombudsman found fault in what the council did, or the council accepted fault first. A complaint can be upheld although nobody suffered an injustice.',
    beware: 'It says nothing of how serious the fault was.',
  },
  {
    term: 'not_upheld',
    title: 'Not upheld',
    meaning: 'The Ombudsman investigated and found that the council had not acted with fault.',
    formula: 'investigations − upheld decisions',
  },
  {
    term: 'investigations',
    title: 'Investigations',
    meaning:
      'Detailed investigations that the Ombudsman completed in the year. Each ends as upheld or not upheld.',
    beware:
      'Most complaints received are never investigated: they come too early, fall outside its powers, or are closed after initial enquiries.',
  },
  {
    term: 'upheld_per_100k',
    title: 'Upheld decisions per 100,000 residents',
    meaning:
      'Upheld decisions set against the size of the population, so that large and small councils can be put side by side.',
    formula: 'upheld decisions ÷ residents × 100,000, as the Ombudsman prints it',
    beware:
      'It is quoted as printed and never worked out again here: the letter does not say which population it uses.',
  },
  {
    term: 'compliance_rate',
    title: 'Compliance rate',
    meaning:
      'Of the cases whose recommendations fell due in the year, the share in which the Ombudsman was satisfied that the council carried them out.',
    formula:
      'outcomes with which the Ombudsman was satisfied ÷ compliance outcomes, in whole per cent',
    beware:
      'Remedies that were carried out late still count as complied with. Lateness stands only in the words of the letter.',
  },
  {
    term: 'compliance_outcomes',
    title: 'Compliance outcomes',
    meaning:
      'Results recorded by the Ombudsman for cases whose recommendations fell due in the year, one for each case.',
    beware:
      'There can be more of them than upheld decisions: some belong to decisions of the year before.',
  },
  {
    term: 'late_remedies',
    title: 'Late remedies',
    meaning:
      'Recommendations that the council carried out after the date it had agreed to. A late remedy is not the same as non-compliance.',
    beware: 'The statistics leave them out; a letter mentions them in its text, or not at all.',
  },
  {
    term: 'satisfactory_rate',
    title: 'Satisfactory remedy rate',
    meaning:
      'Of the upheld complaints, the share in which the council had itself offered an adequate remedy before the complaint reached the Ombudsman.',
    formula: 'satisfactory remedy decisions ÷ upheld decisions, in whole per cent',
    beware: 'It is worked out on upheld decisions, not on all investigations.',
  },
  {
    term: 'satisfactory_count',
    title: 'Satisfactory remedy decisions',
    meaning:
      'Upheld complaints in which the Ombudsman agreed with the remedy that the council had already offered.',
  },
  {
    term: 'satisfactory_remedy',
    title: 'Satisfactory remedy',
    meaning:
      'The complaint was upheld, and what the council had offered before the complaint reached the Ombudsman was enough to put things right.',
    beware: 'A high share is good: it shows that the council settles its own mistakes.',
  },
  {
    term: 'received',
    title: 'Complaints and enquiries received',
    meaning: 'Everything that people brought to the Ombudsman about the council in the year.',
    beware:
      'It is not the number decided in the year, nor the number investigated, and a high number alone is no sign of bad service.',
  },
  {
    term: 'decisions',
    title: 'Decisions made',
    meaning:
      'Complaints and enquiries that the Ombudsman closed in the year in any way: invalid, advice given, referred back, closed after initial enquiries, upheld or not upheld.',
    beware: 'Some of them were received in the year before.',
  },
  {
    term: 'response_days',
    title: 'Response time',
    meaning:
      "How many working days the council took on average to answer the Ombudsman's enquiries. Councils' own reports give it; the letters do not.",
  },
  {
    term: 'public_reports',
    title: 'Public report',
    meaning:
      'A report that the Ombudsman publishes by name under section 30 of the Local Government Act 1974, because a case is serious or of public interest. The council must consider it formally and give public notice of it.',
    beware: 'Most decisions end in a decision statement instead.',
  },
  {
    term: 'overview',
    title: 'The three key statistics',
    meaning:
      'Complaints upheld, compliance with recommendations, and satisfactory remedies: the three statistics that annual letters give.',
  },
  {
    term: 'maladministration',
    title: 'Maladministration',
    meaning:
      'Fault in the way a council did something, or failed to do it: delay, a wrong procedure, bad advice, a promise not kept. The Ombudsman now mostly says "fault".',
  },
  {
    term: 'service_failure',
    title: 'Service failure',
    meaning:
      'The council did not provide a service that it had a duty to provide, or provided it badly.',
  },
  {
    term: 'injustice',
    title: 'Injustice',
    meaning: 'What the fault did to the person: loss, distress, time and trouble, a chance missed.',
    beware: 'A complaint can be upheld without it.',
  },
  {
    term: 'premature',
    title: 'Premature complaint',
    meaning:
      "A complaint that came to the Ombudsman before the council's own procedure was finished. It is sent back to the council.",
  },
  {
    term: 'similar',
    title: 'Similar organisations',
    meaning:
      'Councils of the same type: county, district, metropolitan, unitary, or London borough. The average that a letter prints beside a figure is theirs, worked out by the Ombudsman.',
    beware: 'Combined, fire and park authorities have no such average.',
  },
  {
    term: 'cipfa',
    title: 'Statistical neighbours (CIPFA)',
    meaning:
      'Councils that the Chartered Institute of Public Finance and Accountancy judges to be most like one council. The members change with time; those used here are the ones that a report to committee names.',
  },
  {
    term: 'wmca',
    title: 'West Midlands Combined Authority (WMCA)',
    meaning:
      'Here, its constituent councils: Birmingham, Coventry, Dudley, Sandwell, Solihull, Walsall and Wolverhampton. The combined authority has a letter of its own.',
  },
  {
    term: 'lgsco',
    title: 'Local Government and Social Care Ombudsman (LGSCO)',
    meaning:
      'The final stage for complaints about English councils, adult social care providers and some other local services. Its recommendations are not binding, but almost always followed.',
    beware: 'The Housing Ombudsman is another body; its figures are never mixed with these.',
  },
  {
    term: 'decision_statement',
    title: 'Decision statement',
    meaning:
      'The usual form in which the Ombudsman gives its decision on a case: what it found, and what the council agreed to do. It is published without names.',
  },
  {
    term: 'draft_decision',
    title: 'Draft decision',
    meaning:
      'What the Ombudsman intends to decide, sent to both sides for comments. It is confidential, and no remedy is to be started on it.',
  },
  {
    term: 'service_improvement',
    title: 'Service improvement',
    meaning:
      'A recommendation to change a procedure, train staff or review cases, so that the same fault does not happen to others.',
  },
  {
    term: 'complaint_handling_code',
    title: 'Complaint Handling Code',
    meaning:
      "The Ombudsman's guidance of February 2024 on how councils should answer complaints: a common definition, two stages, set times, and a yearly self-assessment.",
    beware: 'It is guidance, not statute; the Ombudsman uses it in its casework from April 2026.',
  },
];

const BY_TERM: ReadonlyMap<string, Definition> = new Map(
  DEFINITIONS.map((definition) => [definition.term, definition]),
);

/** Every term that can be explained. */
export const TERMS: readonly string[] = DEFINITIONS.map(({ term }) => term);

/** The explanation of a term, by the measure's name or as `define` names it; undefined when the glossary lacks it. */
export function findDefinition(term: string): Definition | undefined {
  const key = term
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');
  const forms = [
    key,
    key.replace(/s$/, ''),
    `${key}s`,
    key.replace(/ies$/, 'y'),
    key.replace(/y$/, 'ies'),
  ];
  return forms.map((form) => BY_TERM.get(form)).find((definition) => definition !== undefined);
}
