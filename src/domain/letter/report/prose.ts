import type { Period } from '../../facts/period';
import { yearIn } from '../head/find-period';
import type { TextLine } from '../letter-text';
import { normaliseLine } from '../text/normalise-line';
import { placeAt, runningText, type RunningText } from '../text/running-text';
import type { ReportPlace } from './report-parts';
import { isTableLine } from './table-blocks';

/** One sentence of a report's prose. */
export interface Sentence {
  readonly text: string;
  readonly place: ReportPlace;
  /** Sentences of one paragraph have the same number, from 0. */
  readonly paragraph: number;
  /** Where what stands `offset` characters into `text` stands in the document. */
  readonly placeOf: (offset: number) => ReportPlace;
}

const SENTENCE_END = /(?<=[^.\s]{2}[.!?]["')]{0,2}) (?=["']?[A-Z\d])/g;

/** No sentence is longer; what is, was not written by a person, and patterns would take their time over it. */
const LONGEST = 1500;

/** A financial year as it is written: `2019/20`, `2019-2020`. Without capture groups. */
export const YEAR = '20\\d{2} ?(?:[/-]|to) ?(?:20)?\\d{2}(?!\\d)';

/** The sentences of a report outside its tables, across line ends and pages. */
export function sentencesOf(lines: readonly TextLine[]): readonly Sentence[] {
  return paragraphsOf(lines).flatMap((paragraph, number) => {
    const running = runningText(paragraph);
    const text = running.text.replace(/\n/g, ' ');
    const starts = [0, ...[...text.matchAll(SENTENCE_END)].map((match) => match.index + 1)];
    return starts.map((at, index) => {
      const end = Math.min(starts[index + 1] ?? text.length, at + LONGEST);
      return sentence(running, number, { at, text: text.slice(at, end).trim() });
    });
  });
}

function sentence(
  running: RunningText,
  paragraph: number,
  { at, text }: { readonly at: number; readonly text: string },
): Sentence {
  const placeOf = (offset: number): ReportPlace => placeAt(running, at + offset);
  return { text, paragraph, placeOf, place: placeOf(0) };
}

function paragraphsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const paragraphs: TextLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (isTableLine(line.text)) {
      open = false;
      continue;
    }
    const words = normaliseLine(line.text);
    if (words === '') {
      open = false;
      continue;
    }
    const last = paragraphs.at(-1);
    if (last !== undefined && (open ? !startsAnew(line.text) : goesOn(last, words)))
      last.push(line);
    else paragraphs.push([line]);
    open = !/^\s*#/.test(line.text);
  }
  return paragraphs;
}

/** Numbered paragraphs, bullets and headings. */
function startsAnew(raw: string): boolean {
  return /^\s*(?:[-•·*–]\s|#|\*\*|\d{1,2}\.\d{1,2}\s|\(?[a-z0-9]{1,2}\)\s)/.test(raw);
}

/** A sentence that a page break has parted. */
function goesOn(paragraph: readonly TextLine[], words: string): boolean {
  const before = normaliseLine(paragraph.at(-1)?.text ?? '');
  return /[a-z,]$/.test(before) && before.length > 40 && /^[a-z(]/.test(words);
}

/** The financial years in a text, in order, each with its position. Malformed years are left out. */
export function yearsIn(
  text: string,
): readonly { readonly period: Period; readonly at: number; readonly end: number }[] {
  return [...text.matchAll(new RegExp(`(?<![\\d/-])${YEAR}`, 'g'))].flatMap((match) => {
    const period = yearIn(match[0]);
    return period === undefined
      ? []
      : [{ period, at: match.index, end: match.index + match[0].length }];
  });
}

/** Whether a sentence is about every council rather than this one. */
export function isNational(text: string): boolean {
  return /\bnational|\ball (?:english )?(?:councils|authorities)|across (?:england|the country)|in england\b|every council/i.test(
    text,
  );
}
