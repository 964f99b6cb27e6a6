import type { CivilDate } from './civil-date';
import { bankHolidaysByRule } from './bank-holiday-rules';

/**
 * Weekday bank holidays in England and Wales, month and day, with the one-off days of 2020, 2022 and 2023.
 * A snapshot (November 2026); days after its last year are worked out by rule.
 */
const WEEKDAY_BANK_HOLIDAYS: Readonly<Record<string, string>> = {
  '2018': '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  '2019': '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  '2020': '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  '2021': '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  '2022': '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  '2023': '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  '2024': '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  '2025': '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  '2026': '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  '2027': '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  '2028': '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  '2029': '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  '2030': '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
};

/** The last day of the snapshot. */
export const LAST_KNOWN_DAY: CivilDate = '2030-12-31';

/** Days of a year, worked out once. */
const years = new Map<string, ReadonlySet<CivilDate>>();

/** Whether the bank holidays of this day's year are in the snapshot. */
export function bankHolidaysKnown(date: CivilDate): boolean {
  return WEEKDAY_BANK_HOLIDAYS[date.slice(0, 4)] !== undefined;
}

/** Whether an English council is closed for a bank holiday on this weekday; by rule outside the snapshot. */
export function isBankHoliday(date: CivilDate): boolean {
  const year = date.slice(0, 4);
  const held = years.get(year);
  if (held) return held.has(date);
  const known = WEEKDAY_BANK_HOLIDAYS[year];
  const days = new Set(
    known ? known.split(' ').map((day) => `${year}-${day}`) : bankHolidaysByRule(Number(year)),
  );
  years.set(year, days);
  return days.has(date);
}
