import type { AuthorityId } from '../../../facts/authority';
import type { GroupRecord } from '../../../facts/figure-record';
import { authorityById } from '../../../facts/authorities/authorities';
import { groupMembers } from '../../../facts/groups';
import { periodStarting, startYearOf, type PeriodLabel } from '../../../facts/period';

/** The members of a group in a year; `named` is the year whose list was used, absent for groups that are facts of law. */
export interface Membership {
  readonly members: readonly AuthorityId[];
  readonly named?: PeriodLabel;
}

/** Groups whose members only a council's own report names: its statistical neighbours. */
const NAMED_BY_REPORTS: ReadonlySet<string> = new Set(['cipfa']);

/** Whether the members of a group are known only from an imported report. */
export function isNamedByReports(group: string): boolean {
  return NAMED_BY_REPORTS.has(group);
}

/**
 * Who belongs to a group (without the `group:` prefix) in a year. For statistical neighbours: those that a report of
 * `of` names for that year, else for the nearest earlier year, else for the nearest later one.
 * Undefined for a group that is not known.
 */
export function membersOf(
  group: string,
  period: PeriodLabel,
  {
    groups,
    of,
  }: {
    readonly groups: readonly GroupRecord[];
    readonly of: AuthorityId | null;
  },
): Membership | undefined {
  if (!isNamedByReports(group)) {
    const members = groupMembers(group, periodStarting(startYearOf(period)).end);
    return members && { members };
  }
  const lists = groups
    .filter((record) => record.group === group && record.of === of)
    .sort(
      (a, b) =>
        a.period.localeCompare(b.period) || Number(b.source.sample) - Number(a.source.sample),
    );
  const list =
    lists.findLast((record) => record.period <= period) ??
    lists.find((record) => record.period > period);
  return list && { members: list.members, named: list.period };
}

/** The group of councils of the same type: councils "like ours" in an order, where an average has no members. */
export function groupLike(home: AuthorityId | null): string {
  const type = home === null ? undefined : authorityById(home)?.type;
  return `type:${type === 'metropolitan' ? 'met' : (type ?? 'unknown')}`;
}
