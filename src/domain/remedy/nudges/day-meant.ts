import { addDays, civilDate, monthNumber, type CivilDate } from '../../shared/civil-date';
import { cellDate } from '../spreadsheet/cell-date';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * The day that somebody means who says until when they are away: `3 June 2026`, `3 June` (the next one), `03/06/2026`,
 * `Monday` (the next one), `tomorrow`. Undefined for anything else.
 */
export function dayMeant(words: string, today: CivilDate): CivilDate | undefined {
  const text = words
    .toLowerCase()
    .replace(/\b(?:on|the|of|next)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === 'tomorrow') return addDays(today, 1);
  return cellDate(text) ?? weekday(text, today) ?? dayOfYear(text, today);
}

function weekday(text: string, today: CivilDate): CivilDate | undefined {
  const day = WEEKDAYS.findIndex((name) => name === text || name.slice(0, 3) === text);
  if (day < 0) return undefined;
  const from = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, ((day - from + 6) % 7) + 1);
}

function dayOfYear(text: string, today: CivilDate): CivilDate | undefined {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})$|^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const month = monthNumber(match?.[2] ?? match?.[3] ?? '');
  const day = Number(match?.[1] ?? match?.[4]);
  if (!match || month === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  const soon = civilDate(year, month, day);
  return soon !== undefined && soon > today ? soon : civilDate(year + 1, month, day);
}
