import type { Query, SingleYear, ValueQuery, Year } from '../query';
import type { Frame } from './frame';

/** The service that is asked about: a new one, else the one of the query before. */
export function serviceOf({ services }: Frame, previous: Query): Pick<ValueQuery, 'service'> {
  const service = services[0] ?? ('service' in previous ? previous.service : undefined);
  return service === undefined ? {} : { service };
}

/** The one year of a query; undefined for several. */
export function singleYear(year: Year | undefined): SingleYear | undefined {
  return typeof year === 'string' && year !== 'all' ? year : undefined;
}

/** The year that a row of years leads up to; undefined for years set side by side. */
export function lastYearOf(year: Year): SingleYear | undefined {
  if (typeof year === 'string') return year === 'all' ? 'latest' : year;
  if ('to' in year) return year.to;
  return 'last' in year ? 'latest' : undefined;
}

/** Nothing where a field was left out. */
export function present<K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, T>);
}
