import { wholePercent } from '../../src/domain/facts/rate';
import type { Random } from './random';

/** The figures of a page of "Your council's performance", made by chance, in which everything agrees. */
export interface PageFigures {
  readonly council: string;
  /** First calendar year of the period. */
  readonly start: number;
  readonly notForUs: number;
  readonly assessedAndClosed: number;
  readonly investigated: number;
  readonly upheld: number;
  readonly satisfactory: number;
  readonly outcomes: number;
  readonly compliance: number;
  readonly similar: readonly [upheld: number, satisfactory: number, compliance: number];
}

/** How the overview stands in the text of the page. */
export const OVERVIEW_SHAPES = [
  'sentence',
  'sentences',
  'label, then number',
  'number, then label',
  'table',
] as const;
export type OverviewShape = (typeof OVERVIEW_SHAPES)[number];

const COUNCILS = [
  'Leeds City Council',
  'Dudley Metropolitan Borough Council',
  'London Borough of Camden',
  'Kent County Council',
  'Wiltshire Council',
  'West Midlands Combined Authority',
  'West Yorkshire Fire and Rescue Authority',
];

export function pageFigures(random: Random): PageFigures {
  const investigated = random.integer(1, 120);
  const upheld = random.integer(1, investigated);
  const outcomes = random.integer(1, 90);
  return {
    council: random.pick(COUNCILS),
    start: random.pick([2022, 2023, 2024]),
    notForUs: random.integer(0, 200),
    assessedAndClosed: random.integer(0, 200),
    investigated,
    upheld,
    satisfactory: random.integer(0, upheld),
    outcomes,
    compliance: wholePercent(random.integer(Math.ceil(outcomes * 0.9), outcomes), outcomes),
    similar: [random.integer(40, 95), random.integer(3, 30), random.integer(90, 100)],
  };
}

/** The number that the overview gives for complaints dealt with. */
export function dealtWith({ notForUs, assessedAndClosed, investigated }: PageFigures): number {
  return notForUs + assessedAndClosed + investigated;
}

/** Whether the Ombudsman compares this kind of authority with others of its type. */
export function hasComparators({ council }: PageFigures): boolean {
  return !/Combined|Fire/.test(council);
}

/** Writes the page, with figures of its overview changed where a test wants them wrong. */
export function writeStatisticsPage(
  figures: PageFigures,
  shape: OverviewShape,
  wrong: Partial<Record<'dealtWith' | 'investigated', number>> = {},
): string {
  const { council, start } = figures;
  return [
    'Menu\nHome\nAbout us\nAnnual review letters\nPublic reports',
    `Your council's performance`,
    council,
    `Complaint overview\n\n${overview(figures, shape, wrong)}`,
    'More about this data\nComplaints dealt with: includes enquiries. Not for us: includes complaints brought to us too early.',
    ...statistics(figures),
    `Annual review letters\nAnnual review letter ${String(start)}-${String((start + 1) % 100)}\nAnnual review letter ${String(start - 1)}-${String(start % 100)}`,
  ].join('\n\n');
}

function overview(
  figures: PageFigures,
  shape: OverviewShape,
  wrong: Parameters<typeof writeStatisticsPage>[2] = {},
): string {
  const { start, notForUs, assessedAndClosed } = figures;
  const all = String(wrong.dealtWith ?? dealtWith(figures));
  const investigated = String(wrong.investigated ?? figures.investigated);
  const period = `Between 1 April ${String(start)} and 31 March ${String(start + 1)}`;
  const rows = [
    ['Complaints dealt with', all],
    ['Not for us', String(notForUs)],
    ['Assessed and closed', String(assessedAndClosed)],
    ['Investigated', investigated],
  ] as const;
  switch (shape) {
    case 'sentence':
      return `${period}, we dealt with ${all} complaints. Of these, ${String(notForUs)} were not for us or not ready for us to investigate. We assessed and closed ${String(assessedAndClosed)} complaints. We investigated ${investigated} complaints.`;
    case 'sentences':
      return `${period} we dealt with ${all} complaints.\nOf these ${String(notForUs)} complaints were not for us,\n${String(assessedAndClosed)} were assessed and closed\nand ${investigated} were investigated.`;
    case 'label, then number':
      return `${period}\n\n${rows.map(([label, value]) => `${label}\n${value}`).join('\n\n')}`;
    case 'number, then label':
      return `${period}\n\n${rows.map(([label, value]) => `${value}\n${label}`).join('\n\n')}`;
    case 'table':
      return `${period}\n\n${rows.map(([label]) => label).join('\t')}\n${rows.map(([, value]) => value).join('\t')}`;
  }
}

function statistics(figures: PageFigures): readonly string[] {
  const { upheld, investigated, satisfactory, outcomes, compliance, similar, start } = figures;
  const average = (percent: number): readonly string[] =>
    hasComparators(figures)
      ? [`This compares to an average of ${String(percent)}% in similar authorities.`]
      : [];
  const period = `for the period between 1 April ${String(start)} to 31 March ${String(start + 1)}`;
  return [
    'Complaints upheld',
    `We investigated ${String(investigated)} complaints and upheld ${String(upheld)}.`,
    `${String(wholePercent(upheld, investigated))}% of complaints we investigated were upheld.`,
    ...average(similar[0]),
    ...(start === 2022
      ? [
          `Statistics are based on a total of ${String(investigated)} detailed investigations ${period}`,
        ]
      : []),
    'View upheld decisions',
    'Satisfactory remedies provided by the Council',
    ...(start === 2022
      ? []
      : [
          `In ${String(satisfactory)} out of ${String(upheld)} upheld cases we found the Council had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
        ]),
    `${String(wholePercent(satisfactory, upheld))}% of upheld cases we found the organisation had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
    ...average(similar[1]),
    'Compliance with Ombudsman recommendations',
    `We recorded compliance outcomes in ${String(outcomes)} cases.`,
    `In ${String(compliance)}% of cases we were satisfied the Council had successfully implemented our recommendations.`,
    ...average(similar[2]),
  ];
}
