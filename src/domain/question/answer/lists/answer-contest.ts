import type { Authority, AuthorityId } from '../../../facts/authority';
import { SERVICES, type Measure } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import type { RankingAnswer } from '../answer';
import type { Row } from '../answer-row';
import { authorityRow, type Cell } from '../rows/answer-figure';
import { authorityOf, findOwn, type Holdings } from '../holdings/answer-holdings';
import { groupLike, membersOf } from '../holdings/answer-members';
import { resolveYears } from '../holdings/answer-periods';
import { measuresOf } from '../rows/answer-rows';
import { heldYearsOf, targetsOf } from '../rows/answer-targets';
import type { RankQuery } from '../../query';

/** "We" are asked about, and nobody said which council we are. */
export const NO_HOME: unique symbol = Symbol('no home council');

/** What is to be put in order, before any figure is looked up. */
export interface Contest {
  readonly over: RankingAnswer['over'];
  readonly group: string | null;
  readonly measure: Measure;
  readonly period: PeriodLabel | null;
  readonly rows: readonly Row[];
  readonly authorities: readonly Authority[];
}

/** Whose position is asked for; `NO_HOME` where that is ours and nobody said which council we are. */
export function focusOf(
  query: RankQuery,
  home: AuthorityId | null,
): AuthorityId | undefined | typeof NO_HOME {
  if (query.focus === undefined || query.focus.startsWith('group:')) return undefined;
  if (query.focus !== 'me') return query.focus;
  return home ?? NO_HOME;
}

/** Our services, or our years, by one measure. */
export function ofOurOwn(query: RankQuery, holdings: Holdings): Contest | typeof NO_HOME {
  const targets = targetsOf(query.who ?? ['me'], holdings.knowledge.home);
  const target = targets?.[0];
  if (target?.kind !== 'authority') return NO_HOME;
  const { authority } = target;
  const [measure = 'uphold_rate'] = measuresOf(query.metric);
  const held = heldYearsOf(holdings, [target], query.metric);
  const over = query.by === 'service' ? 'services' : 'years';
  const years = resolveYears(query.year ?? (over === 'years' ? 'all' : 'latest'), held);
  const cells: readonly Cell[] =
    over === 'services'
      ? years
          .slice(0, 1)
          .flatMap((period) => SERVICES.map((service) => ({ measure, service, period })))
      : years.map((period) => ({ measure, service: query.service, period }));
  return {
    over,
    group: null,
    measure,
    period: over === 'services' ? (years[0] ?? null) : null,
    rows: cells.map((cell) => authorityRow(holdings, authority, cell)),
    authorities: [authority],
  };
}

/** The councils of a group, or those named, by one measure. */
export function ofCouncils(
  query: RankQuery,
  holdings: Holdings,
  focus: AuthorityId | undefined,
): Contest | typeof NO_HOME {
  const { home, groups } = holdings.knowledge;
  const [measure = 'uphold_rate'] = measuresOf(query.metric);
  const named = targetsOf(query.who ?? [], home);
  if (!named) return NO_HOME;
  const group = groupOf(query, home);
  if (group === NO_HOME) return NO_HOME;
  const period = yearOf(query, holdings, focus);
  if (period === undefined)
    return {
      over: 'authorities',
      group,
      measure,
      period: null,
      rows: [],
      authorities: [],
    };
  const ids =
    group === null
      ? named.flatMap((target) => (target.kind === 'authority' ? [target.authority.id] : []))
      : (membersOf(group, period, { groups, of: home })?.members ?? []);
  const authorities = [...new Set(ids)].map(authorityOf);
  const cell = { measure, service: query.service, period };
  const rows = authorities.map((authority) => authorityRow(holdings, authority, cell));
  return { over: 'authorities', group, measure, period, rows, authorities };
}

/** The year of a contest of councils: "latest" is that of whose position is asked for, else of those named. */
export function yearOf(
  query: RankQuery,
  holdings: Holdings,
  focus: AuthorityId | undefined,
): PeriodLabel | undefined {
  const { home } = holdings.knowledge;
  const anchors = targetsOf(focus ? [focus] : (query.who ?? []), home);
  const held = heldYearsOf(holdings, anchors ?? [], query.metric);
  return resolveYears(query.year ?? 'latest', held)[0];
}

/** Councils like ours are those of our type: the Ombudsman's average has no members that could be put in order. */
function groupOf(query: RankQuery, home: AuthorityId | null): string | null | typeof NO_HOME {
  if (query.group === undefined) return query.who === undefined ? 'england' : null;
  if (query.group !== 'similar')
    return query.group === 'cipfa' && home === null ? NO_HOME : query.group;
  return home === null ? NO_HOME : groupLike(home);
}

/** The latest other year for which at least two of the group have the figure. */
export function fullerYear(contest: Contest, holdings: Holdings): PeriodLabel | undefined {
  const { group, measure } = contest;
  const { groups, home, records } = holdings.knowledge;
  if (group === null || contest.over !== 'authorities') return undefined;
  const years = [...new Set(records.map(({ period }) => period))].sort();
  return years.findLast((period) => {
    const members = membersOf(group, period, { groups, of: home })?.members ?? [];
    const held = members.filter((authority) => findOwn(holdings, { authority, period, measure }));
    return period !== contest.period && held.length >= 2;
  });
}
