import type { TextLine } from './letter-text';
import { normaliseLine } from './text/normalise-line';

const DEAR = /^dear\b.{2,60}$/i;
const ANNUAL = /annual (?:review|letter)|annual summary of|our annual/i;
const DATED = /^\d{1,2} ?(?:st|nd|rd|th)? ?[A-Z][a-z]+,? \d{4}$/i;
const STATISTIC =
  /complaints we investigated|of (?:upheld )?cases,? we|statistics are based on|upheld decisions?\b|satisfactory remed|compliance outcome|carried out no|no recommendations were|did not uphold|compares to an average|compliance with ombudsman/i;

/** How many lines of address may stand between the date and the greeting. */
const HEAD_LINES = 14;
/** How far below the greeting the title or the first sentence stands. */
const TITLE_LINES = 8;
/** Statistics of one letter stand together; a longer stretch without any is something else. */
const GAP_LINES = 40;

/** Positions, in the list of lines, of the first and one after the last line of a letter. */
export interface LetterSpan {
  readonly from: number;
  readonly to: number;
}

/** Finds each annual letter in a document by its greeting, title and statistics. Empty where there is no greeting. */
export function findLetters(lines: readonly TextLine[]): readonly LetterSpan[] {
  const words = lines.map(({ text }) => normaliseLine(text));
  const greetings = words.flatMap((text, at) =>
    DEAR.test(text) && isAnnual(words, at) ? [at] : [],
  );
  const starts = greetings.map((at) => headStart(words, at));
  return starts.map((from, index) => ({
    from,
    to: letterEnd(words, greetings[index] ?? from, starts[index + 1] ?? words.length),
  }));
}

function isAnnual(words: readonly string[], at: number): boolean {
  return ANNUAL.test(
    filled(words, at + 1, 1)
      .slice(0, TITLE_LINES)
      .join(' ')
      .slice(0, 600),
  );
}

function headStart(words: readonly string[], greeting: number): number {
  let seen = 0;
  for (let at = greeting - 1; at >= 0 && seen < HEAD_LINES; at -= 1) {
    const text = words[at] ?? '';
    if (text !== '') seen += 1;
    if (DATED.test(text)) return at;
  }
  return Math.max(0, greeting - 6);
}

function letterEnd(words: readonly string[], greeting: number, limit: number): number {
  const closing = words.findIndex(
    (text, at) => at > greeting && at < limit && /^yours (?:sincerely|faithfully)/i.test(text),
  );
  let last = closing < 0 ? greeting : closing;
  for (let at = last; at < limit && at - last <= GAP_LINES; at += 1) {
    if (STATISTIC.test(words[at] ?? '')) last = at;
  }
  return Math.min(limit, last + 12);
}

function filled(words: readonly string[], from: number, atLeast: number): readonly string[] {
  return words.slice(from, from + 40).filter((text) => text.length >= atLeast);
}
