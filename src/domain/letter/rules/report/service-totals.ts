import type { ReportRule } from '../rule';
import { nameOf } from './where';

/** The counts of the services add up to the row of totals. */
export const serviceTotals: ReportRule = ({ report: { services } }) => {
  const total = services?.total;
  if (services === null || total == null) return [];
  return total.years.flatMap((year, at) =>
    (['upheld', 'notUpheld'] as const).flatMap((field) => {
      const stated = year[field];
      const counts = services.rows.map((row) => row.years[at]?.[field] ?? 0);
      const sum = counts.reduce((a, b) => a + b, 0);
      if (stated === null || sum === stated) return [];
      const what = field === 'upheld' ? 'upheld' : 'not upheld';
      return [
        {
          level: 'error' as const,
          code: 'service-totals',
          message: `${nameOf(services)}: the services do not add up to the total ${what} in ${year.period.label}. They are held until somebody decides.`,
          arithmetic: `${counts.filter((count) => count > 0).join(' + ')} = ${String(sum)}; printed ${String(stated)}`,
          touches: [
            `/services/total/years/${String(at)}/${field}`,
            `/services/total/years/${String(at)}/upheldPercent`,
            ...services.rows.map(
              (_, row) => `/services/rows/${String(row)}/years/${String(at)}/${field}`,
            ),
          ],
          place: total.place,
        },
      ];
    }),
  );
};
