import type { Period } from '../../facts/period';
import type { FindAuthority } from '../head/find-authority-type';
import { yearIn } from '../head/find-period';
import type { ParsedRow, ParsedTable } from '../parsed-document';
import { parseNumber } from '../text/numbers';
import { groupIn } from './group-words';
import type { TableBlock, TableLine } from './table-blocks';

type Column = Exclude<keyof ParsedRow, 'name' | 'authority' | 'place'>;

/** Rows that sum up others and are no authority's. */
const SUMMARY = /^(?:grand )?totals?\b|^overall|^averages?\b|^mean\b|^all\b/i;
const TOTALS = /^(?:grand |overall )?totals?\b/i;

const HEADED =
  /^(?:local )?authorit(?:y|ies)$|^(?:local )?council$|^organisation$|^name$|^(?:name of )?(?:local )?(?:authority|council)\b/i;

/** First match counts; the longer names stand first. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/complian|implemented/i, 'complianceOutcomes'],
  [/satisfactory|remed/i, 'satisfactory'],
  [/not upheld/i, 'notUpheld'],
  [
    /uphold rate|(?:%|per ?cent(?:age)?|rate) ?(?:of (?:complaints )?)?upheld|upheld ?(?:rate|\(?%\)?|per ?cent)/i,
    'upheldPercent',
  ],
  [/upheld/i, 'upheld'],
  [/total|investigat|decisions/i, 'total'],
];

const PERCENT_OF: Partial<Readonly<Record<Column, Column>>> = {
  complianceOutcomes: 'compliancePercent',
  satisfactory: 'satisfactoryPercent',
  upheld: 'upheldPercent',
};

/** Reads a table whose rows are authorities; undefined for any other table. */
export function readComparison(
  block: TableBlock,
  find: { readonly findAuthority: FindAuthority; readonly period: Period | null },
): ParsedTable | undefined {
  if (!HEADED.test(block.rows[0]?.cells[0] ?? '')) return undefined;
  const headers = headerRows(block.rows);
  const period = tablePeriod(block, find.period);
  const columns = columnsOf(headers, block.title, period);
  const all = block.rows
    .slice(headers.length)
    .flatMap((row) => readRow(row, columns, find.findAuthority));
  const rows = all.filter(({ name }) => !SUMMARY.test(name));
  if (rows.length === 0 || columns.every((column) => column === null)) return undefined;
  return {
    figure: block.figure,
    title: block.title,
    period,
    year: period?.label ?? null,
    group: groupIn(`${block.title} ${block.title === '' ? block.intro : ''}`),
    rows,
    totals: all.find(({ name }) => TOTALS.test(name)) ?? null,
  };
}

/** The year of a table. Where caption and text name different years, the text and the report decide (a check says so). */
export function tablePeriod(
  block: Pick<TableBlock, 'title' | 'intro'>,
  report: Period | null,
): Period | null {
  const caption = yearIn(block.title);
  const text = yearIn(block.intro);
  if (caption !== undefined && text !== undefined && caption.label !== text.label) {
    return text.label === report?.label ? text : caption;
  }
  return caption ?? text ?? report;
}

function headerRows(rows: readonly TableLine[]): readonly TableLine[] {
  const first = rows.findIndex(
    ({ cells }, index) => index > 0 && cells[0] !== '' && cells.slice(1).some(isNumber),
  );
  return rows.slice(0, first < 0 ? rows.length : first);
}

/** A heading over several columns stands in the first of them; the cells to its right are empty or missing. */
function columnsOf(
  headers: readonly TableLine[],
  title: string,
  period: Period | null,
): readonly (Column | null)[] {
  const width = Math.max(0, ...headers.map(({ cells }) => cells.length));
  const spread = headers.map(({ cells }, row) =>
    row === headers.length - 1 ? cells : spreadRight(cells, width),
  );
  const headings = Array.from({ length: width }, (_, index) =>
    spread
      .map((cells) => cells[index] ?? '')
      .join(' ')
      .trim(),
  );
  const named = headings.map((heading, index) =>
    index === 0 || ofAnotherYear(heading, period) ? null : columnOf(heading),
  );
  const bare = bareRate(named, title);
  return named.map((column, index) =>
    column === null && index > 0 && BARE.test(headings[index] ?? '') ? bare : column,
  );
}

/** A column for another year than the table's, beside one for its own. */
function ofAnotherYear(heading: string, period: Period | null): boolean {
  const year = yearIn(heading);
  return year !== undefined && year.label !== period?.label;
}

/** What stands beside a council's own figures, or is computed from them. */
const FOREIGN =
  /100,?000|per head|average|similar|previous|last year|change|trend|rank|difference/i;

const BARE = /^(?:rate|%|per ?cent(?:age)?)(?: ?\(%\))?$/i;

/** What "Rate" alone is the rate of: of complaints upheld, where nothing else in the table has a rate. */
function bareRate(columns: readonly (Column | null)[], title: string): Column | null {
  const others = columns.some((it) => it !== null && /satisfactory|compliance/.test(it));
  if (others || /satisfactor|complian|remed/i.test(title)) return null;
  const about = columns.includes('upheld') || columns.includes('notUpheld');
  return about || /uph[eo]ld/i.test(title) ? 'upheldPercent' : null;
}

function spreadRight(cells: readonly string[], width: number): readonly string[] {
  const filled: string[] = [];
  for (let index = 0; index < width; index += 1) {
    const own = cells[index] ?? '';
    filled.push(own === '' && index > 1 ? (filled[index - 1] ?? '') : own);
  }
  return filled;
}

function columnOf(heading: string): Column | null {
  if (
    /^\s*total number of (?:complaints )?upheld|total (?:number of )?(?:complaints )?upheld/i.test(
      heading,
    )
  )
    return 'upheld';
  if (FOREIGN.test(heading)) return null;
  const column = COLUMNS.find(([words]) => words.test(heading))?.[1] ?? null;
  if (column === null || column === 'upheldPercent' || !/%|per ?cent/i.test(heading)) return column;
  return PERCENT_OF[column] ?? null;
}

function readRow(
  row: TableLine,
  columns: readonly (Column | null)[],
  findAuthority: FindAuthority,
): readonly ParsedRow[] {
  const name = row.cells[0] ?? '';
  if (name === '' || !row.cells.slice(1).some(isNumber)) return [];
  const value = (wanted: Column): number | null => {
    const at = columns.flatMap((column, index) => (column === wanted ? [index] : []));
    return at.length === 1 ? number(row.cells[at[0] ?? 0] ?? '') : null;
  };
  return [
    {
      name,
      authority: findAuthority(name)?.id ?? null,
      upheld: value('upheld'),
      notUpheld: value('notUpheld'),
      upheldPercent: value('upheldPercent'),
      total: value('total'),
      satisfactory: value('satisfactory'),
      satisfactoryPercent: value('satisfactoryPercent'),
      complianceOutcomes: value('complianceOutcomes'),
      compliancePercent: value('compliancePercent'),
      place: { page: row.line.page, line: row.line.line, text: row.line.text.trim() },
    },
  ];
}

function isNumber(cell: string): boolean {
  return number(cell) !== null;
}

function number(cell: string): number | null {
  return /\d/.test(cell) ? (parseNumber(cell.replace(/\s?%$/, '')) ?? null) : null;
}
