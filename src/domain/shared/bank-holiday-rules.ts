import { addDays, type CivilDate } from './civil-date';

/**
 * The weekday bank holidays of a year in England and Wales as the law sets them (Banking and Financial Dealings Act
 * 1971, and the usual proclamations): one-off days and moved days cannot be foreseen.
 */
export function bankHolidaysByRule(year: number): readonly CivilDate[] {
  const easter = easterSunday(year);
  return [
    ...substituted([day(year, 1, 1)]),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(day(year, 5, 1)),
    mondayFrom(day(year, 5, 25)),
    mondayFrom(day(year, 8, 25)),
    ...substituted([day(year, 12, 25), day(year, 12, 26)]),
  ];
}

/** Days at the weekend move to the next weekday that is free. */
function substituted(days: readonly CivilDate[]): readonly CivilDate[] {
  const kept = days.filter((date) => !isWeekend(date));
  let free = days.at(-1) ?? '';
  const moved = days.filter(isWeekend).map(() => {
    do free = addDays(free, 1);
    while (isWeekend(free));
    return free;
  });
  return [...kept, ...moved];
}

/** Easter Sunday in the Gregorian calendar (the method of Meeus, Jones and Butcher). */
function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const total = h + l - 7 * m + 114;
  return day(year, Math.floor(total / 31), (total % 31) + 1);
}

function day(year: number, month: number, date: number): CivilDate {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isWeekend(date: CivilDate): boolean {
  return weekday(date) === 0 || weekday(date) === 6;
}

function mondayFrom(date: CivilDate): CivilDate {
  return addDays(date, (8 - weekday(date)) % 7);
}
