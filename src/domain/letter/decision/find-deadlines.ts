import { addDays, addMonths, civilDate, monthNumber } from '../../shared/civil-date';
import { DATE, parseDate } from '../text/find-date';
import { NUMBER_WORDS, parseNumber } from '../text/numbers';
import type { Deadline, DeadlineUnit } from './deadline';

/** A time named in a text. `deadline` is null where it is a deadline that cannot be worked out. */
export interface FoundDeadline {
  readonly deadline: Deadline | null;
  readonly index: number;
  readonly end: number;
  /** Whether it says that it counts from the final decision, or names a day: else it may be a service standard. */
  readonly anchored: boolean;
}

const COUNT = `(?:\\d{1,3}|\\b${NUMBER_WORDS}|\\ban?)(?: \\(\\w+\\))?`;
const UNIT =
  '(?:calendar |clear |further |full )*(?:working[ -]days?|business days?|months?|weeks?|fortnights?|days?|years?)\\b\\)?';
const BEFORE =
  '(?:(?:(?:by )?(?:within|(?:no|not) later than|at the latest))(?: the next| a (?:maximum|period) of| a further)?|(?:in|over) the next)';
const DECISION =
  "(?:(?:the |my |our |this |that )?(?:date of |date on which |day of )?(?:issuing |the issue of )?(?:(?:the|my|our|this|that|the ombudsman's|the investigator's|ombudsman's) )?(?:final )?(?:decision|statement|report)(?: statement| notice| letter| date)?)\\b(?! (?:on|about|to|of|that|in|by|whether) (?!this|the complaint|my|our))(?: on (?:this|the) complaint)?(?:'s date| being (?:issued|made)| is (?:issued|made))?|today\\b";
const AFTER = '(?:of|from|after|following|since)';
const WITHIN = new RegExp(
  `\\b${BEFORE} (?<count>${COUNT})(?<range> ?(?:-|to|or) ?${COUNT})?[ -](?<unit>${UNIT})(?:'?s?'? time)?(?<anchor> ${AFTER} (?:${DECISION}))?(?<other> ${AFTER}\\b)?`,
  'gi',
);
/** Without "within" only where nothing but the decision can be meant. */
const FROM_DECISION = new RegExp(
  `(?<!(?:within|than|in|next|of|over|further|the|latest) )(?<![\\w-])(?<count>${COUNT})(?<range> ?(?:-|to|or) ?${COUNT})? (?<unit>${UNIT})(?<anchor> (?:of|from|after|following) (?:the )?(?:date of )?(?:(?:my|our|this|the) (?:final )?decision|the final decision)\\b)(?<other>(?!))?`,
  'gi',
);
const NUMERIC = '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2}';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?';
const BY = new RegExp(
  `\\b(?<word>by|on or before|before|no later than|not later than|at the latest by)(?: (?:noon|midday|midnight|\\d{1,2}(?:[.:]\\d\\d)? ?[ap]m|(?:the )?close (?:of business)?|the close of play))?(?: on)? (?<when>(?:the )?${WEEKDAY}(?:${DATE}|${NUMERIC})|(?:the )?end of [a-z]{3,9},? \\d{4})`,
  'gi',
);
/** A time that is meant as a deadline and is no day: `by the end of term`, `by 31 March`, `by September 2025`. */
const VAGUE =
  /\b(?:by|before|within|no later than|not later than) (?:the )?(?:(?:end|start|beginning) of )?(?:the |this |next |its |their |current |coming )*(?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d{4}'s)|(?:spring|summer|autumn|winter|school|academic|financial|calendar|municipal) (?:terms?|years?|holidays?)|terms?\b|(?:month|year|week)\b(?! of)|easter|christmas|half[- ]terms?)|\bwithin (?:\w+ )?(?:\w+ )?(?:terms?|school (?:weeks|days)|quarters?)\b|\bas soon as (?:possible|practicable|reasonably \w+|it can)|\b(?:at|by) its next (?:meeting|review)\b/gi;
const AT_ONCE =
  /\b(?:immediately(?! (?:after|before|following|prior|upon|when|on))|straight ?away|forthwith|without (?:further )?delay|at once|with immediate effect)\b/gi;

/** Every deadline in a text, in the order in which they stand. Lengths of fault (`eight weeks' delay`) are none. */
export function findDeadlines(text: string): readonly FoundDeadline[] {
  const clear = [
    ...[...text.matchAll(WITHIN), ...text.matchAll(FROM_DECISION)].map(withinOf),
    ...[...text.matchAll(BY)].map(byOf),
    ...[...text.matchAll(AT_ONCE)].map((match) => ({
      ...span(match),
      deadline: { rule: 'immediately' } as const,
      anchored: false,
    })),
  ];
  const vague = [...text.matchAll(VAGUE)]
    .map((match) => ({ ...span(match), deadline: null, anchored: false }))
    .filter((one) => !clear.some((other) => one.index < other.end && other.index < one.end));
  return [...clear, ...vague].sort((a, b) => a.index - b.index);
}

function span(match: RegExpMatchArray): { readonly index: number; readonly end: number } {
  const index = match.index ?? 0;
  return { index, end: index + match[0].length };
}

function withinOf(match: RegExpMatchArray): FoundDeadline {
  const { count = '', range, unit = '', anchor, other } = match.groups ?? {};
  const found = { ...span(match), anchored: anchor !== undefined };
  const counted = countOf(count);
  const further = /\bfurther\b/i.test(match[0]);
  if (counted === undefined || range !== undefined || further) return { ...found, deadline: null };
  if (anchor === undefined && other !== undefined) return { ...found, deadline: null };
  return {
    ...found,
    deadline: { rule: 'within', ...inUnits(counted, unit), from: 'final-decision' },
  };
}

function countOf(written: string): number | undefined {
  const plain = written.replace(/ \(\w+\)$/, '');
  const count = /^an?$/i.test(plain) ? 1 : parseNumber(plain);
  return count === 0 ? undefined : count;
}

function inUnits(
  count: number,
  written: string,
): { readonly count: number; readonly unit: DeadlineUnit } {
  const unit = written.toLowerCase();
  if (/working|business/.test(unit)) return { count, unit: 'working-day' };
  if (unit.includes('month')) return { count, unit: 'month' };
  if (unit.includes('year')) return { count: 12 * count, unit: 'month' };
  if (unit.includes('fortnight')) return { count: 2 * count, unit: 'week' };
  return { count, unit: unit.includes('week') ? 'week' : 'day' };
}

function byOf(match: RegExpMatchArray): FoundDeadline {
  const { word = '', when = '' } = match.groups ?? {};
  const day = parseDate(when) ?? numericDate(when) ?? endOfMonth(when);
  const found = { ...span(match), anchored: true };
  if (day === undefined) return { ...found, deadline: null };
  return {
    ...found,
    deadline: { rule: 'by', date: word.toLowerCase() === 'before' ? addDays(day, -1) : day },
  };
}

/** `13/02/2025`, the day first, or `2025-02-13`. */
export function numericDate(written: string): string | undefined {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(written);
  if (iso !== null) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(written);
  return british === null
    ? undefined
    : civilDate(Number(british[3]), Number(british[2]), Number(british[1]));
}

function endOfMonth(written: string): string | undefined {
  const match = /end of ([a-z]+),? (\d{4})/i.exec(written);
  const month = monthNumber(match?.[1] ?? '');
  const first = month && civilDate(Number(match?.[2]), month, 1);
  return first ? addDays(addMonths(first, 1), -1) : undefined;
}
