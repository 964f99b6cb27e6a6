import type { Authority, AuthorityId } from '../../../facts/authority';
import type { PeriodLabel } from '../../../facts/period';
import type { Row } from '../answer-row';
import { authorityRow, englandRow, similarRow, type Cell } from './answer-figure';
import {
  authorityOf,
  latestPeriodOf,
  periodsWith,
  type Holdings,
} from '../holdings/answer-holdings';
import { groupRow } from './answer-pooled';
import type { HeldYears } from '../holdings/answer-periods';
import type { Metric, Who } from '../../query';

/** Whom a query asks about, with "we" and the groups that hang on somebody made definite. */
export type Target =
  | { readonly kind: 'authority'; readonly authority: Authority }
  | { readonly kind: 'similar'; readonly of: Authority }
  | { readonly kind: 'england' }
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly of: AuthorityId | null;
    };

const GROUP = 'group:';

/**
 * The targets of a query. Similar organisations and neighbours are those of the first authority named, else of the
 * home council. Undefined where that, or "we", needs a home council and there is none.
 */
export function targetsOf(
  who: readonly Who[],
  home: AuthorityId | null,
): readonly Target[] | undefined {
  const named = who.find((one) => !one.startsWith(GROUP));
  const of = named === undefined || named === 'me' ? home : named;
  const targets: Target[] = [];
  for (const one of who) {
    const target = targetOf(one, { home, of });
    if (!target) return undefined;
    targets.push(target);
  }
  return targets;
}

function targetOf(
  who: Who,
  { home, of }: { readonly home: AuthorityId | null; readonly of: AuthorityId | null },
): Target | undefined {
  if (!who.startsWith(GROUP)) {
    const id = who === 'me' ? home : who;
    return id === null ? undefined : { kind: 'authority', authority: authorityOf(id) };
  }
  const group = who.slice(GROUP.length);
  if (group === 'england') return { kind: 'england' };
  if (group === 'similar')
    return of === null ? undefined : { kind: 'similar', of: authorityOf(of) };
  if (group === 'cipfa' && of === null) return undefined;
  return { kind: 'group', group, of };
}

/** The row of one target for one measure and year. */
export function rowOf(holdings: Holdings, target: Target, cell: Cell): Row {
  switch (target.kind) {
    case 'authority':
      return authorityRow(holdings, target.authority, cell);
    case 'similar':
      return similarRow(holdings, target.of, cell);
    case 'england':
      return englandRow(holdings, cell);
    case 'group':
      return groupRow(holdings, target, cell);
  }
}

/**
 * The years that a query's "latest" and "all" mean for its targets. Latest: the newest year whose letter is held for
 * every authority asked about, else the latest of the first one; groups and averages follow the authorities, and where
 * only they are asked about, the home council, else the newest year held.
 */
export function heldYearsOf(
  holdings: Holdings,
  targets: readonly Target[],
  metric: Metric,
): HeldYears {
  const asked = targets.flatMap((target) =>
    target.kind === 'authority'
      ? [target.authority.id]
      : target.kind === 'similar'
        ? [target.of.id]
        : [],
  );
  const ids = asked.length > 0 ? asked : standIns(holdings);
  const measure = metric === 'overview' ? 'uphold_rate' : metric;
  const all = new Set(ids.flatMap((authority) => periodsWith(holdings, { authority, measure })));
  return { latest: latestOf(holdings, ids), all: [...all].sort() };
}

function standIns(holdings: Holdings): readonly AuthorityId[] {
  const { home } = holdings.knowledge;
  if (home !== null && latestPeriodOf(holdings, home) !== undefined) return [home];
  const newest = [...holdings.byAuthority.keys()]
    .map((id) => ({ id, latest: latestPeriodOf(holdings, id) ?? '' }))
    .sort((a, b) => b.latest.localeCompare(a.latest) || a.id.localeCompare(b.id));
  return newest.slice(0, 1).map(({ id }) => id);
}

function latestOf(holdings: Holdings, ids: readonly AuthorityId[]): PeriodLabel | undefined {
  const latest = ids.map((id) => latestPeriodOf(holdings, id)).filter((one) => one !== undefined);
  const common = [...latest]
    .sort()
    .findLast((period) => ids.every((id) => holdings.byAuthority.get(id)?.has(period)));
  return common ?? latest[0];
}
