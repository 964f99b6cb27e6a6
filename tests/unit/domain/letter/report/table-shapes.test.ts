import { wholePercent } from '../../../../../src/domain/facts/rate';
import { seededRandom, type Random } from '../../../../support/random';
import { reportOf } from './report-text';

const COUNCILS = [
  ['Bolton', 'bolton'],
  ['Derby', 'derby'],
  ['Kirklees', 'kirklees'],
  ['Medway', 'medway'],
  ['Sandwell', 'sandwell'],
  ['Tameside', 'tameside'],
  ['Walsall', 'walsall'],
  ['Dudley MBC', 'dudley'],
  ['Sheffield City Council', 'sheffield'],
] as const;

type Field = 'upheld' | 'notUpheld' | 'upheldPercent' | 'total';

const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  upheld: [
    'Upheld',
    'Complaints upheld',
    'No. upheld',
    'Upheld (number)',
    'Number of complaints upheld',
    'Total upheld',
  ],
  notUpheld: ['Not Upheld', 'Not upheld', 'Complaints not upheld'],
  upheldPercent: [
    '% Upheld',
    'Rate',
    'Uphold rate',
    'Upheld %',
    'Uphold Rate (%)',
    'Percentage upheld',
    '% of complaints upheld',
  ],
  total: [
    'Total',
    'Total investigated',
    'Detailed investigations',
    'Investigations',
    'Total decisions',
  ],
};
const FIRST = [
  'Local Authority',
  'Authority',
  'Council',
  'Organisation',
  'Name of authority',
  'Local authority name',
];
const SUMS = ['Total', 'Overall', 'Average', 'Grand total'];

interface Case {
  readonly text: string;
  readonly rows: readonly (Record<Field, number | null> & { authority: string })[];
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => [random.integer(0, 1_000_000), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function figures(random: Random): Record<Field, number> {
  const upheld = random.integer(0, 120);
  const notUpheld = random.integer(upheld === 0 ? 1 : 0, 80);
  const total = upheld + notUpheld;
  return { upheld, notUpheld, total, upheldPercent: wholePercent(upheld, total) };
}

/** A table with some of the four columns in any order and wording, in any of the ways that reports print tables. */
function generate(random: Random): Case {
  const all: readonly Field[] = ['upheld', 'notUpheld', 'upheldPercent', 'total'];
  const columns = shuffled(all, random).slice(0, random.integer(2, 4));
  const councils = shuffled(COUNCILS, random).slice(0, random.integer(3, 9));
  const found = councils.map(([name, id]) => ({ name, id, ...figures(random) }));
  const percent = random.pick(['%', '%', '', ' %']);
  const bold = random.pick(['', '<b>', '**']);
  const cell = (row: Record<Field, number>, field: Field): string =>
    field === 'upheldPercent' ? `${String(row[field])}${percent}` : String(row[field]);
  const marked = (text: string, on: boolean): string =>
    !on || bold === '' ? text : bold === '<b>' ? `<b>${text}</b>` : `**${text}**`;
  const lines = found.map((row, at) =>
    [row.name, ...columns.map((field) => cell(row, field))].map((text) => marked(text, at === 1)),
  );
  const sums = {
    upheld: found.reduce((sum, { upheld }) => sum + upheld, 0),
    notUpheld: found.reduce((sum, { notUpheld }) => sum + notUpheld, 0),
  };
  const total = sums.upheld + sums.notUpheld;
  const whole = { ...sums, total, upheldPercent: wholePercent(sums.upheld, total) };
  const last = [random.pick(SUMS), ...columns.map((field) => cell(whole, field))];
  const header = [random.pick(FIRST), ...columns.map((field) => random.pick(HEADINGS[field]))];
  const body = random.integer(0, 1) === 1 ? [...lines, last] : lines;
  return {
    text: layOut(header, body, random),
    rows: found.map((row) => ({
      authority: row.id,
      upheld: columns.includes('upheld') ? row.upheld : null,
      notUpheld: columns.includes('notUpheld') ? row.notUpheld : null,
      upheldPercent: columns.includes('upheldPercent') ? row.upheldPercent : null,
      total: columns.includes('total') ? row.total : null,
    })),
  };
}

function layOut(
  header: readonly string[],
  body: readonly (readonly string[])[],
  random: Random,
): string {
  const line = random.pick([
    (cells: readonly string[]) => cells.join('\t'),
    (cells: readonly string[]) => `| ${cells.join(' | ')} |`,
  ]);
  const rule = line(header).startsWith('|') ? [`|${header.map(() => '---').join('|')}|`] : [];
  const cut = random.integer(1, body.length);
  const repeated = random.integer(0, 1) === 1 ? [line(header), ...rule] : [];
  const rest = body.slice(cut).map(line);
  const broken = random.pick([[''], ['', '12', ''], ['', 'Page 3 of 9', '']]);
  return [
    line(header),
    ...rule,
    ...body.slice(0, cut).map(line),
    ...(rest.length === 0 ? [] : [...broken, ...repeated, ...rest]),
  ].join('\n');
}

describe('comparison tables of every shape', () => {
  it('are read without one wrong cell (400 tables)', () => {
    const random = seededRandom(2020);
    for (let turn = 0; turn < 400; turn += 1) {
      const { text, rows } = generate(random);
      const { tables } = reportOf(
        'Figure 2: Complaints upheld: comparison with CIPFA neighbours 2021/22',
        text,
      );
      const read = tables.flatMap((table) =>
        table.rows.map(({ authority, upheld, notUpheld, upheldPercent, total }) => ({
          authority,
          upheld,
          notUpheld,
          upheldPercent,
          total,
        })),
      );
      expect({ text, read }).toEqual({ text, read: rows });
      expect(tables[0]).toMatchObject({ figure: '2', year: '2021-22', group: 'cipfa' });
    }
  });
});
