import type { Check } from '../../facts/check';
import { wholePercent } from '../../facts/rate';
import type { ParsedReport, ParsedRow, ParsedTable } from '../../letter/parsed-document';

/** The rate of a group that the text gives is what the rows of that group's table give, over all cases or as a mean. */
export function groupRates(report: ParsedReport): readonly Check[] {
  return report.comparators.flatMap(({ group, period, ratePercent, place }): readonly Check[] => {
    const table = report.tables.find(
      (one) => one.group === group && one.period?.label === period.label,
    );
    const rates = table === undefined ? [] : ratesOf(table, report.authority?.id ?? null);
    if (rates.length === 0 || rates.includes(ratePercent)) return [];
    return [
      {
        level: 'warn',
        code: 'group-rate',
        message: `The text gives an uphold rate of ${group.toUpperCase()} for ${period.label} that the rows of its table do not give.`,
        arithmetic: `text ${String(ratePercent)}%; table ${rates.map((rate) => `${String(rate)}%`).join(' or ')}`,
        place,
      },
    ];
  });
}

/** Over all cases and as a plain mean, with the report's own council and without it. */
function ratesOf({ rows }: ParsedTable, own: string | null): readonly number[] {
  const counted = rows.filter(hasCounts);
  const others = counted.filter(({ authority }) => authority !== own);
  if (others.length < 2 || counted.length < rows.length) return [];
  return [...new Set([counted, others].flatMap((group) => [pooled(group), mean(group)]))];
}

type Counted = ParsedRow & { readonly upheld: number; readonly total: number };

function hasCounts(row: ParsedRow): row is Counted {
  return row.upheld !== null && row.total !== null && row.total > 0 && row.upheld <= row.total;
}

function pooled(rows: readonly Counted[]): number {
  const sum = (field: 'upheld' | 'total'): number => rows.reduce((all, row) => all + row[field], 0);
  return wholePercent(sum('upheld'), sum('total'));
}

function mean(rows: readonly Counted[]): number {
  const rates = rows.map(({ upheld, total }) => (100 * upheld) / total);
  return Math.round(rates.reduce((a, b) => a + b, 0) / rates.length);
}

const RATES = ['upheldPercent', 'satisfactoryPercent', 'compliancePercent'] as const;

/** No rate of a table exceeds a hundred per cent. */
export function impossibleRates(report: ParsedReport): readonly Check[] {
  return report.tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      RATES.flatMap((field): readonly Check[] => {
        const rate = row[field];
        if (rate === null || rate <= 100) return [];
        return [
          {
            level: 'error',
            code: 'impossible-rate',
            message: `A table gives ${row.name} a rate above 100%.`,
            arithmetic: `${String(rate)}%`,
            place: row.place,
          },
        ];
      }),
    ),
  );
}
