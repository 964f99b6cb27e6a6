import type { ListQuery, Metric, Query, RankQuery, SingleYear, Year } from '../query';
import { againstAverage } from '../decide/build-query';
import { hasCue } from '../decide/frame';
import { readDirection, readMetric } from '../decide/read-metric';
import type { MeasureAtom } from '../vocabulary/meaning';
import { TERM_PHRASES } from '../vocabulary/terms';
import {
  filterBefore,
  rankBefore,
  saysNoTime,
  subjectsFound,
  subjectsOf,
  yearOf,
  yearsFound,
} from './grounds';
import type { Grounds } from './grounds';

/**
 * Whether everything in a query was said: every council, group, year, number, filter, service and measure stands in the
 * words, as our own recognisers read them, or in the query before. Only the latest year, all years of a trend, the first
 * place of an order and the overview of a comparison are taken where nothing else was said, as the parser takes them.
 */
export function isGrounded(query: Query, grounds: Grounds): boolean {
  return (
    areSubjectsFound(query, grounds) &&
    isMetricFound(query, grounds) &&
    isYearFound(query, grounds) &&
    isServiceFound(query, grounds) &&
    isKindFound(query, grounds)
  );
}

function areSubjectsFound(query: Query, grounds: Grounds): boolean {
  const found = subjectsFound(grounds);
  return subjectsOf(query).every((who) => found.has(who));
}

/** Parts of a measure that may stand beside a query without one. */
const REMEDY_ATOMS: readonly MeasureAtom[] = ['remedy', 'recommendation', 'late'];

function isMetricFound(query: Query, grounds: Grounds): boolean {
  const { frame, previous } = grounds;
  const metric = 'metric' in query ? query.metric : undefined;
  if (metric === undefined) {
    const allowed = 'entity' in query && query.entity === 'remedies' ? REMEDY_ATOMS : [];
    return query.op === 'define' || [...frame.atoms].every((atom) => allowed.includes(atom));
  }
  const said = readMetric(frame);
  if (said !== undefined) return metricsOf(said, query, grounds).includes(metric);
  if (frame.atoms.size > 0) return false;
  if (previous !== undefined && 'metric' in previous) return previous.metric === metric;
  return metric === 'overview' && query.op === 'compare';
}

function metricsOf(said: Metric, query: Query, { frame }: Grounds): readonly Metric[] {
  return query.op === 'compare' ? [againstAverage(said, frame, query.who)] : [said];
}

function isYearFound(query: Query, grounds: Grounds): boolean {
  const year = yearOf(query);
  if (year === undefined) return true;
  if (year === 'all') return isSpanFound(year, grounds) || takesAllYears(query, grounds);
  if (typeof year === 'string') return isSingleFound(year, grounds);
  if ('last' in year) return isSpanFound(year, grounds);
  const found = yearsFound(grounds);
  if ('from' in year) {
    return isSpanFound(year, grounds) || (found.has(year.from) && found.has(year.to));
  }
  const others = year.filter((one) => one !== 'latest');
  return others.length > 0 && others.every((one) => found.has(one));
}

function isSingleFound(year: SingleYear, grounds: Grounds): boolean {
  return yearsFound(grounds).has(year) || (year === 'latest' && saysNoTime(grounds));
}

function takesAllYears(query: Query, grounds: Grounds): boolean {
  return query.op === 'trend' && saysNoTime(grounds);
}

function isSpanFound(span: Year, { frame, previous }: Grounds): boolean {
  const before = previous === undefined ? undefined : yearOf(previous);
  return [frame.span, before].some((one) => JSON.stringify(one) === JSON.stringify(span));
}

function isServiceFound(query: Query, { frame, previous }: Grounds): boolean {
  const service = 'service' in query ? query.service : undefined;
  const before = previous !== undefined && 'service' in previous ? previous.service : undefined;
  return service === undefined || frame.services.includes(service) || before === service;
}

/** What only some kinds of queries have. */
function isKindFound(query: Query, grounds: Grounds): boolean {
  const { frame, words, previous } = grounds;
  switch (query.op) {
    case 'rank':
      return isOrderFound(query, grounds);
    case 'list':
    case 'count':
      return isFilterFound(query, grounds) && isEntityFound(query, grounds);
    case 'define':
      return (
        (TERM_PHRASES[query.term] ?? []).some((phrase) => words.includes(` ${phrase} `)) ||
        (previous !== undefined && 'metric' in previous && previous.metric === query.term)
      );
    case 'explain':
      return hasCue(frame, 'explain');
    case 'source':
      return hasCue(frame, 'source', 'letter');
    case 'value':
    case 'compare':
    case 'trend':
      return true;
    case 'help':
      return false;
  }
}

function isOrderFound(query: RankQuery, grounds: Grounds): boolean {
  const { frame } = grounds;
  const before = rankBefore(grounds);
  const [extreme] = frame.extremes;
  const dir = extreme === undefined ? before?.dir : readDirection(query.metric, extreme);
  const first = query.n === 1 && frame.numbers.length === 0 && extreme !== undefined;
  const numbered =
    query.n === undefined || first || frame.numbers.includes(query.n) || before?.n === query.n;
  return numbered && (query.dir === undefined || query.dir === dir) && isByFound(query, grounds);
}

function isByFound({ by }: RankQuery, grounds: Grounds): boolean {
  if (by === undefined || rankBefore(grounds)?.by === by) return true;
  return by === 'service'
    ? hasCue(grounds.frame, 'by-service', 'which-service')
    : hasCue(grounds.frame, 'by-year', 'which-year');
}

function isFilterFound({ filter = {} }: ListQuery, grounds: Grounds): boolean {
  const { frame } = grounds;
  const [service] = frame.services;
  const said = {
    ...filterBefore(grounds),
    ...(frame.atoms.has('late') ? { status: 'late' as const } : {}),
    ...(service === undefined ? {} : { service }),
    ...frame.filter,
  };
  const names = Object.keys(filter) as (keyof typeof filter)[];
  return names.every((name) => filter[name] === said[name]);
}

function isEntityFound({ entity }: ListQuery, { frame, previous }: Grounds): boolean {
  if (previous !== undefined && 'entity' in previous && previous.entity === entity) return true;
  switch (entity) {
    case 'remedies':
      return (
        Object.keys(frame.filter).length > 0 ||
        frame.atoms.has('remedy') ||
        frame.atoms.has('recommendation')
      );
    case 'letters':
      return hasCue(frame, 'letter');
    case 'gaps':
      return hasCue(frame, 'missing');
    case 'councils':
      return hasCue(frame, 'councils');
  }
}
