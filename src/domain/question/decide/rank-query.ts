import type { Metric, RankQuery, SingleYear, Who } from '../query';
import type { Span } from '../recognise/span';
import { SPEED_WORDS } from '../vocabulary/cues';
import { hasCue } from './frame';
import type { Frame } from './frame';
import { readDirection } from './read-metric';

/** Whether a question asks for an order of councils, services or years. */
export function asksForRank(frame: Frame): boolean {
  if (frame.cues.has('list') && frame.who.some(isGroup)) return true;
  const words = hasCue(frame, 'rank', 'position', 'by-service', 'which-service', 'which-year');
  return words || frame.extremes.length > 0;
}

/** The order that is asked for; undefined where the words do not settle it. */
export function rankQuery(frame: Frame, metric: Metric | undefined): RankQuery | undefined {
  if (metric === undefined || metric === 'overview' || frame.years.length > 1) return undefined;
  if (frame.extremes.length > 1 || frame.span !== undefined) return undefined;
  if (isSpeed(frame) && metric !== 'response_days') return undefined;
  const by = byOf(frame);
  return by === undefined ? councilsQuery(frame, metric) : byQuery(frame, metric, by);
}

function isSpeed({ spans }: Frame): boolean {
  return spans.some(({ text }) => SPEED_WORDS.includes(text));
}

function byOf({ cues }: Frame): 'service' | 'year' | undefined {
  if (cues.has('which-service') || cues.has('by-service')) return 'service';
  return cues.has('which-year') || cues.has('by-year') ? 'year' : undefined;
}

function byQuery(frame: Frame, metric: Metric, by: 'service' | 'year'): RankQuery | undefined {
  const [extreme] = frame.extremes;
  const who: readonly Who[] = frame.who.length === 0 ? ['me'] : frame.who;
  if (who.length > 1 || who.some(isGroup)) return undefined;
  const year = by === 'year' ? {} : { year: yearOf(frame) };
  if (!hasCue(frame, 'which-service', 'which-year')) {
    const table = extreme === undefined && by === 'service';
    return table ? { op: 'rank', metric, by, who, ...year } : undefined;
  }
  const dir = extreme === undefined ? undefined : readDirection(metric, extreme);
  if (dir === undefined) return undefined;
  return { op: 'rank', metric, by, who, dir, n: frame.numbers[0] ?? 1, ...year };
}

function councilsQuery(frame: Frame, metric: Metric): RankQuery | undefined {
  const named = frame.who.filter((who) => who.startsWith('group:'));
  // "which district council in England": every group lies there.
  const groups = named.length > 1 ? named.filter((who) => who !== 'group:england') : named;
  const focus = focusOf(frame);
  const only = groups[0]?.slice('group:'.length);
  const group = only ?? (focus === undefined && asksAboutCouncils(frame) ? 'england' : undefined);
  // The Ombudsman prints an average of similar organisations, but no list of them.
  if (group === undefined || group === 'similar' || groups.length > 1) return undefined;
  const service = frame.services[0];
  const order = orderOf(frame, metric, focus);
  if (order === undefined) return undefined;
  return {
    op: 'rank',
    metric,
    group,
    ...order,
    year: yearOf(frame),
    ...(service === undefined ? {} : { service }),
  };
}

type Order = Pick<RankQuery, 'dir' | 'n' | 'focus'>;

function orderOf(frame: Frame, metric: Metric, focus: Who | undefined): Order | undefined {
  const [extreme] = frame.extremes;
  if (extreme === undefined) return plainOrder(frame, focus);
  if (focus !== undefined || frame.cues.has('position')) return undefined;
  const dir = readDirection(metric, extreme);
  const many = manyOf(frame);
  if (dir === undefined || many === undefined) return undefined;
  return many === 'all' ? { dir } : { dir, n: many };
}

/** Somebody's place, or the whole table. */
function plainOrder(frame: Frame, focus: Who | undefined): Order | undefined {
  if (focus !== undefined) return { focus };
  const table = hasCue(frame, 'rank', 'list') && !frame.cues.has('position');
  return table && frame.numbers.length === 0 ? {} : undefined;
}

/** How many places are asked for: a number, the first alone, or the whole order; undefined where it is not clear. */
function manyOf(frame: Frame): number | 'all' | undefined {
  const [number, ...more] = frame.numbers;
  if (number !== undefined) return more.length > 0 || number === 0 ? undefined : number;
  const content = frame.spans.filter(({ meaning }) => meaning.kind !== 'filler');
  const extreme = content.findIndex(({ meaning }) => meaning.kind === 'extreme');
  if (content[extreme]?.text.endsWith(' first') === true) return 'all';
  if (hasCue(frame, 'which', 'who')) return askedForOne(content.slice(0, extreme)) ? 1 : undefined;
  if (frame.cues.has('count')) return undefined;
  return manyAfter(content[extreme + 1]) ?? manyRates(content.slice(extreme + 1));
}

/** "the highest uphold rate in the WMCA" is one, "the highest uphold rates" are many. */
function manyRates(after: readonly Span[]): number | 'all' | undefined {
  const end = after.findIndex(({ meaning }) => meaning.kind !== 'measure');
  const words = (end < 0 ? after : after.slice(0, end)).map(({ text }) => text);
  if (words.includes('rates')) return 'all';
  return words.includes('rate') ? 1 : undefined;
}

/** "the worst council", "the worst councils". */
function manyAfter(next: Span | undefined): number | 'all' | undefined {
  if (next?.meaning.kind === 'cue' && next.meaning.cue === 'council') return 1;
  if (next?.meaning.kind === 'group' && SINGULAR.test(next.text)) return 1;
  return isPlural(next) ? 'all' : undefined;
}

const SINGULAR = /(?:borough|council|authority|district|unitary|county|met|neighbour)$/;

/** "which council", "which of our neighbours", "who", but not "which councils". */
function askedForOne(before: readonly Span[]): boolean {
  const which = before.findIndex(({ text }) => text === 'which');
  return which < 0 || !before.slice(which).some(isPlural);
}

function isPlural(span: Span | undefined): boolean {
  if (span === undefined) return false;
  if (span.meaning.kind === 'cue') return span.meaning.cue === 'councils';
  const words =
    /(boroughs|councils|authorities|districts|unitaries|counties|mets|neighbours|members)$/;
  return span.meaning.kind === 'group' && words.test(span.text);
}

function focusOf({ who, cues }: Frame): Who | undefined {
  const single = who.filter((subject) => !subject.startsWith('group:'));
  // "where do we sit" says "we" within the phrase.
  if (single.length === 0 && cues.has('position')) return 'me';
  return single.length === 1 ? single[0] : undefined;
}

function asksAboutCouncils(frame: Frame): boolean {
  return hasCue(frame, 'council', 'councils', 'who');
}

function isGroup(who: Who): boolean {
  return who.startsWith('group:');
}

function yearOf(frame: Frame): SingleYear {
  return frame.years[0] ?? 'latest';
}
