import type { ParsedRow, ParsedTable } from '../../parsed-document';
import type { ReportRule } from '../rule';
import { nameOf } from './where';

const FIELDS = ['upheld', 'notUpheld', 'total', 'satisfactory', 'complianceOutcomes'] as const;

/** Where a comparison table has a row of totals, the rows add up to it. A row whose own counts agree stands. */
export const tableTotals: ReportRule = ({ report }) =>
  report.tables.flatMap((table, at) => FIELDS.flatMap((field) => difference(table, at, field)));

function difference(
  table: ParsedTable,
  at: number,
  field: (typeof FIELDS)[number],
): ReturnType<ReportRule> {
  const stated = table.totals?.[field] ?? null;
  const counts = table.rows.flatMap((row) => row[field] ?? []);
  const sum = counts.reduce((a, b) => a + b, 0);
  if (table.totals === null || stated === null || counts.length < table.rows.length) return [];
  if (sum === stated) return [];
  const unproved = table.rows.flatMap((row, index) =>
    proved(row) ? [] : [`/tables/${String(at)}/rows/${String(index)}/${field}`],
  );
  return [
    {
      level: 'error',
      code: 'table-totals',
      message: `${nameOf(table)}: the rows do not add up to the row of totals; a row may be lost at a page break.`,
      arithmetic: `${counts.join(' + ')} = ${String(sum)}; printed ${String(stated)}`,
      touches: [`/tables/${String(at)}/totals`, ...unproved],
      place: table.totals.place,
    },
  ];
}

function proved({ upheld, notUpheld, total }: ParsedRow): boolean {
  return upheld !== null && notUpheld !== null && total !== null && upheld + notUpheld === total;
}
