import { mapColumns } from './map-columns';
import type { Sheet } from './sheet';

/** A title and notes may stand above the names of the columns, but not many. */
const MOST_ABOVE = 15;

/**
 * A table from rows of cells. The row of column names is the first that names what a remedy needs; where none does, it
 * is the first row that is not empty, so that a person can be told what it holds. Rows without words are left out.
 */
export function sheetOf(
  rows: readonly (readonly string[])[],
  chosen: readonly string[] = [],
): Sheet {
  const top = rows.slice(0, MOST_ABOVE);
  const named = top.findIndex((row) => mapColumns(row, chosen).ok);
  const head = named >= 0 ? named : Math.max(0, top.findIndex(hasWords));
  const columns = (rows[head] ?? []).map((name) => name.trim());
  return {
    columns,
    rows: rows.flatMap((cells, index) =>
      index > head && hasWords(cells)
        ? [{ number: index + 1, cells: columns.map((_, at) => (cells[at] ?? '').trim()) }]
        : [],
    ),
  };
}

function hasWords(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}
