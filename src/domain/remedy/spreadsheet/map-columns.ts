import { failed, ok, type Result } from '../../shared/result';
import { COLUMN_NAMES, FIELDS, type Field } from './fields';

/** Which column, from 0, holds which field. */
export type ColumnMap = ReadonlyMap<Field, number>;

export type MapProblem =
  /** No column was found for a field that every row needs. */
  | { readonly kind: 'no-column'; readonly field: Field; readonly columns: readonly string[] }
  | { readonly kind: 'unknown-field'; readonly given: string }
  | {
      readonly kind: 'unknown-column';
      readonly given: string;
      readonly columns: readonly string[];
    }
  /** Two columns could hold the field: a person has to say which. */
  | { readonly kind: 'two-columns'; readonly field: Field; readonly columns: readonly string[] };

const NEEDED: readonly Field[] = ['reference', 'text'];

/**
 * Which column holds what: as a person chose (`field=column name`), and for the rest by the names of the columns.
 * Columns that stand for nothing are left alone.
 */
export function mapColumns(
  columns: readonly string[],
  chosen: readonly string[] = [],
): Result<ColumnMap, MapProblem> {
  const map = new Map<Field, number>();
  for (const choice of chosen) {
    const one = readChoice(choice, columns);
    if (!one.ok) return one;
    map.set(one.value.field, one.value.column);
  }
  for (const field of FIELDS.filter((one) => !map.has(one))) {
    const found = columnsOf(field, columns, new Set(map.values()));
    if (found.length > 1)
      return failed({ kind: 'two-columns', field, columns: found.map((at) => columns[at] ?? '') });
    if (found[0] !== undefined) map.set(field, found[0]);
  }
  const missing = NEEDED.find((field) => !map.has(field));
  return missing === undefined ? ok(map) : failed({ kind: 'no-column', field: missing, columns });
}

/** The columns whose name is the best that the table of names knows for a field; two only when equally good. */
function columnsOf(
  field: Field,
  columns: readonly string[],
  taken: ReadonlySet<number>,
): readonly number[] {
  const names = columns.map(plainName);
  for (const name of COLUMN_NAMES[field]) {
    const found = names.flatMap((other, at) => (other === name && !taken.has(at) ? [at] : []));
    if (found.length > 0) return found;
  }
  return [];
}

function readChoice(
  choice: string,
  columns: readonly string[],
): Result<{ readonly field: Field; readonly column: number }, MapProblem> {
  const [left = '', ...right] = choice.split('=');
  const field = FIELDS.find((one) => one === left.trim().toLowerCase());
  if (field === undefined) return failed({ kind: 'unknown-field', given: left.trim() });
  const given = right.join('=').trim();
  const column = columns.findIndex((name) => plainName(name) === plainName(given));
  return column < 0 ? failed({ kind: 'unknown-column', given, columns }) : ok({ field, column });
}

/** `Actions (with dates)` and `actions_with_dates` are the same name. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
