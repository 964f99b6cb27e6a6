import { addDays, type CivilDate } from './civil-date';
import { isBankHoliday } from './bank-holidays';

/** Which days count. */
export type IsWorkingDay = (date: CivilDate) => boolean;

/** Monday to Friday without bank holidays in England and Wales. */
export function isWorkingDay(date: CivilDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(date);
}

/** The first working day on or after `date`. */
export function workingDayFrom(date: CivilDate, works: IsWorkingDay): CivilDate {
  let day = date;
  while (!works(day)) day = addDays(day, 1);
  return day;
}

/** The working day that is `count` working days before `date`; with 0, the last working day on or before it. */
export function workingDaysBefore(date: CivilDate, count: number, works: IsWorkingDay): CivilDate {
  let day = date;
  while (!works(day)) day = addDays(day, -1);
  for (let left = count; left > 0; left -= 1) {
    do day = addDays(day, -1);
    while (!works(day));
  }
  return day;
}

/** The working day that is `count` working days after `date`, which itself does not count. */
export function workingDaysAfter(date: CivilDate, count: number, works: IsWorkingDay): CivilDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) {
    do day = addDays(day, 1);
    while (!works(day));
  }
  return day;
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: CivilDate, to: CivilDate, works: IsWorkingDay): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (works(day)) count += 1;
  return count;
}
