import { londonTime, type CivilDate, type Instant } from '../../shared/civil-date';
import { isWorkingDay, type IsWorkingDay } from '../../shared/working-days';
import type { RemedyPolicy } from './remedy-policy';

/** The days that count for a council: weekdays that are neither bank holidays nor its own closure days. */
export function workingDaysOf({ days, closures }: RemedyPolicy): IsWorkingDay {
  if (days === 'every-day') return () => true;
  const known = new Map<CivilDate, boolean>();
  return (date) => {
    const held = known.get(date);
    if (held !== undefined) return held;
    const works =
      isWorkingDay(date) && !closures.some(({ from, to }) => from <= date && date <= to);
    known.set(date, works);
    return works;
  };
}

/** Whether anybody may be written to at this moment. */
export function mayWrite(policy: RemedyPolicy, at: Instant): boolean {
  const { date, time } = londonTime(at);
  return time >= policy.opens && time < policy.closes && workingDaysOf(policy)(date);
}
