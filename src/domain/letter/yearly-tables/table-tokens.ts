import type { TextLine } from '../letter-text';
import { normaliseLine } from '../text/normalise-line';
import type { RunningText } from '../text/running-text';
import { TABLE_LABELS, type TableLabel } from './table-labels';

/** A word, a number or a heading of a table, with its place in the running text. */
export type TableToken =
  | { readonly kind: 'label'; readonly label: TableLabel; readonly at: number }
  | NumberToken
  | { readonly kind: 'word'; readonly at: number };

export interface NumberToken {
  readonly kind: 'number';
  readonly value: number;
  readonly percent: boolean;
  /** True where nothing else stands on its line: it may be the number of a page. */
  readonly alone: boolean;
  readonly at: number;
}

/**
 * The lines of a document with a tab between the cells of each: unlike running text, nothing is put in another order,
 * and the order of cells is what matches numbers with headings.
 */
export function cellText(lines: readonly TextLine[]): RunningText {
  const starts: number[] = [];
  const kept: TextLine[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    const words = cellsOf(line.text).join('\t');
    if (words === '') continue;
    starts.push(length);
    kept.push(line);
    parts.push(words);
    length += words.length + 1;
  }
  return { text: parts.join('\n'), starts, lines: kept };
}

function cellsOf(raw: string): readonly string[] {
  return raw
    .split(/\t|\||[ \u00a0]{3,}/)
    .map((cell) => (/^\s*:?-{2,}:?\s*$/.test(cell) ? '' : normaliseLine(cell)))
    .filter((cell) => cell !== '');
}

const NEXT = /[A-Za-z']+|\d[\d,./-]*(?:\s?%)?[A-Za-z]*|[^\sA-Za-z\d]/y;
const SPACE = /[\s:;,.•]+/y;

const BY_FIRST_WORD: ReadonlyMap<string, readonly TableLabel[]> = byFirstWord();

/** Takes the text of a document apart. Linear in its length. */
export function tableTokens(text: string): readonly TableToken[] {
  const tokens: TableToken[] = [];
  let at = 0;
  while (at < text.length) {
    at = after(SPACE, text, at);
    const next = matchAt(NEXT, text, at);
    if (next === undefined) break;
    const found = labelAt(text, at, next);
    if (found === undefined) tokens.push(numberOrWord(text, at, next));
    else tokens.push({ kind: 'label', label: found.label, at });
    at += found?.length ?? next.length;
  }
  return tokens;
}

function numberOrWord(text: string, at: number, written: string): TableToken {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,6})[.,]?(\s?%)?$/.exec(written);
  if (match === null) return { kind: 'word', at };
  const end = at + written.length;
  const alone = (at === 0 || text[at - 1] === '\n') && (end === text.length || text[end] === '\n');
  return {
    kind: 'number',
    value: Number((match[1] ?? '').replaceAll(',', '')),
    percent: match[2] !== undefined,
    alone,
    at,
  };
}

function labelAt(
  text: string,
  at: number,
  word: string,
): { readonly label: TableLabel; readonly length: number } | undefined {
  for (const label of BY_FIRST_WORD.get(word.toLowerCase()) ?? []) {
    const matched = matchAt(label.pattern, text, at);
    if (matched !== undefined) return { label, length: matched.length };
  }
  return undefined;
}

function byFirstWord(): ReadonlyMap<string, readonly TableLabel[]> {
  const words = [...new Set(TABLE_LABELS.flatMap(({ first }) => first))];
  return new Map(
    words.map((word) => [word, TABLE_LABELS.filter(({ first }) => first.includes(word))]),
  );
}

function after(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
