import type { Metric, RankQuery, Who } from '../query';
import type { Frame } from './frame';
import { serviceOf, singleYear } from './inherit';
import { rankQuery } from './rank-query';
import { readDirection } from './read-metric';

/** A question after a ranking: another end, measure, year or group, or somebody's place in it. */
export function continueRank(
  frame: Frame,
  previous: RankQuery,
  named: Metric | undefined,
): RankQuery | undefined {
  if (frame.years.length > 1 || frame.span !== undefined || frame.extremes.length > 1)
    return undefined;
  if (['explain', 'out-of', 'compare', 'trend'].some((cue) => frame.cues.has(cue as 'explain')))
    return undefined;
  const metric = named ?? previous.metric;
  if (frame.cues.has('position')) return positionAfter(frame, previous, metric);
  const order = continueOrder(frame, previous, metric, named !== undefined);
  const place = continuePlace(frame, previous);
  if (order === undefined || place === undefined) return undefined;
  const year = frame.years[0];
  return {
    ...previous,
    metric,
    ...order,
    ...place,
    ...(year === undefined ? {} : { year }),
    ...serviceOf(frame, previous),
  };
}

/** "where do we come?" after a ranking: our place in the same order. */
function positionAfter(frame: Frame, previous: RankQuery, metric: Metric): RankQuery | undefined {
  if (previous.group === undefined || frame.extremes.length > 0 || frame.numbers.length > 0)
    return undefined;
  const group: Who = `group:${previous.group}`;
  const named = frame.who.some((who) => who.startsWith('group:'));
  const year = singleYear(previous.year);
  const years = frame.years.length === 0 && year !== undefined ? [year] : frame.years;
  return rankQuery({ ...frame, years, who: named ? frame.who : [...frame.who, group] }, metric);
}

function continueOrder(
  { extremes, numbers }: Frame,
  previous: RankQuery,
  metric: Metric,
  otherMetric: boolean,
): Pick<RankQuery, 'dir' | 'n'> | undefined {
  const [extreme] = extremes;
  const [n, more] = numbers;
  if (more !== undefined || (n !== undefined && previous.dir === undefined)) return undefined;
  // After "the worst uphold rate" nobody can tell which end of another measure is meant.
  if (extreme === undefined && otherMetric && previous.dir !== undefined) return undefined;
  if (extreme === undefined) return n === undefined ? {} : { n };
  if (previous.dir === undefined) return undefined;
  const dir = readDirection(metric, extreme);
  return dir === undefined ? undefined : { dir, ...(n === undefined ? {} : { n }) };
}

function continuePlace({ who }: Frame, previous: RankQuery): Partial<RankQuery> | undefined {
  const [subject, more] = who;
  if (subject === undefined) return {};
  if (more !== undefined) return undefined;
  if (subject.startsWith('group:')) {
    const group = subject.slice('group:'.length);
    return previous.by !== undefined || group === 'similar' ? undefined : { group };
  }
  if (previous.by !== undefined) return { who: [subject] };
  return previous.focus === undefined ? undefined : { focus: subject };
}
