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
  const starts: number[] = [];
  const kept: TextLine[] = [];
  const parts: string[] = [];
  let length = 0;
  let gap = false;
  let broken = false;
  let waiting = '';
  for (const line of separateColumns(lines)) {
    if (line.text.trim() === '') gap ||= !broken;
    const own = wordsOf(line.text);
    if (own === '' || (kept.length > 0 && PAGE_PARTS.test(own))) {
      // A page ends here: the empty lines around its number are no end of a paragraph.
      broken ||= line.text.trim() !== '';
      gap &&= !broken;
      continue;
    }
    const last = kept.at(-1);
    // Parts of one line of a file, as in HTML, were never one sentence.
    gap ||= last?.line === line.line && last.page === line.page;
    if (MARK_ALONE.test(own)) {
      waiting = own;
      continue;
    }
    const words = waiting === '' ? own : `${waiting} ${own}`;
    const end = parts.pop() ?? '';
    const before = end === '' ? '' : joined(end, words, gap);
    length += before.length - end.length;
    starts.push(length);
    kept.push(line);
    parts.push(before, words);
    length += words.length;
    gap = false;
    broken = false;
    waiting = '';
  }
  return { text: parts.join(''), starts, lines: kept };
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
