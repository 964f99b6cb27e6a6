import { dayMeant } from '../../../domain/remedy/nudges/day-meant';
import type { Closure } from '../../../domain/remedy/policy/remedy-policy';
import { addDays, type CivilDate } from '../../../domain/shared/civil-date';

/**
 * Spans of days: `24 December 2026 to 1 January 2027`, `24 to 31 December`, `29/12/2026, 4 January 2027`. Without a year
 * the next such day after `today` is meant. Undefined where a part of it is no day, or a span ends before it begins.
 */
export function readSpans(words: string, today: CivilDate): readonly Closure[] | undefined {
  const spans = words.split(/,(?! *\d{4}\b)|;/).map((part) => readSpan(part, today));
  const known = spans.filter((span) => span !== undefined);
  return known.length === spans.length ? known : undefined;
}

const BETWEEN = / (?:to|until|till|through|and|-|–) |–/;

function readSpan(words: string, today: CivilDate): Closure | undefined {
  const text = words.replace(/^ *(?:from|between|on|and) /, '').trim();
  const [first = '', last = first, ...more] = text.split(BETWEEN).map((part) => part.trim());
  if (more.length > 0) return undefined;
  const from = dayMeant(withRestOf(first, last), today);
  // A day is meant after another, so that the first of January follows the year of the 24th of December.
  const to = from === undefined || last === first ? from : dayMeant(last, addDays(from, -1));
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** `24` of `24 to 31 December 2026` is 24 December 2026. */
function withRestOf(first: string, last: string): string {
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(first)
    ? last.replace(/^\d{1,2}(?:st|nd|rd|th)?(?= )/, first)
    : yearOf(first, last);
}

/** `24 December` of `24 December to 31 December 2026` has the year of the other. */
function yearOf(first: string, last: string): string {
  const month = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})$/.exec(first)?.[2];
  const [, lastMonth, year] = /^\d{1,2}(?:st|nd|rd|th)? ([a-z]{3,9}) (\d{4})$/.exec(last) ?? [];
  return month !== undefined && month === lastMonth && year !== undefined
    ? `${first} ${year}`
    : first;
}
