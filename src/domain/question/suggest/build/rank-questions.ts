import { hasCue } from '../../decide/frame';
import type { Frame } from '../../decide/frame';
import { readDirection } from '../../decide/read-metric';
import type { Metric, Query, RankQuery, Who } from '../../query';
import { doubtful, isGroup, service, sure, yearOf } from './built';
import type { Built } from './built';

const SERVICES = /\b(?:services?|departments?|service areas?|directorates?|areas?|teams?)\b/;
const YEARS = /\b(?:years?|when)\b/;
const ORDERS = /\b(?:where|league|table|order|rank\w*|place|position|top|bottom)\b/;

/** One measure in an order: of services, of years, of councils. */
export function rankQuestions(frame: Frame, metric: Metric, text: string): readonly Built[] {
  if (metric === 'overview') return [];
  const ordered =
    frame.extremes.length > 0 ||
    ORDERS.test(text) ||
    frame.who.some(isGroup) ||
    hasCue(frame, 'position', 'by-service', 'which-service', 'by-year', 'breakdown') ||
    hasCue(frame, 'which', 'who', 'list', 'which-year');
  if (!ordered && !SERVICES.test(text)) return [];
  return [...byParts(frame, metric, text), ...byCouncils(frame, metric, text)];
}

/** By service or by year, for one council. */
function byParts(frame: Frame, metric: Metric, text: string): readonly Built[] {
  const [who = 'me', ...more] = frame.who;
  if (isGroup(who) || more.length > 0) return [];
  const base = { op: 'rank', metric, who: [who] as readonly Who[] } as const;
  const order = orderOf(frame, metric);
  const byService = SERVICES.test(text) || hasCue(frame, 'which-service', 'by-service');
  const byYear = YEARS.test(text) || hasCue(frame, 'which-year', 'by-year');
  const services: RankQuery = { ...base, by: 'service', ...order, year: yearOf(frame) };
  const years: RankQuery = { ...base, by: 'year', ...order };
  return [
    ...(byService ? [doubtful(services, -SAID)] : []),
    ...(byYear && order.dir !== undefined ? [doubtful(years, -SAID)] : []),
    ...(!byService && WHERE.test(text) ? [sure(services)] : []),
  ];
}

/** Services and years were named, though not in words that are read. */
const SAID = 2;
const WHERE = /^where\b/;

function orderOf({ extremes, numbers }: Frame, metric: Metric): Pick<RankQuery, 'dir' | 'n'> {
  const dir = extremes[0] === undefined ? undefined : readDirection(metric, extremes[0]);
  return dir === undefined ? {} : { dir, n: numbers[0] ?? 1 };
}

/** Within the group that is named, else in England: the ends, the whole order, somebody's place. */
function byCouncils(frame: Frame, metric: Metric, text: string): readonly Built[] {
  const named = frame.who.find(isGroup)?.slice('group:'.length);
  if (named === 'similar') return [];
  const doubt = named === undefined ? 1 : 0;
  const base: RankQuery = {
    op: 'rank',
    metric,
    group: named ?? 'england',
    year: yearOf(frame),
    ...service(frame),
  };
  return ordersOf(frame, base, text).map((query) => doubtful(query, doubt));
}

function ordersOf(frame: Frame, base: RankQuery, text: string): readonly Query[] {
  const single = frame.who.find((one) => !isGroup(one));
  const place: Query = { ...base, focus: single ?? 'me' };
  const table = WHERE.test(text) || single !== undefined ? [place, base] : [base, place];
  const { dir, n } = orderOf(frame, base.metric);
  if (dir !== undefined) {
    const many = frame.numbers.length > 0 ? [] : [{ ...base, dir }];
    return [{ ...base, dir, ...(n === undefined ? {} : { n }) }, ...many, ...table];
  }
  // "which district had the ... rate": one of the ends.
  const asksWhich = hasCue(frame, 'which', 'who') || frame.numbers.length > 0;
  const ends = (['high', 'low'] as const).map(
    (end): Query => ({ ...base, dir: end, n: frame.numbers[0] ?? 1 }),
  );
  return asksWhich && single === undefined ? [...ends, ...table] : table;
}
