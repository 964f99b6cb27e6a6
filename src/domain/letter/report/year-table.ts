import type { Period } from '../../facts/period';
import { yearIn } from '../head/find-period';
import { parseNumber } from '../text/numbers';
import { isAboutOmbudsman } from './about-ombudsman';
import type { ParsedHistory } from './report-parts';
import type { TableBlock, TableLine } from './table-blocks';

type Figure =
  | 'upheldPercent'
  | 'upheld'
  | 'investigations'
  | 'satisfactoryPercent'
  | 'satisfactory'
  | 'compliancePercent'
  | 'outcomes';

/** Beside the council's own figures; never taken for them. */
const FOREIGN =
  /average|similar|national|england|neighbour|family|100,?000|change|trend|rank|difference|not upheld|received|target/i;
/** First match counts. */
const FIGURES: readonly (readonly [RegExp, Figure])[] = [
  [
    /complian\w* (?:rate|%|\(%\))|(?:%|per ?cent\w*) (?:of )?complian|(?:rate|%) of compliance/i,
    'compliancePercent',
  ],
  [/compliance outcomes?/i, 'outcomes'],
  [/satisfactory remed\w+ (?:rate|%|\(%\))|(?:%|rate of) satisfactory/i, 'satisfactoryPercent'],
  [/satisfactory remed/i, 'satisfactory'],
  [
    /uphold rate|(?:%|per ?cent\w*|rate|proportion) (?:of (?:complaints )?)?upheld|upheld ?(?:rate|\(?%\)?|per ?cent)/i,
    'upheldPercent',
  ],
  [/upheld/i, 'upheld'],
  [/investigat/i, 'investigations'],
];

interface YearRow {
  readonly period: Period;
  readonly values: Readonly<Partial<Record<Figure, number>>>;
  readonly line: TableLine['line'];
}

/** Titles of tables about other councils. */
const OF_OTHERS = /average|similar|neighbour|national|all (?:councils|authorities)/i;

/** The council's own rates by year, from a table whose rows or whose columns are years. */
export function readYearTables(
  blocks: readonly TableBlock[],
  reportTitle: string,
): readonly ParsedHistory[] {
  return blocks
    .filter(({ title, intro, rows }) => {
      const around = `${title} ${intro} ${rows[0]?.cells.join(' ') ?? ''}`;
      const others = OF_OTHERS.test(title) && !/compar/i.test(title);
      return !others && isAboutOmbudsman(around, reportTitle);
    })
    .flatMap((block) => [...byRows(block), ...byColumns(block)].flatMap(historyOf));
}

function byRows({ rows }: TableBlock): readonly YearRow[] {
  const [header, ...body] = rows;
  if (
    header === undefined ||
    !/^(?:financial |municipal |reporting )?(?:year|period)?$/i.test(header.cells[0] ?? '')
  )
    return [];
  const figures = header.cells.map((cell, at) => (at === 0 ? undefined : figureOf(cell)));
  if (!eachOnce(figures)) return [];
  return body.flatMap(({ cells, line }): readonly YearRow[] => {
    const period = yearOnly(cells[0] ?? '');
    if (period === undefined) return [];
    const found = figures.flatMap((figure, at) => {
      const value = number(cells[at] ?? '', figure);
      return figure === undefined || value === undefined ? [] : [[figure, value] as const];
    });
    return [{ period, values: Object.fromEntries(found), line }];
  });
}

function byColumns({ rows }: TableBlock): readonly YearRow[] {
  const [header, ...body] = rows;
  const periods = header?.cells.map((cell, at) => (at === 0 ? undefined : yearOnly(cell))) ?? [];
  if (periods.filter((it) => it !== undefined).length < 2) return [];
  const named = body.map((row) => ({ row, figure: figureOf(row.cells[0] ?? '') }));
  if (!eachOnce(named.map(({ figure }) => figure))) return [];
  return periods.flatMap((period, at) => {
    if (period === undefined) return [];
    return named.flatMap(({ row, figure }): readonly YearRow[] => {
      const rate = figure?.endsWith('Percent');
      const value = number(row.cells[at] ?? '', figure);
      if (figure === undefined || rate !== true || value === undefined) return [];
      return [{ period, values: { ...countsAt(named, at), [figure]: value }, line: row.line }];
    });
  });
}

/** The counts of the year in column `at`. */
function countsAt(
  named: readonly { readonly row: TableLine; readonly figure: Figure | undefined }[],
  at: number,
): YearRow['values'] {
  const found = named.flatMap(({ row, figure }) => {
    const value = number(row.cells[at] ?? '', figure);
    return figure === undefined || figure.endsWith('Percent') || value === undefined
      ? []
      : [[figure, value] as const];
  });
  return Object.fromEntries(found);
}

const PARTS = {
  upheldPercent: ['uphold_rate', 'upheld', 'investigations'],
  satisfactoryPercent: ['satisfactory_rate', 'satisfactory', 'upheld'],
  compliancePercent: ['compliance_rate', undefined, 'outcomes'],
} as const;

function historyOf({ period, values, line }: YearRow): readonly ParsedHistory[] {
  return (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((rate) => {
    const ratePercent = values[rate];
    const [measure, part, base] = PARTS[rate];
    if (ratePercent === undefined || ratePercent > 100) return [];
    const counted = part === undefined ? null : (values[part] ?? null);
    const whole = values[base] ?? null;
    const place = { page: line.page, line: line.line, text: line.text.trim() };
    // A part without its whole would be a count of something that is not said.
    return [
      { measure, period, ratePercent, part: whole === null ? null : counted, base: whole, place },
    ];
  });
}

function figureOf(heading: string): Figure | undefined {
  if (FOREIGN.test(heading)) return undefined;
  return FIGURES.find(([words]) => words.test(heading))?.[1];
}

/** Two columns for one thing would make every value of it a guess. */
function eachOnce(figures: readonly (Figure | undefined)[]): boolean {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length > 0 && new Set(known).size === known.length;
}

function yearOnly(cell: string): Period | undefined {
  return /^(?:FY ?)?(?:20)?\d{2}.{1,4}\d{2}$/i.test(cell.trim()) ? yearIn(cell) : undefined;
}

function number(cell: string, figure: Figure | undefined): number | undefined {
  const percent = figure?.endsWith('Percent') === true;
  const match = (percent ? /^(\d{1,3}) ?%?$/ : /^(\d{1,3}(?:,\d{3})*|\d+)$/).exec(cell.trim());
  return match?.[1] === undefined ? undefined : parseNumber(match[1]);
}
