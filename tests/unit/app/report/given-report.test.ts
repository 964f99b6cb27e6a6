import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../../../../src/app/ports';
import type { ReportTable } from '../../../../src/domain/report/model/annual-report';
import { elementsOf } from '../../../../src/domain/report/model/elements';
import { textOf } from '../../../../src/domain/report/model/sentence';
import type { AnnualReport } from '../../../../src/domain/report/model/annual-report';
import { gathered, givenDesk, written } from '../../../support/report-desk';
import { sharedFolder } from '../../../support/shared-folder';

type Cells = Readonly<Record<string, readonly (string | null)[]>>;
type Given = Readonly<Record<string, string | number | null>>;

const folder = sharedFolder('letters');
const given = folder === undefined ? describe.skip : describe;

function expected(): any {
  const name = 'expected/coventry-committee-report-2019-20.json';
  return JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));
}

/** A table of the draft by the name of each row, an empty cell as null. */
function cellsOf(report: AnnualReport, id: string): Cells {
  const table = report.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is ReportTable => block.kind === 'table' && block.id === id);
  return Object.fromEntries(
    (table?.rows ?? []).map(({ cells: [head, ...rest] }) => [
      textOf(head),
      rest.map(textOf).map((text) => (text === '–' ? null : text)),
    ]),
  );
}

const percent = (value: number | null): string | null =>
  value == null ? null : `${String(value)}%`;
const plain = (value: number | null): string | null => (value == null ? null : String(value));

/** Cell by cell: what the draft gives otherwise than the given report. */
function differences(drafted: Cells, printed: Cells): readonly string[] {
  expect(
    Object.keys(drafted)
      .filter((row) => row in printed)
      .sort(),
  ).toEqual(Object.keys(printed).sort());
  return Object.entries(printed).flatMap(([row, cells]) =>
    cells.flatMap((cell, at) =>
      drafted[row]?.[at] === cell
        ? []
        : [`${row}: ${String(cell)} -> ${String(drafted[row]?.[at])}`],
    ),
  );
}

given('the report of 2019-20, drafted from the imported documents', () => {
  let ports: Ports;
  let report: AnnualReport;
  beforeAll(async () => {
    const desk = await givenDesk();
    if (desk === undefined) throw new Error('the given documents are not there');
    ports = desk;
    report = written(await gathered(ports, 'coventry', '2019-20'));
  });

  const NAMES: Given = {
    'Corporate & other services': 'Corporate and other services',
    'Education & children’s services': "Education and children's services",
    'Environment services': 'Environmental services',
    'Highways & transport': 'Highways and transport',
    'Planning & development': 'Planning and development',
  };

  it('gives figure 1, complaints received by category, cell by cell', () => {
    const { rows, total, total_trend } = expected().tables.figure_1;
    const printed = Object.fromEntries([
      ...rows.map(({ category, count, trend }: any) => [
        NAMES[category] ?? category,
        [plain(count), trend],
      ]),
      ['Total', [plain(total), total_trend]],
    ]);
    const drafted = Object.fromEntries(
      Object.entries(cellsOf(report, 'received.categories')).map(([row, [now, , trend]]) => [
        row,
        [now ?? null, trend ?? null],
      ]),
    );
    expect(differences(drafted, printed)).toEqual([]);
  });

  it.each([
    ['figure 3, the statistical neighbours', 'comparison.cipfa', 'figure_3', []],
    ['figure 4, the combined authority', 'comparison.wmca', 'figure_4', ['Sandwell: 86% -> 88%']],
  ])('gives %s, and differs in the errata alone', (_, id, figure, errata) => {
    const printed = Object.fromEntries(
      expected().tables[figure].rows.map((row: any) => [
        row.authority,
        [plain(row.not_upheld), plain(row.upheld), percent(row.upheld_pct), plain(row.total)],
      ]),
    );
    expect(differences(cellsOf(report, id), printed)).toEqual(errata);
  });

  it('gives figure 6, investigations by service, and differs where two kinds of mean are mixed', () => {
    const { rows, total } = expected().tables.figure_6;
    const year = (cells: any): readonly (string | null)[] => [
      plain(cells.upheld),
      plain(cells.not_upheld),
      percent(cells.upheld_pct),
      plain(cells.response_days),
    ];
    const both = (row: any): readonly (string | null)[] => [
      ...year(row['2019-20']),
      ...year(row['2018-19']),
    ];
    const printed = Object.fromEntries([
      ...rows.map((row: any) => [row.service, both(row)]),
      ['Total', both(total)],
    ]);
    expect(differences(cellsOf(report, 'services.table'), printed)).toEqual(['Total: 23 -> 22']);
  });

  it('gives figures 7 and 8, satisfactory remedies and compliance, cell by cell', () => {
    const { figure_7, figure_8 } = expected().tables;
    const satisfactory = Object.fromEntries(
      figure_7.rows.map((row: any) => [
        row.authority,
        [percent(row.pct), plain(row.count), plain(row.upheld)],
      ]),
    );
    const compliance = Object.fromEntries(
      figure_8.rows.map((row: any) => [
        row.authority,
        [plain(row.outcomes), percent(row.implemented_pct)],
      ]),
    );
    expect(differences(cellsOf(report, 'remedies.satisfactory.wmca'), satisfactory)).toEqual([]);
    expect(differences(cellsOf(report, 'remedies.compliance.wmca'), compliance)).toEqual([]);
  });

  it('says the figures of the text, with the four comparators apart and the national one left out', () => {
    const text = elementsOf(report).map(({ id, runs }) => [id, textOf({ runs })] as const);
    const said = new Map(text);
    expect(said.get('uphold.before')).toBe(
      'It was 56% in 2018-19 (10 of 18) and 77% in 2017-18 (20 of 26).',
    );
    expect(said.get('comparison.average.rate')).toContain('67%');
    expect(said.get('comparison.cipfa.pooled')).toContain('59%');
    expect(said.get('comparison.cipfa.position')).toContain('5th from the lowest of 16');
    expect(said.get('comparison.wmca.pooled')).toContain('73%');
    expect(said.get('comparison.england')).toContain('No national uphold rate');
    expect(said.get('money.paid')).toContain('£3,649.18, in 5 complaints');
    expect(said.get('remedies.late')).toContain('late: 1.');
  });

  it('names each element once, and nobody who complained', () => {
    const ids = elementsOf(report).map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(JSON.stringify(report.sections)).not.toMatch(/\b(?:Mr|Mrs|Ms|Miss|Dr) [A-Z]/);
  });

  it('cites the line that every figure stands on', () => {
    const lines = readFileSync(
      join(folder ?? '', 'coventry-committee-report-2019-20.txt'),
      'utf8',
    ).split('\n');
    const cited = elementsOf(report).flatMap(({ runs }) =>
      runs.flatMap((run) => ('basis' in run ? run.basis.map(({ citation }) => citation) : [])),
    );
    expect(cited.length).toBeGreaterThan(400);
    for (const { line, text } of cited) expect(lines[line - 1]).toContain(text);
  });
});
