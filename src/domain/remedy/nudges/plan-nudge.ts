import { addDays, daysBetween, writeDate, type CivilDate } from '../../shared/civil-date';
import { workingDayFrom, workingDaysBefore, type IsWorkingDay } from '../../shared/working-days';
import type { RemedyPolicy } from '../policy/remedy-policy';
import { isLive, type Remedy } from '../remedy';
import type { Nudge, NudgeKind } from './nudge';

/** The rules of one council, with its working days. */
export interface Rules {
  readonly policy: RemedyPolicy;
  readonly works: IsWorkingDay;
}

/**
 * The reminder that a remedy owes its owner on a day: some working days before it is due, on the day, on the first
 * working day after, then weekly; fewer once acknowledged. Where the council has an earlier date of its own, it is
 * reminded by that. Of several occasions that were missed, only the last is owed. Undefined when none is.
 */
export function planNudge(remedy: Remedy, rules: Rules, today: CivilDate): Nudge | undefined {
  if (!isLive(remedy)) return undefined;
  const { due, internalDue } = remedy;
  const reached = [
    ...(internalDue === null ? [] : internalNudges(remedy, internalDue, rules)),
    ...aheadNudges(remedy, { date: due, steps: internalDue === null ? undefined : [0] }, rules),
    ...overdueNudges(remedy, rules, today),
  ].filter(({ occasion }) => occasion <= today);
  return reached.reduce<Nudge | undefined>(
    (last, next) => (last && last.occasion > next.occasion ? last : next),
    undefined,
  );
}

function aheadNudges(
  { acknowledgedAt }: Remedy,
  { date, steps }: { readonly date: CivilDate; readonly steps: readonly number[] | undefined },
  { policy, works }: Rules,
): readonly Nudge[] {
  const own = acknowledgedAt === null ? policy.ahead : policy.aheadAcknowledged;
  return [...(steps ?? own)]
    .sort((a, b) => b - a)
    .map((days) => ({
      kind: days === 0 ? 'due-today' : dueIn(days),
      occasion: workingDaysBefore(date, days, works),
      why: `It is due on ${writeDate(date)}; owners are reminded ${whenAhead(days)}.`,
    }));
}

function dueIn(days: number): NudgeKind {
  return `due-in-${String(days)}` as NudgeKind;
}

function whenAhead(days: number): string {
  if (days === 0) return 'on the day';
  return days === 1 ? '1 working day before' : `${String(days)} working days before`;
}

function internalNudges(remedy: Remedy, date: CivilDate, rules: Rules): readonly Nudge[] {
  const why = `The council's own date was ${writeDate(date)}, the Ombudsman's is ${writeDate(remedy.due)}; owners are reminded on the first working day after the council's own.`;
  const occasion = workingDayFrom(addDays(date, 1), rules.works);
  return [
    ...aheadNudges(remedy, { date, steps: undefined }, rules),
    { kind: 'past-internal-date', occasion, why },
  ];
}

function overdueNudges(
  { due }: Remedy,
  { policy, works }: Rules,
  today: CivilDate,
): readonly Nudge[] {
  const first = workingDayFrom(addDays(due, 1), works);
  if (today < first) return [];
  const every = policy.repeatDays;
  const nth = (n: number): CivilDate => workingDayFrom(addDays(first, every * n), works);
  let times = Math.floor(daysBetween(first, today) / every);
  // A week on may be a bank holiday, and its nudge a day later than today.
  while (times > 0 && nth(times) > today) times -= 1;
  const rhythm = every === 7 ? 'every week' : `every ${String(every)} days`;
  return [
    {
      kind: 'overdue',
      occasion: nth(times),
      why: `It was due on ${writeDate(due)}; owners are reminded on the first working day after, then ${rhythm} until it is done.`,
    },
  ];
}
