import type { ParsedServices } from '../../report/report-parts';
import type { ReportRule } from '../rule';
import { nameOf } from './where';

type Method = 'plain' | 'weighted' | 'both' | 'neither';

interface Mean {
  readonly year: string;
  readonly stated: number;
  readonly plain: number;
  readonly weighted: number;
  readonly method: Method;
}

/** An average of response times over services is counted by service or by case, in one table the same way. */
export const meanMethod: ReportRule = ({ report: { services } }) => {
  const total = services?.total;
  if (services === null || total == null) return [];
  const means = total.years.flatMap((year, at) => {
    const mean = year.responseDays === null ? undefined : meanOf(services, at, year.responseDays);
    return mean === undefined ? [] : [{ ...mean, year: year.period.label }];
  });
  const methods = new Set(means.map(({ method }) => method).filter((it) => it !== 'both'));
  if (methods.size < 2 && !methods.has('neither')) return [];
  const mixed = methods.has('plain') && methods.has('weighted');
  return [
    {
      level: 'warn',
      code: 'mean-method',
      message: mixed
        ? `${nameOf(services)}: the average response times are computed in different ways, so the years cannot be compared exactly.`
        : `${nameOf(services)}: a printed average response time is neither the mean of the services nor that of the cases.`,
      arithmetic: means.map(describe).join('; '),
      place: total.place,
    },
  ];
};

function meanOf(
  services: ParsedServices,
  at: number,
  stated: number,
): Omit<Mean, 'year'> | undefined {
  const rows = services.rows.flatMap(({ years }) => {
    const year = years[at];
    const cases = (year?.upheld ?? 0) + (year?.notUpheld ?? 0);
    return year?.responseDays == null || cases === 0 ? [] : [{ days: year.responseDays, cases }];
  });
  if (rows.length < 2) return undefined;
  const cases = rows.reduce((sum, row) => sum + row.cases, 0);
  const plain = rows.reduce((sum, row) => sum + row.days, 0) / rows.length;
  const weighted = rows.reduce((sum, row) => sum + row.days * row.cases, 0) / cases;
  return { stated, plain, weighted, method: methodOf(stated, plain, weighted) };
}

function methodOf(stated: number, plain: number, weighted: number): Method {
  const digits = Number.isInteger(stated) ? 0 : 1;
  const fits = (mean: number): boolean => Number(mean.toFixed(digits)) === stated;
  if (fits(plain)) return fits(weighted) ? 'both' : 'plain';
  return fits(weighted) ? 'weighted' : 'neither';
}

function describe({ year, stated, plain, weighted }: Mean): string {
  return `${year}: printed ${String(stated)}, by service ${plain.toFixed(1)}, by case ${weighted.toFixed(1)}`;
}
