import { authorityById } from '../facts/authorities/authorities';
import { assertNever } from '../shared/invariant';
import type {
  Direction,
  ListQuery,
  Query,
  RankQuery,
  SingleYear,
  SourceQuery,
  Who,
  Year,
} from './query';
import type { Suggestion } from './reading';
import { tellingName } from './vocabulary/authority-forms';
import { GROUP_NOUNS } from './vocabulary/groups';
import { METRIC_NOUNS } from './vocabulary/measures';
import { SERVICE_NOUNS } from './vocabulary/services';
import { TERM_PHRASES } from './vocabulary/terms';

/** A query as a chip: the question in whole words, and what it means. */
export function suggestionFor(query: Query): Suggestion {
  return { text: writeQuestion(query), query };
}

/** A complete question in English that means exactly this query: parsed without context, it gives the query back. */
export function writeQuestion(query: Query): string {
  switch (query.op) {
    case 'value':
      return writeValue(query);
    case 'compare':
      return writeCompare(query);
    case 'rank':
      return query.by === undefined ? writeRank(query) : writeBy(query, query.by);
    case 'trend':
      return `Show the trend in the ${nounOf(query)} for ${namesOf(query.who)}${during(query.year)}.`;
    case 'list':
    case 'count':
      return query.entity === 'remedies' ? writeRemedies(query) : writeHoldings(query);
    case 'define':
      return `What does ${TERM_PHRASES[query.term]?.[0] ?? query.term} mean?`;
    case 'explain':
      return `Why did ${owned(query)} change${when(query.year)}?`;
    case 'source':
      return writeSource(query);
    case 'help':
      return 'What can you do?';
    default:
      return assertNever(query);
  }
}

type Figure = Extract<Query, { readonly op: 'value' | 'compare' | 'trend' | 'explain' }>;

function writeValue(query: Figure): string {
  if (query.metric !== 'overview') return `What was ${owned(query)}${when(query.year)}?`;
  return `How did ${namesOf(query.who, 'we')} do${inService(query)}${when(query.year)}?`;
}

/** `our uphold rate in housing`, `the uphold rate for Luton Borough Council`. */
function owned(query: Figure): string {
  return query.who[0] === 'me' && query.who.length === 1
    ? `our ${nounOf(query)}`
    : `the ${nounOf(query)} for ${namesOf(query.who)}`;
}

function nounOf(query: Figure): string {
  return `${METRIC_NOUNS[query.metric]}${inService(query)}`;
}

function writeCompare(query: Figure): string {
  const measure = query.metric === 'overview' ? '' : ` the ${METRIC_NOUNS[query.metric]} of`;
  const service = inService(query);
  const [me, ...others] = query.who;
  if (me === 'me' && others.length > 0 && query.metric === 'overview')
    return `How do we compare with ${namesOf(others)}${service}${when(query.year)}?`;
  if (query.who.length > 1)
    return `Compare${measure} ${namesOf(query.who)}${service}${when(query.year)}.`;
  const years = Array.isArray(query.year) ? (query.year as SingleYear[]) : [];
  const [first = 'latest', second = 'latest'] = years;
  if (years.length > 2)
    return `Compare${measure} ${namesOf(query.who)}${service}${during(query.year)}.`;
  return `Compare${measure} ${namesOf(query.who)}${service}${during(first)} with ${yearPhrase(second)}.`;
}

function writeRank(query: RankQuery): string {
  const measure = METRIC_NOUNS[query.metric];
  const group = GROUP_NOUNS[query.group ?? ''] ?? query.group ?? '';
  const service = query.service === undefined ? '' : ` in ${SERVICE_NOUNS[query.service]}`;
  const year = when(query.year);
  if (query.focus !== undefined) {
    const place =
      query.focus === 'me' ? 'Where do we rank' : `Where does ${nameOf(query.focus)} rank`;
    return `${place} among ${group} for ${measure}${service}${year}?`;
  }
  if (query.dir === undefined) return `Rank ${group} by ${measure}${service}${year}.`;
  if (query.n === undefined)
    return `Rank ${group} by ${measure}${service}${year}, ${extreme(query.dir)} first.`;
  if (query.n === 1)
    return `Which one of ${group} had the ${extreme(query.dir)} ${measure}${service}${year}?`;
  return `Which ${String(query.n)} of ${group} had the ${extreme(query.dir)} ${measure}${service}${year}?`;
}

function writeBy(query: RankQuery, by: 'service' | 'year'): string {
  const measure = METRIC_NOUNS[query.metric];
  const whose = query.who === undefined ? '' : ` for ${namesOf(query.who)}`;
  if (query.dir === undefined) return `Show the ${measure}${whose} by ${by}${during(query.year)}.`;
  const number = query.n === undefined || query.n === 1 ? '' : ` ${String(query.n)}`;
  return `Which ${by} had the${number} ${extreme(query.dir)} ${measure}${whose}${during(query.year)}?`;
}

function extreme(dir: Direction): string {
  return dir === 'high' ? 'highest' : 'lowest';
}

const STATES: Readonly<Record<string, string>> = {
  open: 'open',
  overdue: 'overdue',
  done: 'completed',
  late: 'completed late',
  'on-time': 'completed on time',
};

function writeRemedies(query: ListQuery): string {
  const { status, owner, due, service, overdueDays } = query.filter ?? {};
  const state =
    overdueDays === undefined
      ? (STATES[status ?? ''] ?? '')
      : `more than ${String(overdueDays)} days overdue`;
  const parts = [
    state,
    due === undefined ? '' : `due ${windowPhrase(due)}`,
    service === undefined ? '' : `in ${SERVICE_NOUNS[service]}`,
    owner === undefined ? '' : 'assigned to me',
  ].filter((part) => part !== '');
  const details = `${parts.join(', ')}${query.year === undefined ? '' : during(query.year)}`;
  if (query.op === 'count') return `How many remedies are ${details}?`;
  return details === '' ? 'List all remedies.' : `List remedies that are ${details}.`;
}

function windowPhrase(due: string): string {
  return due.startsWith('next-1') || due.startsWith('next-3')
    ? `in the ${due.replaceAll('-', ' ')}`
    : due.replaceAll('-', ' ');
}

function writeHoldings(query: ListQuery): string {
  const asked = query.op === 'count' ? 'How many' : 'Which';
  const whose = query.who === undefined ? '' : ` for ${namesOf(query.who)}`;
  const year = during(query.year);
  if (query.entity === 'councils')
    return `${asked} ${councilsOf(query)} do you hold letters for${year}?`;
  if (query.entity === 'gaps') return `${asked} letters are missing${whose}${year}?`;
  return `${asked} letters do you hold${whose}${year}?`;
}

/** "councils", "WMCA councils", "councils in the North West region". */
function councilsOf({ who }: ListQuery): string {
  const group = who === undefined ? 'councils' : namesOf(who);
  return group.endsWith(' region') ? `councils in ${group}` : group;
}

function writeSource(query: SourceQuery): string {
  if (query.who === undefined) return 'Where does that figure come from?';
  const metric = query.metric;
  if (metric === undefined)
    return `Show me the letter for ${namesOf(query.who)}${during(query.year)}.`;
  return `What is the source of the ${METRIC_NOUNS[metric]} for ${namesOf(query.who)}${during(query.year)}?`;
}

function inService(query: Query): string {
  return 'service' in query ? ` in ${SERVICE_NOUNS[query.service]}` : '';
}

function namesOf(who: readonly Who[], me = 'us'): string {
  return who.map((subject) => (subject === 'me' ? me : nameOf(subject))).join(' and ');
}

function nameOf(who: Who): string {
  if (who === 'me') return 'us';
  if (who.startsWith('group:')) {
    const group = who.slice('group:'.length);
    return GROUP_NOUNS[group] ?? group;
  }
  const authority = authorityById(who);
  return authority === undefined ? who : tellingName(authority);
}

/** A year that has to be said: none means the latest. */
function when(year: Year | undefined): string {
  return year === 'latest' ? '' : during(year);
}

/** A year or several as the end of a sentence, with the space before it. */
function during(year: Year | undefined): string {
  if (year === undefined) return '';
  if (typeof year !== 'string') {
    if ('last' in year) return ` over the last ${String(year.last)} years`;
    if ('from' in year) return rangePhrase(year.from, year.to);
    return ` in ${year.map(yearPhrase).join(' and ')}`;
  }
  if (year === 'all') return ' over time';
  return /^\d/.test(year) || year === 'latest' ? ` in ${yearPhrase(year)}` : ` ${yearPhrase(year)}`;
}

function rangePhrase(from: SingleYear, to: SingleYear): string {
  return to === 'latest'
    ? ` since ${yearPhrase(from)}`
    : ` from ${yearPhrase(from)} to ${yearPhrase(to)}`;
}

function yearPhrase(year: SingleYear): string {
  if (year === 'latest') return 'the latest year';
  if (year === 'latest-1') return 'last year';
  return year === 'latest-2' ? 'the year before last' : year;
}
