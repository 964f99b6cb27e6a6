import { addDays, addMonths, type CivilDate } from './civil-date';

/**
 * The last day of a period of months beginning with `first`, which is its first day: 17 July and three months is
 * 16 October. Where the last month has no such day, it is the end of that month: 30 November and three months is
 * 28 February.
 */
export function lastDayOfMonths(first: CivilDate, months: number): CivilDate {
  const corresponding = addMonths(first, months);
  const isShorter = corresponding.slice(8) !== first.slice(8);
  return isShorter ? corresponding : addDays(corresponding, -1);
}

/** Every first day whose period of so many months ends on `last`, the earliest first; several around the end of a month. */
export function firstDaysOfMonths(last: CivilDate, months: number): readonly CivilDate[] {
  const around = addMonths(last, -months);
  const days = Array.from({ length: 9 }, (_, index) => addDays(around, index - 4));
  return days.filter((day) => lastDayOfMonths(day, months) === last);
}
