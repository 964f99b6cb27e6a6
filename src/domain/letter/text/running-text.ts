import { once } from '../../shared/once';
import type { TextLine } from '../letter-text';
import type { Place } from '../parsed-document';
import { separateColumns } from './columns';
import { normaliseLine } from './normalise-line';

/**
 * The words of a document as one text in which sentences can be found across lines and pages,
 * with the way back to the line that each character came from. Lines are separated by a single `\n`, words by a
 * single space; empty lines and page furniture are left out.
 */
export interface RunningText {
  readonly text: string;
  /** Index in `text` at which each kept line starts, ascending. */
  readonly starts: readonly number[];
  readonly lines: readonly TextLine[];
}

/** The words of each of some lines (`normaliseLine`). */
export const wordsOf: (lines: readonly TextLine[]) => ReadonlyMap<TextLine, string> = once(
  (lines) => new Map(lines.map((line) => [line, normaliseLine(line.text)])),
);

/** Joins lines into a running text. */
export const runningText: (lines: readonly TextLine[]) => RunningText = once(joined);

function joined(lines: readonly TextLine[]): RunningText {
  const starts: number[] = [];
  const kept: TextLine[] = [];
  const parts: string[] = [];
  let length = 0;
  const known = wordsOf(lines);
  for (const line of separateColumns(lines)) {
    // A column that was taken apart gives lines of its own.
    const words = known.get(line) ?? normaliseLine(line.text);
    if (words === '') continue;
    const last = parts.pop() ?? '';
    const before = joinable(last, words, kept.at(-1)?.text ?? '');
    length += before.length - last.length;
    starts.push(length);
    kept.push(line);
    parts.push(before, words);
    length += words.length;
  }
  return { text: parts.join(''), starts, lines: kept };
}

/** Ends a line so that the next can follow: a word divided at the line end is put together again. */
function joinable(last: string, next: string, lastRaw: string): string {
  if (last === '') return '';
  const end = last.slice(-3);
  const continues = /[A-Z]-$/.test(end) ? /^[A-Z]{2}/.test(next) : /^[a-z]/.test(next);
  if (continues && /\u00ad\s*$/.test(lastRaw.slice(-8))) return last;
  if (continues && /[A-Za-z]{2}-$/.test(end)) return last.slice(0, -1);
  return `${last}\n`;
}

/** Position, in the list of kept lines, of the line that holds the character at `index`. */
export function lineIndexAt(running: RunningText, index: number): number {
  let low = 0;
  let high = running.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((running.starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the character at `index` stands, quoting its line, or its sentence where the line is a long paragraph. */
export function placeAt(running: RunningText, index: number): Place {
  const position = lineIndexAt(running, index);
  const line = running.lines[position];
  if (line === undefined) return { page: 1, line: 1, text: '' };
  const offset = index - (running.starts[position] ?? 0);
  return { page: line.page, line: line.line, text: quote(line.text, offset) };
}

const LONG_LINE = 240;

function quote(raw: string, offset: number): string {
  const whole = raw.trim();
  if (whole.length <= LONG_LINE) return whole;
  let seen = 0;
  for (const sentence of whole.split(/(?<=[.!?]["')*]{0,3})\s+(?=[A-Z"'*(])/)) {
    seen += normaliseLine(sentence).length + 1;
    if (offset < seen) return sentence.trim();
  }
  return whole;
}
