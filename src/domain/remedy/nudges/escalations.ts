import { writeDate, type CivilDate } from '../../shared/civil-date';
import { workingDaysAfter, workingDaysBefore } from '../../shared/working-days';
import type { Rung, RungName } from '../policy/remedy-policy';
import type { Remedy } from '../remedy';
import type { Nudge } from './nudge';
import type { Rules } from './plan-nudge';

export interface Escalation extends Nudge {
  readonly rung: RungName;
  readonly line: string;
}

/** A passage for a report is chased by whoever leads the round, as soon as its day is over; nobody else is above it. */
const SIGN_OFF_RUNGS: readonly Rung[] = [{ to: 'link-officer', when: 'overdue', workingDays: 1 }];

const TOLD: Readonly<Record<RungName, string>> = {
  deputy: 'the deputy is told',
  'service-lead': 'the service lead is told',
  'link-officer': 'the Link Officer is told',
  'monitoring-officer': 'the Monitoring Officer is told',
};

/**
 * The rungs that a live remedy has reached on a day, each with the day on which it reached it. That nobody
 * acknowledged it is said until the due day: after that it is overdue.
 */
export function escalationsOf(
  remedy: Remedy,
  { policy, works }: Rules,
  today: CivilDate,
): readonly Escalation[] {
  const rungs = remedy.matter === 'sign-off' ? SIGN_OFF_RUNGS : policy.escalation;
  return rungs.flatMap((rung) => {
    if (rung.when === 'unacknowledged' && (remedy.acknowledgedAt !== null || today > remedy.due)) {
      return [];
    }
    if (rung.when === 'overdue' && today < remedy.due) return [];
    const occasion =
      rung.when === 'overdue'
        ? workingDaysAfter(remedy.due, rung.workingDays, works)
        : workingDaysBefore(remedy.due, rung.workingDays, works);
    if (occasion > today) return [];
    const line = `${rung.to} ${rung.when}`;
    return [
      { rung: rung.to, line, kind: 'escalated' as const, occasion, why: whyOf(remedy, rung) },
    ];
  });
}

function whyOf({ due }: Remedy, { to, when, workingDays }: Rung): string {
  const days = `${String(workingDays)} working ${workingDays === 1 ? 'day' : 'days'}`;
  return when === 'overdue'
    ? `It was due on ${writeDate(due)} and is not done; ${days} after, ${TOLD[to]}.`
    : `It is due on ${writeDate(due)} and nobody has acknowledged it; ${days} before, ${TOLD[to]}.`;
}
