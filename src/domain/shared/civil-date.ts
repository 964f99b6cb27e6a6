/** A day in the civil calendar, `YYYY-MM-DD`. Where a day is taken from an instant, it is the day in Europe/London. */
export type CivilDate = string;

/** A moment in time, UTC, ISO 8601 (`2026-11-21T23:40:35.000Z`). */
export type Instant = string;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAY_MS = 86_400_000;

/** `2024-03-31` for day 31 of month 3 of 2024; undefined when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return (
    match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
  );
}

/** The month (1-12) that a written name or its usual abbreviation means; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const key = name.toLowerCase().replace(/\.$/, '');
  if (key.length < 3) return undefined;
  const index = MONTHS.findIndex((month) =>
    month.toLowerCase().startsWith(key === 'sept' ? 'sep' : key),
  );
  return index < 0 ? undefined : index + 1;
}

/** The same day written out: `31 March 2024`. */
export function writeDate(date: CivilDate): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The day `days` after `date` (before it, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  // Within a month there is nothing to work out; reminders count millions of days.
  const day = Number(date.slice(8)) + days;
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day `months` later, or the last day of that month where it is shorter: 31 January + 1 is 28 or 29 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The instant at which a clock in London shows this time (`HH:MM`) on this day; of two, the first. */
export function londonInstant(date: CivilDate, time: string): Instant {
  const asIfUtc = Date.parse(`${date}T${time}:00.000Z`);
  const summer = new Date(asIfUtc - 3_600_000).toISOString();
  const shown = londonTime(summer);
  return shown.date === date && shown.time === time ? summer : new Date(asIfUtc).toISOString();
}

interface ShownTime {
  readonly date: CivilDate;
  readonly time: string;
}

/** What was asked for last: the same minute is asked for several times in a turn, and formatting is slow. */
let lastShown: { readonly minute: string; readonly shown: ShownTime } | undefined;

/** The day and the time of day (`HH:MM`) that a clock on a wall in London shows at an instant. */
export function londonTime(at: Instant): ShownTime {
  const minute = at.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  if (lastShown?.minute === minute && at.endsWith('Z')) return lastShown.shown;
  const parts = new Map(london.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const shown = {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}`,
  };
  if (at.endsWith('Z')) lastShown = { minute, shown };
  return shown;
}
