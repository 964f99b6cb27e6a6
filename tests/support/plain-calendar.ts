/**
 * A calendar of English working days made apart from the product's: days are counted from 1 January 1970, weekdays by
 * remainder, Easter by Gauss's method with its exceptions, and the one-off holidays are written down.
 */

const DAY_MS = 86_400_000;

/** 0 is Thursday 1 January 1970. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T12:00:00Z`) / DAY_MS);
}

export function dateOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Easter Sunday as days after 21 March (Gauss, as Lichtenberg put it). */
function gaussEaster(year: number): number {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return dayNumber(`${String(year)}-03-01`) + og + oe - 1;
}

/** Days that were moved or added by proclamation. */
const ADDED = ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
const MOVED_AWAY = ['2020-05-04', '2022-05-30'];

function holidaysOf(year: number): ReadonlySet<number> {
  const at = (monthAndDay: string): number => dayNumber(`${String(year)}-${monthAndDay}`);
  const days = new Set<number>();
  const easter = gaussEaster(year);
  days.add(easter - 2).add(easter + 1);
  for (const first of ['05-01']) {
    let day = at(first);
    while (isoWeekday(day) !== 1) day += 1;
    days.add(day);
  }
  for (const last of ['05-31', '08-31']) {
    let day = at(last);
    while (isoWeekday(day) !== 1) day -= 1;
    days.add(day);
  }
  const newYear = at('01-01');
  days.add(newYear + ({ 6: 2, 7: 1 }[isoWeekday(newYear)] ?? 0));
  const christmas = at('12-25');
  // Christmas on: Friday, Boxing Day is Saturday; Saturday, both move; Sunday, Christmas moves behind Boxing Day.
  const pair = { 5: [0, 3], 6: [2, 3], 7: [1, 2] }[isoWeekday(christmas)] ?? [0, 1];
  for (const offset of pair) days.add(christmas + offset);
  for (const moved of MOVED_AWAY) days.delete(dayNumber(moved));
  for (const added of ADDED) if (added.startsWith(String(year))) days.add(dayNumber(added));
  return days;
}

const known = new Map<number, ReadonlySet<number>>();

/** Whether an English council works on a day. */
export function plainlyWorks(date: string): boolean {
  const number = dayNumber(date);
  if (isoWeekday(number) > 5) return false;
  const year = Number(date.slice(0, 4));
  const days = known.get(year) ?? holidaysOf(year);
  known.set(year, days);
  return !days.has(number);
}
