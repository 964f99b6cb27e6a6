export type MarkStyle = 'bullet' | 'sub-bullet' | 'number' | 'letter' | 'roman';

/** What stands before an item of a list, or before a numbered paragraph. */
export interface Mark {
  readonly style: MarkStyle;
  /** `35`, `a`, `iv`; empty for bullets. */
  readonly label: string;
  /** Columns before the mark in its line. */
  readonly indent: number;
}

const NUMBERED =
  /^(?:(\d{1,3})(?:[.)] ?(?=[A-Za-z("'£])| (?=[A-Z][a-z]+ ))|\((\d{1,2})\) ?(?=[A-Za-z£]))/;
const LETTERED =
  /^(?:\(([a-zA-Z]|[ivxIVX]{2,4})\) ?|([a-zA-Z]|[ivxIVX]{2,4})\) ?|([a-z]|[ivx]{2,4})\. (?=[A-Za-z£]))/;

interface Before {
  readonly indent: number;
  readonly letter: string;
  /** The end of the block before. */
  readonly before: string;
}

/** The mark at the beginning of a line, and how many characters it takes; undefined where there is none. */
export function findMark(
  raw: string,
  { indent, letter, before }: Before,
): { readonly mark: Mark; readonly length: number } | undefined {
  const bullet = /^([•◦]) ?/.exec(raw);
  const offset = bullet?.[0].length ?? 0;
  const rest = raw.slice(offset);
  const found = letterAt(rest, { letter, before }) ?? numberAt(rest, before);
  if (found !== undefined) {
    const { style, label, length } = found;
    return { mark: { style, label, indent }, length: offset + length };
  }
  if (bullet === null) return undefined;
  const style = bullet[1] === '•' ? 'bullet' : 'sub-bullet';
  return { mark: { style, label: '', indent }, length: offset };
}

interface FoundMark {
  readonly style: MarkStyle;
  readonly label: string;
  readonly length: number;
}

function letterAt(text: string, around: Omit<Before, 'indent'>): FoundMark | undefined {
  const match = LETTERED.exec(text);
  if (match === null || splitsBrackets(around.before, match[0])) return undefined;
  const label = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase();
  return { style: letterStyle(label, around.letter), label, length: match[0].length };
}

function numberAt(text: string, before: string): FoundMark | undefined {
  const match = NUMBERED.exec(text);
  const label = match?.[1] ?? match?.[2] ?? '';
  if (match === null || !(/[.)]/.test(match[0]) || follows(before, Number(label)))) {
    return undefined;
  }
  return { style: 'number', label, length: match[0].length };
}

/** `(a` at the end of a line and `b)` at the start of the next are no mark. */
function splitsBrackets(text: string, mark: string): boolean {
  return (
    !mark.startsWith('(') && text.lastIndexOf('(') > text.lastIndexOf(')') && mark.includes(')')
  );
}

function letterStyle(label: string, last: string): MarkStyle {
  const nextLetter = last !== '' && label === String.fromCharCode(last.charCodeAt(0) + 1);
  return /^[ivx]+$/.test(label) && !(label.length === 1 && nextLetter) ? 'roman' : 'letter';
}

/** A number without a point is a paragraph's only where a paragraph ended; else it is a number in a sentence. */
function follows(before: string, number: number): boolean {
  return number > 0 && /[.:;]\s*$/.test(before);
}
