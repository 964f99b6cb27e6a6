import {
  addDays,
  daysBetween,
  londonTime,
  writeDate,
  type CivilDate,
  type Instant,
} from '../shared/civil-date';
import { isOpen, type Remedy } from './remedy';
import { workingDayFrom, workingDaysBefore, type IsWorkingDay } from '../shared/working-days';

export type NudgeKind = 'due-in-10' | 'due-in-5' | 'due-in-2' | 'due-today' | 'overdue';

/** A reminder that is owed to the owner of a remedy. */
export interface Nudge {
  readonly kind: NudgeKind;
  /** The day that it belongs to: one nudge for a remedy and an occasion, however often it is planned. */
  readonly occasion: CivilDate;
  /** The rule, in words that answer "why did I get this?". */
  readonly why: string;
}

/** When people may be written to. */
export interface NudgePolicy {
  readonly works: IsWorkingDay;
  /** Times on a clock in London, `HH:MM`: from `opens` until before `closes`. */
  readonly opens: string;
  readonly closes: string;
}

const AHEAD: readonly { readonly kind: NudgeKind; readonly days: number }[] = [
  { kind: 'due-in-10', days: 10 },
  { kind: 'due-in-5', days: 5 },
  { kind: 'due-in-2', days: 2 },
  { kind: 'due-today', days: 0 },
];

/** Whether anybody may be written to at this moment. */
export function mayWrite(policy: NudgePolicy, at: Instant): boolean {
  const { date, time } = londonTime(at);
  return policy.works(date) && time >= policy.opens && time < policy.closes;
}

/**
 * The nudge that a remedy owes at a moment: 10, 5 and 2 working days before it is due, on the day, on the first
 * working day after, then weekly. Once acknowledged: 2 days before, on the day, and when overdue. Of several occasions
 * that were missed, only the last is owed. Undefined when none is.
 */
export function planNudge(
  remedy: Remedy,
  policy: NudgePolicy,
  today: CivilDate,
): Nudge | undefined {
  if (!isOpen(remedy)) return undefined;
  return overdueNudge(remedy, policy, today) ?? aheadNudge(remedy, policy, today);
}

function overdueNudge(remedy: Remedy, policy: NudgePolicy, today: CivilDate): Nudge | undefined {
  const first = workingDayFrom(addDays(remedy.due, 1), policy.works);
  if (today < first) return undefined;
  let weeks = Math.floor(daysBetween(first, today) / 7);
  // A week on may be a bank holiday, and its nudge a day later than today.
  while (weeks > 0 && workingDayFrom(addDays(first, 7 * weeks), policy.works) > today) weeks -= 1;
  const occasion = workingDayFrom(addDays(first, 7 * weeks), policy.works);
  return {
    kind: 'overdue',
    occasion,
    why: `It was due on ${writeDate(remedy.due)}; owners are reminded on the first working day after, then every week until it is done.`,
  };
}

function aheadNudge(remedy: Remedy, policy: NudgePolicy, today: CivilDate): Nudge | undefined {
  const steps = remedy.acknowledgedAt === null ? AHEAD : AHEAD.filter(({ days }) => days <= 2);
  const reached = steps
    .map((step) => ({ ...step, occasion: workingDaysBefore(remedy.due, step.days, policy.works) }))
    .filter(({ occasion }) => occasion <= today)
    .at(-1);
  if (!reached) return undefined;
  const when = reached.days === 0 ? 'on the day' : `${String(reached.days)} working days before`;
  return {
    kind: reached.kind,
    occasion: reached.occasion,
    why: `It is due on ${writeDate(remedy.due)}; owners are reminded ${when}.`,
  };
}
