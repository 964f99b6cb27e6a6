import { once } from '../shared/once';
import type { TextLine } from './letter-text';
import { findStatements } from './statistics/find-statements';
import { lineIndexAt, runningText, wordsOf } from './text/running-text';
import { lastTableLine } from './yearly-tables/last-table-line';

const DEAR = /^dear\b.{2,60}$/i;
const ANNUAL = /annual (?:review|letter)|annual summary of|our annual/i;
const DATED = /^\d{1,2} ?(?:st|nd|rd|th)? ?[A-Z][a-z]+,? \d{4}$/i;

/** How many lines of address may stand between the date and the greeting. */
const HEAD_LINES = 14;
/** How far below the greeting the title or the first sentence stands. */
const TITLE_LINES = 8;
/** Statistics of one letter stand together; a longer stretch without any is something else. */
const GAP_CHARACTERS = 2500;
/** What follows the last number: its words, the period, a note. */
const TAIL_CHARACTERS = 260;

/** Positions, in the list of lines, of the first and one after the last line of a letter. */
export interface LetterSpan {
  readonly from: number;
  readonly to: number;
}

/** Where a letter begins, and where its greeting is. */
interface LetterStart {
  readonly from: number;
  readonly greeting: number;
}

/** Finds where each annual letter in a document begins, by its greeting and title. Empty where there is no greeting. */
export const letterStarts: (lines: readonly TextLine[]) => readonly LetterStart[] = once(
  (lines) => {
    const words = wordsIn(lines);
    return words.flatMap((text, at) =>
      DEAR.test(text) && isAnnual(words, at) ? [{ from: headStart(words, at), greeting: at }] : [],
    );
  },
);

/** The same with their ends, which are found by their statistics. */
export function findLetters(lines: readonly TextLine[]): readonly LetterSpan[] {
  const words = wordsIn(lines);
  const starts = letterStarts(lines);
  return starts.map(({ from, greeting }, index) => ({
    from,
    to: letterEnd(lines, words, greeting, starts[index + 1]?.from ?? words.length),
  }));
}

function wordsIn(lines: readonly TextLine[]): readonly string[] {
  const words = wordsOf(lines);
  return lines.map((line) => words.get(line) ?? '');
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

/** The statistics stand below the signature; their words, not their lines, say how far they go. */
function letterEnd(
  lines: readonly TextLine[],
  words: readonly string[],
  greeting: number,
  limit: number,
): number {
  const closing = words.findIndex(
    (text, at) => at > greeting && at < limit && /^yours (?:sincerely|faithfully)/i.test(text),
  );
  const from = closing < 0 ? greeting : closing;
  const running = runningText(lines.slice(from, limit));
  let end = 0;
  for (const { at } of findStatements(running)) {
    if (at - end > GAP_CHARACTERS) break;
    end = at;
  }
  const kept = running.lines[lineIndexAt(running, end + TAIL_CHARACTERS)];
  const last = lines.findLastIndex(
    (line, at) => at < limit && line.line === kept?.line && line.page === kept.page,
  );
  const tables = from + (lastTableLine(lines.slice(from, limit)) ?? 0);
  return Math.min(limit, Math.max(from, last, tables) + 2);
}

function filled(words: readonly string[], from: number, atLeast: number): readonly string[] {
  return words.slice(from, from + 40).filter((text) => text.length >= atLeast);
}
