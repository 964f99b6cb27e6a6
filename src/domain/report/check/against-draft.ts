import type { Check } from '../../facts/check';
import type { TextLine } from '../../letter/letter-text';
import { normaliseLine } from '../../letter/text/normalise-line';
import type { AnnualReport } from '../model/annual-report';
import { draftPieces, type DraftPiece } from './draft-pieces';

/** Stands for a numeral where only the words around it are compared. */
const MARK = '\u0001';
const NUMERAL = /\d+(?:[.,]\d+)*/g;

/** A text as words and numerals apart: the same words with other numerals have the same `words`. */
interface Split {
  readonly words: string;
  readonly numerals: readonly string[];
}

/** A whole document as one text; `lineAt` of a place in `words`. */
interface Document extends Split {
  readonly lineAt: (offset: number) => TextLine | undefined;
  /** Where lines begin, and where the last one has ended. */
  readonly starts: ReadonlySet<number>;
}

/** Where a piece stands in the document. */
interface Found {
  readonly piece: DraftPiece;
  readonly split: Split;
  readonly at: number;
}

/**
 * Where a file says, in the very words of a draft of ours, another number than that draft would say from what is held now.
 * The longest piece counts, so that a short one is never looked for within it; rows of a table only below its heading.
 */
export function againstDraft(lines: readonly TextLine[], draft: AnnualReport): readonly Check[] {
  const document = documentOf(lines);
  const pieces = draftPieces(draft).map((piece) => ({ piece, split: splitOf(piece.text) }));
  const sameWords = Map.groupBy(pieces, ({ piece, split }) => `${piece.below}|${split.words}`);
  const found = occurrences(document, pieces);
  return found.flatMap((one) => {
    const said = numeralsAt(document, one);
    const ours = (sameWords.get(`${one.piece.below}|${one.split.words}`) ?? []).map(
      ({ split }) => split.numerals,
    );
    if (ours.some((numerals) => isSame(numerals, said))) return [];
    return differing(document, one, { said, ours });
  });
}

function documentOf(lines: readonly TextLine[]): Document {
  const kept: { readonly from: number; readonly line: TextLine }[] = [];
  const numerals: string[] = [];
  let words = '';
  for (const line of lines) {
    const split = splitOf(line.text);
    if (split.words === '') continue;
    kept.push({ from: words.length, line });
    words += `${split.words} `;
    numerals.push(...split.numerals);
  }
  return {
    words,
    numerals,
    lineAt: (at) => kept.findLast(({ from }) => from <= at)?.line,
    starts: new Set([...kept.map(({ from }) => from), words.length]),
  };
}

function splitOf(text: string): Split {
  const plain = normaliseLine(text.replace(/[\t|]/g, ' ')).toLowerCase();
  return { words: plain.replace(NUMERAL, MARK), numerals: plain.match(NUMERAL) ?? [] };
}

interface Piece {
  readonly piece: DraftPiece;
  readonly split: Split;
}

/** Every place of every piece, none within another. */
function occurrences({ words, starts }: Document, pieces: readonly Piece[]): readonly Found[] {
  const taken = new Uint8Array(words.length);
  const found: Found[] = [];
  const headings = headingsIn(words, pieces);
  const each = new Map(pieces.map((one) => [`${one.piece.below}|${one.split.words}`, one]));
  const inOrder = [...each.values()].toSorted(
    (a, b) => b.split.words.length - a.split.words.length,
  );
  for (const { piece, split } of inOrder) {
    const length = split.words.length;
    for (let at = words.indexOf(split.words); at >= 0; at = words.indexOf(split.words, at + 1)) {
      const isFree = taken[at] === 0 && taken[at + length - 1] === 0;
      // A row of another table may begin as ours does, and has more cells.
      const isRow = piece.below === '' || (starts.has(at) && starts.has(at + length + 1));
      if (!isFree || !isRow || !isWhole(words, at, length)) continue;
      if (!isBelow(headings, piece, at)) continue;
      taken.fill(1, at, at + length);
      if (split.words.includes(MARK)) found.push({ piece, split, at });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function isWhole(words: string, at: number, length: number): boolean {
  const before = words[at - 1] ?? ' ';
  const after = words[at + length] ?? ' ';
  return !/[\p{L}\p{N}\u0001]/u.test(before) && !/[\p{L}\p{N}\u0001]/u.test(after);
}

interface Heading {
  readonly below: string;
  readonly at: number;
}

/** Where the columns of each table stand. */
function headingsIn(words: string, pieces: readonly Piece[]): readonly Heading[] {
  return pieces
    .flatMap(({ piece, split }) => {
      if (piece.heads === undefined) return [];
      const places: Heading[] = [];
      for (let at = words.indexOf(split.words); at >= 0; at = words.indexOf(split.words, at + 1))
        places.push({ below: piece.heads, at });
      return places;
    })
    .toSorted((a, b) => a.at - b.at);
}

/** A row counts only where the nearest heading above it is that of a table with the same columns. */
function isBelow(headings: readonly Heading[], { below }: DraftPiece, at: number): boolean {
  if (below === '') return true;
  const above = headings.filter((heading) => heading.at < at);
  const nearest = above.at(-1)?.at;
  return above.some((heading) => heading.at === nearest && heading.below === below);
}

function numeralsAt({ words, numerals }: Document, { split, at }: Found): readonly string[] {
  let before = 0;
  for (let index = words.indexOf(MARK); index >= 0 && index < at; ) {
    before += 1;
    index = words.indexOf(MARK, index + 1);
  }
  return numerals.slice(before, before + split.numerals.length);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.every((numeral, at) => numeral === b[at]);
}

function differing(
  document: Document,
  { piece, at }: Found,
  {
    said,
    ours,
  }: { readonly said: readonly string[]; readonly ours: readonly (readonly string[])[] },
): readonly Check[] {
  const apart = (numerals: readonly string[]): readonly number[] =>
    numerals.flatMap((numeral, index) => (numeral === said[index] ? [] : [index]));
  const nearest = ours.toSorted((a, b) => apart(a).length - apart(b).length)[0] ?? [];
  const places = apart(nearest);
  const line = document.lineAt(at);
  if (line === undefined) return [];
  const list = (numerals: readonly string[]): string =>
    places.map((index) => numerals[index] ?? '').join(', ');
  return [
    {
      level: 'error',
      code: 'differs-from-draft',
      message: `A draft from what is held now says this with other numbers: "${piece.text.replace(/\t/g, ' | ').slice(0, 300)}"`,
      arithmetic: `report ${list(said)}; held ${list(nearest)}`,
      place: { page: line.page, line: line.line, text: line.text },
    },
  ];
}
