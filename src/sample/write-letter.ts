import type { LetterFigures } from './letter-figures';

type Statistics = NonNullable<LetterFigures['statistics']>;

/** Writes a sample letter: the Ombudsman's fixed phrases for the statistics, our own words for everything else. */
export function writeLetter(figures: LetterFigures): string {
  const end = endYear(figures.label);
  return [
    `SAMPLE letter, written for demonstration. The figures are those published for ${figures.council}.`,
    figures.date,
    'By email',
    `The ${figures.role}\n${figures.council}`,
    `Dear ${figures.role}`,
    `Annual Review letter ${title(figures.label)}`,
    `This sample stands in for the annual summary of statistics on complaints about your organisation, for the year ending 31 March ${String(end)}.`,
    `A copy will be uploaded to the map of council performance on ${figures.publicFrom}.`,
    ...(figures.performance === undefined ? [] : [figures.performance]),
    'Yours sincerely',
    'Local Government and Social Care Ombudsman',
    ...(figures.statistics === undefined ? withoutCases() : withCases(figures, figures.statistics)),
    sourceLine(title(figures.label)),
    '',
  ].join('\n\n');
}

/** The attribution that goes with the published figures. */
export function sourceLine(label: string): string {
  return `Source: Local Government and Social Care Ombudsman, Annual Review Letter ${label}. © Commission for Local Administration in England. Figures as published; rates and changes are calculated by this tool.`;
}

function withCases(figures: LetterFigures, statistics: Statistics): readonly string[] {
  const words = wordsOf(figures.label);
  const period = periodWords(figures.label);
  return [
    'Complaints upheld',
    `${String(statistics.upheldPercent)}% of complaints we investigated were upheld.`,
    compared(statistics.similarUpheldPercent, words.similar),
    `${String(statistics.upheld)}\n${plural(statistics.upheld, 'upheld decision')}`,
    ...perHead(statistics),
    `Statistics are based on a total of ${plural(statistics.investigations, words.investigation, true)} ${period}`,
    'Compliance with Ombudsman recommendations',
    `In ${String(statistics.compliancePercent)}% of cases we were satisfied the ${words.body} had successfully implemented our recommendations.`,
    compared(statistics.similarCompliancePercent, words.similar),
    `Statistics are based on a total of ${plural(statistics.outcomes, 'compliance outcome', true)} ${period}`,
    `Satisfactory remedy provided by the ${words.body}`,
    `In ${String(statistics.satisfactoryPercent)}% of upheld cases we found the ${words.body} had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
    compared(statistics.similarSatisfactoryPercent, words.similar),
    `${String(statistics.satisfactory)}\n${plural(statistics.satisfactory, 'satisfactory remedy decision')}`,
    `Statistics are based on a total of ${plural(statistics.upheld, 'upheld decision', true)} ${period}`,
  ];
}

function withoutCases(): readonly string[] {
  return [
    'Complaints upheld',
    'The Ombudsman carried out no investigations in this period',
    'Compliance with Ombudsman recommendations',
    'No recommendations were due for compliance in this period',
    'Satisfactory remedies provided by the authority',
    'The Ombudsman did not uphold any complaints in this period',
  ];
}

function perHead({ per100k, similarPer100k }: Statistics): readonly string[] {
  if (per100k === undefined || similarPer100k === undefined) return [];
  return [
    `This is ${per100k} upheld decisions per 100,000 residents.`,
    `The average for authorities of this type is ${similarPer100k} upheld decisions per 100,000 residents.`,
  ];
}

function compared(percent: number, similar: string): string {
  return `This compares to an average of ${String(percent)}% in similar ${similar}.`;
}

function plural(count: number, words: string, counted = false): string {
  const written = count === 1 ? words : `${words}s`;
  return counted ? `${String(count)} ${written}` : written;
}

/** Until 2020-21 the letters spoke of authorities and detailed investigations. */
function wordsOf(label: string): {
  readonly similar: string;
  readonly body: string;
  readonly investigation: string;
} {
  return label < '2021-22'
    ? { similar: 'authorities', body: 'authority', investigation: 'detailed investigation' }
    : { similar: 'organisations', body: 'organisation', investigation: 'investigation' };
}

/** Until 2021-22 a letter bore the year in which it was sent. */
function title(label: string): string {
  return label < '2022-23' ? String(endYear(label)) : label;
}

function periodWords(label: string): string {
  const end = endYear(label);
  return `for the period between 1 April ${String(end - 1)} to 31 March ${String(end)}`;
}

function endYear(label: string): number {
  return Number(label.slice(0, 4)) + 1;
}
