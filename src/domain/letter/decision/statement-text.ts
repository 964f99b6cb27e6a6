import type { TextLine } from '../letter-text';
import { separateColumns } from '../text/columns';
import { normaliseLine } from '../text/normalise-line';
import type { RunningText } from '../text/running-text';

const BULLET = /^[\s>]*(?:<[^>]{1,100}>\s*)*(?:([•·●▪◦‣\uf0b7\uf0a7])|([-–*+o])(?=\s+\S))\s*/;
const MARK_ALONE = /^(?:\d{1,3}[.)]|\(?[a-z]{1,4}\)|[•·●▪◦‣\uf0b7\uf0a7])$/;
/** What stands at the head and the foot of every page, or between the parts of a page of the website. */
const PAGE_PARTS =
  /^(?:(?:the )?(?:local government (?:and|&) social care )?ombudsman|back to top|(?:final|draft|provisional) decision(?: statement)?\W{0,3}\(?\d\d[ -]?\d{3}[ -]?\d{3}\w?\)?|\(?\d\d \d{3} \d{3}\w?\)?|\d{1,3}|page \d{1,3}.{0,12}|.{0,30}\bwww\.lgo\.org\.uk.{0,30})$/i;

/**
 * The words of a decision statement as a running text that keeps what shapes its lists: a bullet stays, as `• `, and an
 * empty line is a second line end. Page furniture is left out, also inside a sentence.
 */
export function statementText(lines: readonly TextLine[]): RunningText {
  const kept = spokenLines(lines);
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { words, apart } of kept) {
    const end = parts.pop() ?? '';
    const before = end === '' ? '' : joined(end, words, apart);
    length += before.length - end.length;
    starts.push(length);
    parts.push(before, words);
    length += words.length;
  }
  return { text: parts.join(''), starts, lines: kept.map(({ line }) => line) };
}

interface SpokenLine {
  readonly line: TextLine;
  readonly words: string;
  /** Whether an empty line stands before it, other than those around the end of a page. */
  readonly apart: boolean;
}

function spokenLines(lines: readonly TextLine[]): readonly SpokenLine[] {
  const kept: SpokenLine[] = [];
  let before: 'nothing' | 'empty line' | 'page end' = 'nothing';
  let mark = '';
  for (const line of separateColumns(lines)) {
    const own = wordsOf(line.text);
    const furniture = isFurniture(own, kept.at(-1)?.words);
    if (furniture) {
      if (before !== 'page end') before = line.text.trim() === '' ? 'empty line' : 'page end';
    } else if (MARK_ALONE.test(own)) mark = own;
    else {
      const apart = before === 'empty line' || sameLine(kept.at(-1)?.line, line);
      kept.push({ line, words: `${mark} ${own}`.trim(), apart });
      before = 'nothing';
      mark = '';
    }
  }
  return kept;
}

/** Nothing stands there, or what every page has; a reference is part of the head where its label stands above it. */
function isFurniture(words: string, before: string | undefined): boolean {
  if (words === '') return true;
  return before !== undefined && PAGE_PARTS.test(words) && !/reference:?$/i.test(before);
}

/** Parts of one line of a file, as in HTML, were never one sentence. */
function sameLine(a: TextLine | undefined, b: TextLine): boolean {
  return a?.line === b.line && a.page === b.page;
}

function wordsOf(raw: string): string {
  const bullet = BULLET.exec(raw);
  const words = normaliseLine(bullet === null ? raw : raw.slice(bullet[0].length));
  if (bullet === null) return words.replace(/[\uf0b7\uf0a7●▪◦‣·]/g, '•');
  // A list mark of Markdown before a number or a letter says nothing more than they do.
  return /^(?:\d{1,3}[.)] |\(?[a-z]{1,4}\) ?)/i.test(words) && bullet[2] !== undefined
    ? words
    : `${bullet[1] === '◦' || bullet[2] === 'o' ? '◦' : '•'} ${words}`.trim();
}

function joined(text: string, next: string, gap: boolean): string {
  if (/[a-z]{2}-$/.test(text.slice(-3)) && /^[a-z]/.test(next)) return text.slice(0, -1);
  return gap ? `${text}\n\n` : `${text}\n`;
}
