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
    const byService = table.rows.flatMap((row): readonly Counted[] => {
      const service = serviceCategory(row.cells[0] ?? '');
      const cell = counted(row);
      return service === undefined || cell === null ? [] : [{ service, ...cell }];
    });
    const header = table.rows[0]?.cells.join(' ') ?? '';
    const period = yearIn(header) ?? yearIn(table.title) ?? report;
    const received =
      /received|complaints|enquiries/i.test(`${table.title} ${header}`) &&
      !/upheld/i.test(`${table.title} ${header}`);
    if (byService.length < ENOUGH || period === null || !received) continue;
    return {
      period,
      byService,
      other: rowNamed(table, /^other$/i),
      total: rowNamed(table, /^total$/i),
    };
  }
  return null;
}

function rowNamed(table: TableBlock, name: RegExp): ParsedReceived['total'] {
  const row = table.rows.find(({ cells }) => name.test(cells[0] ?? ''));
  return row === undefined ? null : counted(row);
}

/** The one number of a row; null where it has none, or several, of which none can be told to be the year's. */
function counted(row: TableLine): Omit<Counted, 'service'> | null {
  const numbers = row.cells
    .slice(1)
    .flatMap((cell) => (/^[\d,]+$/.test(cell) ? [parseNumber(cell)] : []));
  const count = numbers.length === 1 ? numbers[0] : undefined;
  if (count === undefined) return null;
  return { count, place: { page: row.line.page, line: row.line.line, text: row.line.text.trim() } };
}
