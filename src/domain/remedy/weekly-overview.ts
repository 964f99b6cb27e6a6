import type { CivilDate } from '../shared/civil-date';
import { isLate, isOpen, isOverdue, type Remedy } from './remedy';

/** What the Link Officer has to know at the beginning of a week; one remedy may be in several lists. */
export interface WeeklyOverview {
  readonly today: CivilDate;
  /** Confirmed and not done, the overdue ones among them, by due day. */
  readonly open: readonly Remedy[];
  readonly overdue: readonly Remedy[];
  /** Done, and the Ombudsman has not said that it is satisfied. */
  readonly awaitingAcceptance: readonly Remedy[];
  readonly awaitingOwner: readonly Remedy[];
  /** An owner asked for more time. */
  readonly timeRequested: readonly Remedy[];
  /** Read from a decision, and confirmed by nobody. */
  readonly proposed: readonly Remedy[];
  /** Of everything that is not over: those that missed their first date. */
  readonly late: number;
}

/** The overview of one council on a day; of agreed remedies, or with the other clocks where `remedies` holds them. */
export function weeklyOverview(remedies: readonly Remedy[], today: CivilDate): WeeklyOverview {
  const byDue = [...remedies].sort(
    (a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id),
  );
  const open = byDue.filter(isOpen);
  const awaitingAcceptance = byDue.filter(({ state }) => state === 'done');
  return {
    today,
    open,
    overdue: open.filter((remedy) => isOverdue(remedy, today)),
    awaitingAcceptance,
    awaitingOwner: open.filter(({ awaitingOwnerSince }) => awaitingOwnerSince !== null),
    timeRequested: open.filter(({ timeRequest }) => timeRequest !== null),
    proposed: byDue.filter(({ state }) => state === 'proposed'),
    late: [...open, ...awaitingAcceptance].filter((remedy) => isLate(remedy, today)).length,
  };
}
