import type { ServiceArea } from '../../facts/measure';
import type { Metric, Query, RemedyFilter, SingleYear, Who, Year } from '../query';
import type { Span } from '../recognise/span';
import type { Cue, Meaning } from '../vocabulary/meaning';
import { CAUSING_PHRASES } from '../vocabulary/filler';
import { NOT_COUNTED } from '../vocabulary/measures';

/** The spans of a question that cannot be seen in the query made of it. None may be left over. */
export function unconsumed(spans: readonly Span[], query: Query, merged: boolean): readonly Span[] {
  return spans.filter((span) => !isShown(span, query, merged));
}

/** Whether a span can be seen in a query; `merged` where the query goes on from the one before. */
export function isShown({ meaning, text }: Span, query: Query, merged: boolean): boolean {
  switch (meaning.kind) {
    case 'filler':
      return !CAUSING.has(text) || query.op === 'rank';
    case 'link':
    case 'measure':
      // Parts of a measure are consumed together: a set of parts that names no measure makes no query.
      return true;
    case 'cue':
      return isCueShown({ cue: meaning.cue, text }, query, merged);
    case 'extreme':
    case 'number':
      return isOrderShown(meaning, query);
    case 'filter':
      return isFilterShown({ filter: meaning.filter, text }, query);
    case 'service':
      return serviceOf(query) === meaning.service;
    case 'me':
    case 'authority':
    case 'group':
      return isSubjectShown({ meaning, text }, query);
    case 'year':
    case 'relative':
    case 'span':
      return isYearShown(meaning, query);
    case 'ask':
    case 'refuse':
    case 'unknown':
      return false;
  }
}

function isCueShown(
  { cue, text }: { readonly cue: Cue; readonly text: string },
  query: Query,
  merged: boolean,
): boolean {
  if (isShownByText(cue, text, query)) return true;
  return (merged && MERGED_CUES.includes(cue)) || CUE_SHOWN[cue](query);
}

/** Words that are seen in a query in which their cue by itself is not. */
function isShownByText(cue: Cue, text: string, query: Query): boolean {
  if (text === 'any') return query.op === 'value' && isCounted(query);
  // "what about Luton's uphold rate?" is whole without an answer before.
  if (WHAT_ABOUT.includes(text)) return 'metric' in query;
  if (text.startsWith('where ') && query.op === 'source') return true;
  if (HOW_STANDS.includes(text)) return query.op === 'value' && isRate(query);
  return cue === 'position' && text.includes('we ') && compares(query);
}

function isOrderShown(meaning: Meaning, query: Query): boolean {
  if (query.op !== 'rank') return false;
  return meaning.kind === 'number' ? query.n === meaning.value : query.dir !== undefined;
}

function serviceOf(query: Query): ServiceArea | undefined {
  return filterOf(query).service ?? ('service' in query ? query.service : undefined);
}

function isSubjectShown({ meaning, text }: Pick<Span, 'meaning' | 'text'>, query: Query): boolean {
  const subjects = subjectsOf(query);
  if (meaning.kind === 'me') {
    // "how many did we uphold ourselves" is about our own procedure.
    if (text === 'ourselves') return subjects.includes('me') && subjects.length > 1;
    return subjects.includes('me') || isList(query);
  }
  if (meaning.kind === 'authority') return meaning.ids.some((id) => subjects.includes(id));
  if (meaning.kind !== 'group') return false;
  return subjects.includes(`group:${meaning.group}`) || isWholeCountry(meaning.group, query);
}

function isYearShown(meaning: Meaning, query: Query): boolean {
  if (meaning.kind === 'year') return yearsOf(query).includes(meaning.year);
  if (meaning.kind === 'relative') return yearsOf(query).length > 0;
  return meaning.kind === 'span' && JSON.stringify(yearOf(query)) === JSON.stringify(meaning.span);
}

/** Words that lean on the answer before. */
const MERGED_CUES: readonly Cue[] = [
  'follow',
  'that',
  'them',
  'out-of',
  'which',
  'show',
  'councils',
  'council',
  'letter',
];

const CAUSING: ReadonlySet<string> = new Set(CAUSING_PHRASES);

/** States of remedies that mean nothing beside a measure: "investigations carried out". */
const NEUTRAL_FILTERS: readonly string[] = [
  'finish',
  'carried out',
  'done',
  'for me',
  'been done',
  'i have',
];

const WHAT_ABOUT: readonly string[] = ['what about', 'how about'];

const never = (): boolean => false;
const always = (): boolean => true;
const isList = (query: Query): boolean => query.op === 'list' || query.op === 'count';
const isRemedies = (query: Query): boolean =>
  isList(query) && 'entity' in query && query.entity === 'remedies';
const compares = (query: Query): boolean => query.op === 'compare';
const moves = (query: Query): boolean => query.op === 'trend' || query.op === 'explain';
const hasGroup = (query: Query): boolean =>
  subjectsOf(query).some((who) => who.startsWith('group:'));

/** For every cue: whether it can be seen in a query. */
const CUE_SHOWN: Readonly<Record<Cue, (query: Query) => boolean>> = {
  count: (query) => query.op === 'count' || isCounted(query),
  total: (query) => query.op === 'count' || (query.op === 'value' && isCounted(query)),
  compare: (query) => compares(query) || (query.op === 'trend' && query.who.length > 1),
  against: always,
  than: compares,
  comparative: (query) => compares(query) || moves(query),
  rank: (query) => query.op === 'rank',
  position: (query) => query.op === 'rank' && query.focus !== undefined,
  trend: moves,
  change: (query) => moves(query) || (compares(query) && yearsOf(query).length > 1),
  // "a table of our uphold rate over five years"
  list: (query) => isList(query) || query.op === 'rank' || query.op === 'trend',
  which: (query) => isList(query) || query.op === 'rank' || query.op === 'compare',
  who: (query) =>
    query.op === 'rank' ||
    query.op === 'compare' ||
    (isList(query) && 'entity' in query && query.entity === 'councils'),
  explain: (query) => query.op === 'explain',
  show: always,
  source: (query) => query.op === 'source',
  letter: (query) => !isRemedies(query),
  // "do you have Luton's uphold rate?" is answered by giving it.
  hold: (query) => (isList(query) && !isRemedies(query)) || 'metric' in query,
  missing: (query) => isList(query) && 'entity' in query && query.entity === 'gaps',
  covered: (query) => isList(query) && 'entity' in query && query.entity === 'councils',
  council: always,
  councils: (query) => query.op !== 'value',
  breakdown: (query) => query.op === 'rank' && query.by !== undefined,
  'by-service': (query) => query.op === 'rank' && query.by === 'service',
  'which-service': (query) => query.op === 'rank' && query.by === 'service',
  'by-year': (query) => query.op === 'trend' || (query.op === 'rank' && query.by === 'year'),
  'which-year': (query) => isList(query) || (query.op === 'rank' && query.by === 'year'),
  average: (query) =>
    query.op !== 'rank' && (hasGroup(query) || metricOf(query) === 'response_days'),
  follow: never,
  that: never,
  them: never,
  'out-of': never,
  since: never,
  how: (query) =>
    ['compare', 'trend', 'rank', 'explain'].includes(query.op) || metricOf(query) === 'overview',
  due: (query) => filterOf(query).due !== undefined,
  anything: (query) => isList(query),
};

/** "how is our uphold rate?" is answered by giving it; "how are complaints upheld?" is not. */
const HOW_STANDS: readonly string[] = ['how is', 'how was'];

function isRate(query: Query): boolean {
  return metricOf(query)?.endsWith('_rate') === true;
}

function metricOf(query: Query): Metric | undefined {
  return 'metric' in query ? query.metric : undefined;
}

function isCounted(query: Query): boolean {
  const metric = metricOf(query);
  return metric !== undefined && !NOT_COUNTED.includes(metric);
}

/** Everybody a query is about, as `who` names them. */
function subjectsOf(query: Query): readonly Who[] {
  const who = 'who' in query ? (query.who ?? []) : [];
  if (query.op !== 'rank') return who;
  const group: readonly Who[] = query.group === undefined ? [] : [`group:${query.group}`];
  return [...who, ...group, ...(query.focus === undefined ? [] : [query.focus])];
}

function yearOf(query: Query): Year | undefined {
  return 'year' in query ? query.year : undefined;
}

function yearsOf(query: Query): readonly SingleYear[] {
  const year = yearOf(query);
  if (year === undefined) return [];
  if (typeof year === 'string') return [year];
  if ('from' in year) return [year.from, year.to];
  return 'last' in year ? [] : year;
}

function filterOf(query: Query): RemedyFilter {
  return 'filter' in query ? (query.filter ?? {}) : {};
}

function isFilterShown(
  { filter, text }: { readonly filter: RemedyFilter; readonly text: string },
  query: Query,
): boolean {
  if (NEUTRAL_FILTERS.includes(text) && !isList(query)) return true;
  const shown = filterOf(query);
  return (Object.keys(filter) as (keyof RemedyFilter)[]).every((key) => filter[key] === shown[key]);
}

/** "which district council in England": every group lies in England. */
function isWholeCountry(group: string, query: Query): boolean {
  return group === 'england' && query.op === 'rank' && query.group !== undefined;
}
