import type { Period } from '../../facts/period';
import type { FindAuthority } from '../head/find-authority-type';
import { yearIn } from '../head/find-period';
import type { ParsedRow, ParsedTable } from '../parsed-document';
import { parseNumber } from '../text/numbers';
import type { TableBlock, TableLine } from './table-blocks';

type Column = Exclude<keyof ParsedRow, 'name' | 'authority' | 'place'>;

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
  const columns = columnsOf(headers);
  const rows = block.rows
    .slice(headers.length)
    .flatMap((row) => readRow(row, columns, find.findAuthority));
  if (rows.length === 0 || columns.every((column) => column === null)) return undefined;
  return {
    figure: block.figure,
    title: block.title,
    period: tablePeriod(block, find.period),
    group: groupOf(`${block.title} ${block.title === '' ? block.intro : ''}`),
    rows,
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
function columnsOf(headers: readonly TableLine[]): readonly (Column | null)[] {
  const width = Math.max(0, ...headers.map(({ cells }) => cells.length));
  const spread = headers.map(({ cells }, row) =>
    row === headers.length - 1 ? cells : spreadRight(cells, width),
  );
  return Array.from({ length: width }, (_, index) =>
    index === 0 ? null : columnOf(spread.map((cells) => cells[index] ?? '').join(' ')),
  );
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
  const column = COLUMNS.find(([words]) => words.test(heading))?.[1] ?? null;
  const percent = column !== null && /%|per ?cent/i.test(heading);
  return percent ? (PERCENT_OF[column] ?? column) : column;
}

function readRow(
  row: TableLine,
  columns: readonly (Column | null)[],
  findAuthority: FindAuthority,
): readonly ParsedRow[] {
  const name = row.cells[0] ?? '';
  if (
    name === '' ||
    /^(?:grand )?total|^overall|^average|^all\b/i.test(name) ||
    !row.cells.slice(1).some(isNumber)
  )
    return [];
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

function groupOf(title: string): string | null {
  if (/CIPFA|(?:statistical|nearest) neighbours?/i.test(title)) return 'cipfa';
  if (/West Midlands Combined Authority/i.test(title)) return 'wmca';
  if (/Greater Manchester Combined Authority/i.test(title)) return 'gmca';
  return /\b([A-Z]{2,6}CA)\b/.exec(title)?.[1]?.toLowerCase() ?? null;
}
