import type { AuthorityId } from '../../facts/authority';
import type { Query, RankQuery, RemedyFilter, SingleYear, Who, Year } from '../query';
import { shiftYear } from '../decide/compared-years';
import { frameOf } from '../decide/frame';
import type { Frame } from '../decide/frame';
import { singleYear } from '../decide/inherit';
import { joinSpans } from '../decide/join-spans';
import { openSpans } from '../decide/open-spans';
import { recognise } from '../recognise/recognise';
import type { Span } from '../recognise/span';

/** What a question says as far as our own recognisers find it, and what was asked before. */
export interface Grounds {
  /** Every span, in the order of the words. */
  readonly spans: readonly Span[];
  /** The spans that are known, sorted by what they say. */
  readonly frame: Frame;
  /** Whether the known words mean the same without the unknown: "the year before zorp last" would not. */
  readonly unbroken: boolean;
  /** The words with courtesies, as one normalised text. */
  readonly words: string;
  readonly previous: Query | undefined;
}

/** Reads the grounds on which somebody else's reading of the same words can be checked. */
export function groundsOf(text: string, previous: Query | undefined): Grounds {
  const { spans: found, words } = recognise(text);
  const spans = openSpans(joinSpans(found));
  const known = spans.filter(({ meaning }) => meaning.kind !== 'unknown');
  const unbroken = isUnbroken(found);
  return { spans, frame: frameOf(known), unbroken, words: ` ${words.join(' ')} `, previous };
}

function isUnbroken(spans: readonly Span[]): boolean {
  const known = spans.filter(({ meaning }) => meaning.kind !== 'unknown');
  const alone = recognise(known.map(({ text }) => text).join(' ')).spans;
  return meaningsOf(alone) === meaningsOf(known);
}

function meaningsOf(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ meaning }) => meaning));
}

/** The councils that the words name, also where a name has several bearers. */
export function councilsIn(text: string): readonly AuthorityId[] {
  const ids = recognise(text).spans.flatMap(({ meaning }) => {
    if (meaning.kind === 'authority') return meaning.ids;
    if (meaning.kind !== 'ask') return [];
    return meaning.options.flatMap((option) => (option.kind === 'authority' ? option.ids : []));
  });
  return [...new Set(ids)];
}

/** Everybody that the words or the query before name. */
export function subjectsFound({ frame, previous }: Grounds): ReadonlySet<Who> {
  return new Set([...frame.who, ...(previous === undefined ? [] : subjectsOf(previous))]);
}

/** Everybody a query is about. */
export function subjectsOf(query: Query): readonly Who[] {
  const who = 'who' in query ? (query.who ?? []) : [];
  if (query.op !== 'rank') return who;
  const group: readonly Who[] = query.group === undefined ? [] : [`group:${query.group}`];
  return [...who, ...group, ...(query.focus === undefined ? [] : [query.focus])];
}

/** The single years that the words or the query before name. */
export function yearsFound({ frame, previous }: Grounds): ReadonlySet<SingleYear> {
  const before = previous === undefined ? undefined : yearOf(previous);
  const base = frame.years[0] ?? singleYear(before) ?? 'latest';
  const relative = frame.relative === undefined ? undefined : shiftYear(base, frame.relative);
  return new Set([
    ...frame.years,
    ...(relative === undefined ? [] : [relative]),
    ...(before === undefined ? [] : singlesOf(before)),
  ]);
}

/** Whether neither the words nor the query before name any time, so that a reading takes the usual one. */
export function saysNoTime({ frame, previous }: Grounds): boolean {
  const timed = frame.spans.some(({ meaning }) =>
    ['year', 'span', 'relative', 'ask'].includes(meaning.kind),
  );
  return !timed && (previous === undefined || yearOf(previous) === undefined);
}

/** The query before, where it was an order. */
export function rankBefore({ previous }: Grounds): RankQuery | undefined {
  return previous?.op === 'rank' ? previous : undefined;
}

/** The filter of the query before. */
export function filterBefore({ previous }: Grounds): RemedyFilter {
  return previous !== undefined && 'filter' in previous ? (previous.filter ?? {}) : {};
}

/** The year or years of a query; undefined where it has none. */
export function yearOf(query: Query): Year | undefined {
  return 'year' in query ? query.year : undefined;
}

function singlesOf(year: Year): readonly SingleYear[] {
  if (typeof year === 'string') return year === 'all' ? [] : [year];
  if ('from' in year) return [year.from, year.to];
  return 'last' in year ? [] : year;
}
