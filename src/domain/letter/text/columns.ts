import type { TextLine } from '../letter-text';

interface Segment {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

interface Row {
  readonly line: TextLine;
  readonly segments: readonly Segment[];
}

/** Columns of text are at least so many spaces apart. */
const GAP = /\S(?:.*?\S)??(?=[ \u00a0]{3,}|$)/g;
const SLACK = 4;

/**
 * Takes apart columns that were read across: lines with wide gaps at the same place become the lines of the left
 * column, then those of the right. Tables, whose cells are short, stay as they are.
 */
export function separateColumns(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  let run: Row[] = [];
  const close = (): void => {
    result.push(...inReadingOrder(run));
    run = [];
  };
  for (const line of lines) {
    const row = { line, segments: segmentsOf(line.text) };
    if (run.length > 0 && belongs(run, row)) {
      run.push(row);
      continue;
    }
    close();
    if (row.segments.length > 1) run.push(row);
    else result.push(line);
  }
  close();
  return result;
}

function segmentsOf(text: string): readonly Segment[] {
  if (!/\S[ \u00a0]{3,}\S/.test(text))
    return text.trim() === '' ? [] : [segment(text, text.search(/\S/), text.trimEnd())];
  return [...text.matchAll(GAP)].map((match) =>
    segment(match[0], match.index, text.slice(0, match.index + match[0].length)),
  );
}

function segment(text: string, at: number, upTo: string): Segment {
  return { at: at - widthLost(upTo.slice(0, at)), end: upTo.length - widthLost(upTo), text };
}

/** Characters that take no room on the page. */
function widthLost(text: string): number {
  return text.match(/[\u00ad\u200b\u200c\u200d\ufeff]/g)?.length ?? 0;
}

function belongs(run: readonly Row[], { segments }: Row): boolean {
  const columns = run[0]?.segments ?? [];
  const second = columns[1]?.at ?? 0;
  if (segments.length > 1)
    return segments.every((it, index) => index === 0 || columnAt(columns, it) > 0);
  const [only] = segments;
  return only === undefined || only.end <= second || only.at >= second - SLACK;
}

function columnAt(columns: readonly Segment[], { at }: Segment): number {
  return columns.findLastIndex((column, index) => index === 0 || at >= column.at - SLACK);
}

function inReadingOrder(run: readonly Row[]): readonly TextLine[] {
  const columns = run[0]?.segments ?? [];
  if (!isProse(run)) return run.map(({ line }) => line);
  return columns.flatMap((_, index) =>
    run.flatMap(({ line, segments }) =>
      segments
        .filter((it) => columnAt(columns, it) === index)
        .map(({ text }) => ({ ...line, text })),
    ),
  );
}

/** Running text, unlike a table, has several words in most cells and hardly a bare number. */
function isProse(run: readonly Row[]): boolean {
  const cells = run.flatMap(({ segments }) =>
    segments.length > 1 ? segments.map(({ text }) => text.trim()) : [],
  );
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
  const bare = cells.filter((cell) => /^[\d.,%-]+$/.test(cell)).length;
  return run.length >= 2 && words >= 2.2 * cells.length && bare <= 0.3 * cells.length;
}
