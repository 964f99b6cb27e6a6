import type { Authority, AuthorityId } from '../authority';
import { periodStarting, startYearOf, type PeriodLabel } from '../period';
import { authorityById, predecessorsOf } from './authorities';

/** Whether the authority existed on any day of the year. */
export function inBeing(authority: Pick<Authority, 'from' | 'to'>, period: PeriodLabel): boolean {
  const { start, end } = periodStarting(startYearOf(period));
  return (authority.from ?? start) <= end && (authority.to ?? end) >= start;
}

/**
 * Who was there in a year before an authority was formed: those that it took over from, or, where one of them did not yet
 * exist either, those before it (Somerset in 2018-19: Taunton Deane, and not Somerset West and Taunton). Empty where it
 * existed itself or took over from none.
 */
export function forerunnersIn(authority: Authority, period: PeriodLabel): readonly Authority[] {
  if (inBeing(authority, period)) return [];
  const before = predecessorsOf(authority.id).flatMap((one) =>
    inBeing(one, period) ? [one] : forerunnersIn(one, period),
  );
  return [...new Map(before.map((one) => [one.id, one])).values()];
}

/** All whom an authority took over from, at once or through others, the nearest first. */
export function forerunnersOf(id: AuthorityId): readonly Authority[] {
  const before = predecessorsOf(id);
  const all = [...before, ...before.flatMap((one) => forerunnersOf(one.id))];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Those that took over from an authority, at once or through others. */
export function heirsOf({ successors = [] }: Authority): readonly Authority[] {
  const next = successors.flatMap((id) => authorityById(id) ?? []);
  const all = [...next, ...next.flatMap(heirsOf)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
