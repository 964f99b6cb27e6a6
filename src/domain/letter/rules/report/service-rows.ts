import { wholePercent } from '../../../facts/rate';
import type { ParsedServiceYear } from '../../report/report-parts';
import { percentAgrees } from '../../statistics/percent';
import type { ReportRule } from '../rule';
import { nameOf } from './where';

/** In the table of services, each percentage is that of its row's counts. */
export const serviceRows: ReportRule = ({ report: { services } }) => {
  if (services === null) return [];
  const rows = services.rows.map((row, at) => ({ row, pointer: `rows/${String(at)}` }));
  const all = services.total === null ? rows : [...rows, { row: services.total, pointer: 'total' }];
  return all.flatMap(({ row, pointer }) =>
    row.years.flatMap((year, at) => {
      const found = contradiction(year);
      if (found === undefined) return [];
      return [
        {
          level: 'error' as const,
          code: 'service-row-contradicts',
          message: `${nameOf(services)} prints ${String(year.upheldPercent)}% for ${row.service} in ${year.period.label}, which its own counts do not give. The percentage is held.`,
          arithmetic: found,
          touches: [`/services/${pointer}/years/${String(at)}/upheldPercent`],
          place: row.place,
        },
      ];
    }),
  );
};

/** An empty cell beside a count is none; two empty cells say nothing. */
function contradiction(year: ParsedServiceYear): string | undefined {
  const { upheld, notUpheld, upheldPercent } = year;
  if (upheldPercent === null || (upheld === null && notUpheld === null)) return undefined;
  const part = upheld ?? 0;
  const whole = part + (notUpheld ?? 0);
  if (whole === 0 || percentAgrees(upheldPercent, part, whole)) return undefined;
  return `${String(part)} of ${String(whole)} = ${String(wholePercent(part, whole))}%; printed ${String(upheldPercent)}%`;
}
