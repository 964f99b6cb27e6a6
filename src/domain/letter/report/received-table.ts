import type { Period } from '../../facts/period';
import { yearIn } from '../head/find-period';
import type { ParsedReceived } from '../parsed-document';
import { parseNumber } from '../text/numbers';
import { serviceCategory } from './service-category';
import type { TableBlock, TableLine } from './table-blocks';

/** At least so many categories make it the table of complaints received. */
const ENOUGH = 4;

type Counted = ParsedReceived['byService'][number];

/** Reads the complaints and enquiries received by category; null where no table lists them. */
export function readReceived(
  tables: readonly TableBlock[],
  report: Period | null,
): ParsedReceived | null {
  for (const table of tables) {
    const column = columnOfYear(table, report);
    const byService = table.rows.flatMap((row): readonly Counted[] => {
      const service = serviceCategory(row.cells[0] ?? '');
      const cell = counted(row, column);
      return service === undefined || cell === null ? [] : [{ service, ...cell }];
    });
    const header = table.rows[0]?.cells.join(' ') ?? '';
    const period = (column > 0 ? report : null) ?? yearIn(header) ?? yearIn(table.title) ?? report;
    const received =
      /received|complaints|enquiries/i.test(`${table.title} ${header}`) &&
      !/upheld/i.test(`${table.title} ${header}`);
    if (byService.length < ENOUGH || period === null || !received) continue;
    return {
      period,
      byService,
      other: rowNamed(table, /^other$/i, column),
      total: rowNamed(table, /^total$/i, column),
    };
  }
  return null;
}

/** Where a table has a column for the report's own year; below 1 where it has none. */
function columnOfYear({ rows }: TableBlock, report: Period | null): number {
  const headings = rows[0]?.cells ?? [];
  return headings.findIndex((cell) => report !== null && yearIn(cell)?.label === report.label);
}

function rowNamed(table: TableBlock, name: RegExp, column: number): ParsedReceived['total'] {
  const row = table.rows.find(({ cells }) => name.test(cells[0] ?? ''));
  return row === undefined ? null : counted(row, column);
}

/** The number of the year's column; without one, the one number of a row. Null where none can be told to be the year's. */
function counted(row: TableLine, column: number): Omit<Counted, 'service'> | null {
  const cells = column > 0 ? row.cells.slice(column, column + 1) : row.cells.slice(1);
  const numbers = cells.flatMap((cell) => (/^[\d,]+$/.test(cell) ? [parseNumber(cell)] : []));
  const count = numbers.length === 1 ? numbers[0] : undefined;
  if (count === undefined) return null;
  return { count, place: { page: row.line.page, line: row.line.line, text: row.line.text.trim() } };
}
