import { wholePercent } from '../../src/domain/facts/rate';
import type { Random } from './random';

/** The figures of a letter of 2014 to 2018, made by chance, in which everything adds up. */
export interface YearlyFigures {
  /** Calendar year of the letter. */
  readonly year: number;
  readonly council: string;
  readonly short: string;
  readonly received: readonly number[];
  readonly decisions: readonly number[];
  readonly notUpheld: number;
  readonly upheld: number;
  readonly remedied: readonly [byOmbudsman: number, byAuthority: number];
}

/** How the text of the tables came out of the file. */
export const TABLE_SHAPES = [
  'tabs',
  'pipes',
  'spaces',
  'named row',
  'cells down',
  'label and number',
  'label, then number',
  'wrapped headings',
  'glued headings',
  'numbers first',
  'page number',
  'spanning heading',
] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];

type Table = readonly (readonly [heading: string, value: string])[];

const COUNCILS: readonly (readonly [name: string, short: string])[] = [
  ['Leeds City Council', 'Leeds City C'],
  ['Dudley Metropolitan Borough Council', 'Dudley MBC'],
  ['London Borough of Camden', 'Camden LB'],
  ['Kent County Council', 'Kent CC'],
  ['Wiltshire Council', 'Wiltshire'],
  ['Barnsley Metropolitan Borough Council', 'Barnsley MBC'],
];

export function yearlyFigures(random: Random): YearlyFigures {
  const [council, short] = random.pick(COUNCILS);
  const year = random.integer(2014, 2018);
  const most = random.pick([4, 30, 90]);
  const count = (): number => random.integer(0, most);
  return {
    year,
    council,
    short,
    received: Array.from({ length: year === 2014 ? 8 : 9 }, count),
    decisions: Array.from({ length: 4 }, count),
    notUpheld: count(),
    upheld: random.integer(1, most),
    remedied: [count(), count()],
  };
}

/** The tables of complaints received, of decisions and of complaints remedied, in the headings of their year. */
export function yearlyTables(figures: YearlyFigures): readonly [Table, Table, Table] {
  const { received, decisions, notUpheld, upheld, remedied, year } = figures;
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const categories = [
    'Adult Care Services',
    'Benefits and Tax',
    'Corporate and Other Services',
    'Education and Children’s Services',
    year <= 2015
      ? 'Environmental Services and Public Protection and Regulation'
      : 'Environment Services',
    'Highways and Transport',
    'Housing',
    'Planning and Development',
    'Other',
  ].slice(0, received.length);
  const rate = `${String(wholePercent(upheld, upheld + notUpheld))}%`;
  const outcomes: Table = [
    ['Incomplete or Invalid', String(decisions[0])],
    ['Advice Given', String(decisions[1])],
    ['Referred back for Local Resolution', String(decisions[2])],
    ['Closed After Initial Enquiries', String(decisions[3])],
    ['Not Upheld', String(notUpheld)],
    ['Upheld', String(upheld)],
    ['Uphold Rate', rate],
    ['Total', String(sum(decisions) + notUpheld + upheld)],
  ];
  return [
    [
      ...categories.map((name, index) => [name, String(received[index])] as const),
      ['Total', String(sum(received))],
    ],
    outcomes,
    [
      ['by LGO', String(remedied[0])],
      ['Satisfactorily by Authority before LGO Involvement', String(remedied[1])],
    ],
  ];
}

/** Writes a letter of its year with its tables in the given shape. */
export function writeYearlyLetter(
  figures: YearlyFigures,
  shape: TableShape,
  tables: readonly [Table, Table, Table] = yearlyTables(figures),
): string {
  const { year, council } = figures;
  const [received, decisions, remedied] = tables;
  return [
    `2${String(year % 10)} July ${String(year)}`,
    'By email',
    `Ms Example\nChief Executive\n${council}`,
    'Dear Ms Example',
    `Annual Review Letter ${String(year)}`,
    `I write to you with our annual summary of statistics on the complaints made about your authority for the year ended 31 March ${String(year)}. The enclosed tables present the number of complaints and enquiries received and the decisions we made. Our uphold rate across all councils was 51% of 4,464 detailed investigations.`,
    'We delivered 75 courses on complaint handling to councils and 1,134 people came.',
    'Yours sincerely',
    'A Person\nLocal Government Ombudsman\nChair, Commission for Local Administration in England',
    `Local Authority Report: ${council}\nFor the Period Ending: 31/03/${String(year)}`,
    'For further information on how to interpret our statistics, please visit our website.',
    `Complaints and enquiries received\n\n${written(received, shape, figures)}`,
    `Decisions made\n\n${written(decisions, shape, figures)}`,
    ...(year >= 2016 ? [`Complaints Remedied\n\n${written(remedied, shape, figures)}`] : []),
    'Notes\nOur uphold rate is calculated in relation to the total number of detailed investigations. The number of remedied complaints may not equal the number of upheld complaints.',
  ].join('\n\n');
}

function written(table: Table, shape: TableShape, { short }: YearlyFigures): string {
  const headings = table.map(([heading]) => heading);
  const values = table.map(([, value]) => value);
  switch (shape) {
    case 'tabs':
      return `${headings.join('\t')}\n${values.join('\t')}`;
    case 'pipes':
      return `| ${headings.join(' | ')} |\n|${headings.map(() => ' --- |').join('')}\n| ${values.map((value) => `**${value}**`).join(' | ')} |`;
    case 'spaces':
      return `${headings.join('    ')}\n${values.join('        ')}`;
    case 'named row':
      return table.length < 4
        ? `${headings.join('\t')}\n${values.join('\t')}`
        : `Local Authority\t${headings.join('\t')}\n${short}\t${values.join('\t')}`;
    case 'cells down':
      return [...headings, ...values].join('\n');
    case 'label and number':
      return table.map(([heading, value]) => `${heading} ${value}`).join('\n');
    case 'label, then number':
      return table.flatMap((cells) => cells).join('\n\n');
    case 'wrapped headings':
      return table.length < 4
        ? `${headings.join('\t')}\n${values.join('\t')}`
        : wrapped(headings, values);
    case 'glued headings':
      return `${headings.join('')}\n${values.join(' ')}`;
    case 'numbers first':
      return table.length < 4 ? '' : `${values.join('\n')}\n${headings.join('\n')}`;
    case 'page number':
      return `${headings.join('\n')}\n\n7\n\n${values.join('\n')}`;
    case 'spanning heading':
      return spanning(table);
  }
}

/** Each heading broken into lines of one cell, at the top of the cell. */
function wrapped(headings: readonly string[], values: readonly string[]): string {
  const cells = headings.map((heading) => heading.match(/\S.{0,12}\S(?= |$)|\S+/g) ?? []);
  const height = Math.max(...cells.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) =>
    cells.flatMap((cell) => cell[row] ?? []).join('\t'),
  );
  return `${rows.join('\n')}\n${values.join('\t')}`;
}

/** "Detailed Investigations" over three columns, whose own headings stand in a second row. */
function spanning(table: Table): string {
  const inner = ['Not Upheld', 'Upheld', 'Uphold Rate'];
  const headings = table.map(([heading]) => heading);
  const values = table.map(([, value]) => value).join('\t');
  if (!headings.includes('Upheld')) return `${headings.join('\t')}\n${values}`;
  const outer = headings.filter((heading) => !inner.includes(heading));
  return `${outer.toSpliced(-1, 0, 'Detailed Investigations').join('\t')}\n${inner.join('\t')}\n${values}`;
}
