import { wholePercent } from '../../../facts/rate';
import type { ParsedReport, ParsedTable } from '../../parsed-document';
import type { ReportRule } from '../rule';
import { nameOf } from './where';

interface Counted {
  readonly id: string | null;
  readonly name: string;
  readonly upheld: number;
  readonly total: number;
}

/** One council with so great a part of the cases decides the rate of the group. */
const DOMINANT = 0.4;

/** What a group's rate is made of: pooled or a mean, with the council itself or without, and who weighs most. */
export const pooledRate: ReportRule = ({ report }) =>
  report.tables.flatMap((table) => {
    const stated = statedFor(table, report);
    const rows = countedRows(table);
    const [first] = table.rows;
    if (stated === undefined || rows.length < 3 || first === undefined) return [];
    const own = rows.find(({ id }) => id !== null && id === report.authority?.id);
    const pooled = rateOf(rows);
    const mean = meanOf(rows);
    if (pooled !== stated && mean !== stated) return [];
    const cases = sum(rows, 'total');
    const dominant = rows.find(({ total }) => total > DOMINANT * cases);
    const without = (row: Counted): string =>
      `without ${row.name} ${String(rateOf(rows.filter((it) => it !== row)))}%`;
    const remarks = [
      pooled === stated ? 'pooled over all their cases.' : "the mean of the councils' rates.",
      ...(own ? [`It includes ${own.name} itself.`] : []),
      ...(dominant
        ? [`${dominant.name} has ${String(dominant.total)} of the ${String(cases)} cases.`]
        : []),
    ];
    return [
      {
        level: 'info' as const,
        code: 'pooled-rate',
        message: `${String(stated)}% for the councils of ${nameOf(table)} is ${remarks.join(' ')}`,
        arithmetic: [
          `pooled ${countsOf(rows)} = ${String(pooled)}%`,
          `mean of ${String(rows.length)} rates ${String(mean)}%`,
          ...[...new Set([own, dominant])].flatMap((row) => (row ? [without(row)] : [])),
        ].join('; '),
        place: first.place,
      },
    ];
  });

function statedFor(table: ParsedTable, { comparators }: ParsedReport): number | undefined {
  return comparators.find(
    ({ group, period }) => group === table.group && period.label === table.period?.label,
  )?.ratePercent;
}

function countedRows(table: ParsedTable): readonly Counted[] {
  return table.rows.flatMap(({ authority: id, name, upheld, total }) =>
    upheld === null || total === null || total === 0 ? [] : [{ id, name, upheld, total }],
  );
}

function meanOf(rows: readonly Counted[]): number {
  const rates = rows.map(({ upheld, total }) => (100 * upheld) / total);
  return Math.round(rates.reduce((a, b) => a + b, 0) / rates.length);
}

function rateOf(rows: readonly Counted[]): number {
  return wholePercent(sum(rows, 'upheld'), Math.max(1, sum(rows, 'total')));
}

function countsOf(rows: readonly Counted[]): string {
  return `${String(sum(rows, 'upheld'))} of ${String(sum(rows, 'total'))}`;
}

function sum(rows: readonly Counted[], field: 'upheld' | 'total'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
