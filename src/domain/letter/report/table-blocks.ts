import type { TextLine } from '../letter-text';
import { normaliseLine } from '../text/normalise-line';

/** A row of a table as it stands: its cells, normalised, and the line. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly line: TextLine;
}

/** A table: its caption, the words between caption and table, and its rows, headers included. */
export interface TableBlock {
  readonly figure: string | null;
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly TableLine[];
}

const CAPTION =
  /^(?:\d{1,2}(?:\.\d{1,2})* ?)?(?:figure|table|fig\.?) ?(\d{1,2}[a-z]?)\b ?[:.-]? ?(.*)$/i;

interface Context {
  readonly figure: string | null;
  readonly title: string;
  readonly intro: readonly string[];
}

const NO_CONTEXT: Context = { figure: null, title: '', intro: [] };

/** Finds the tables of a report: tab separated or Markdown. A table that goes on over the page is one table. */
export function findTables(lines: readonly TextLine[]): readonly TableBlock[] {
  const blocks: TableBlock[] = [];
  let context = NO_CONTEXT;
  let rows: TableLine[] = [];
  const close = (): void => {
    const whole = asWideAsHeading(rows);
    if (whole.length > 0)
      append(blocks, { ...context, intro: context.intro.join(' '), rows: whole });
    if (rows.length > 0) context = NO_CONTEXT;
    rows = [];
  };
  for (const line of lines) {
    const cells = cellsOf(line.text);
    if (cells !== undefined) {
      if (cells.some((cell) => !/^:?-*:?$/.test(cell))) rows.push({ cells, line });
      continue;
    }
    close();
    context = withLine(context, normaliseLine(line.text));
  }
  close();
  return blocks;
}

function withLine(context: Context, words: string): Context {
  const caption = CAPTION.exec(words);
  if (caption !== null)
    return { figure: caption[1] ?? null, title: (caption[2] ?? '').trim(), intro: [] };
  return words === '' ? context : { ...context, intro: [...context.intro, words].slice(-6) };
}

/** Adds a table, or the rest of the table before it where a page break has parted them and the header is repeated. */
function append(blocks: TableBlock[], block: TableBlock): void {
  const before = blocks.at(-1);
  if (before === undefined || block.figure !== null || !goesOn(before, block)) {
    blocks.push(block);
    return;
  }
  const rest = block.rows.filter(
    (row) => !before.rows.slice(0, 2).some((header) => sameCells(header, row)),
  );
  blocks[blocks.length - 1] = { ...before, rows: [...before.rows, ...rest] };
}

/** The header is repeated, or nothing but a page number stands between rows of the same width. */
function goesOn(before: TableBlock, block: TableBlock): boolean {
  if (sameCells(before.rows[0], block.rows[0])) return true;
  const [first] = block.rows;
  return (
    /^(?:page )?\d{0,3}$/i.test(block.intro) &&
    first !== undefined &&
    first.cells.length === before.rows.at(-1)?.cells.length &&
    first.cells.slice(1).some((cell) => /^[\d,.]+ ?%?$/.test(cell))
  );
}

function sameCells(a: TableLine | undefined, b: TableLine | undefined): boolean {
  return a !== undefined && textOf(a) === textOf(b);
}

function textOf(row: TableLine | undefined): string | undefined {
  return row?.cells.join('|').toLowerCase();
}

/** Whether a line is a row of a table rather than prose. */
export function isTableLine(raw: string): boolean {
  return cellsOf(raw) !== undefined;
}

function cellsOf(raw: string): readonly string[] | undefined {
  const cells = rawCellsOf(raw)?.map(normaliseLine);
  return cells?.some((cell) => cell !== '') ? cells : undefined;
}

const GAP = / {3,}/;
const CELL = /^(?:[\d,.]+ ?%?|-|–|n\/a|nil)$/i;
const SHORT = 34;

/**
 * The cells of a line in which spaces hold the columns apart: a row, which has a name and numbers, or a heading of
 * short words. Two columns of prose are neither.
 */
function spacedCells(raw: string): readonly string[] | undefined {
  if (!/\S {3,}\S/.test(raw)) return undefined;
  const cells = raw.trim().split(GAP);
  const [name = '', ...rest] = cells;
  if (rest.length < 2 || name.length > 60) return undefined;
  if (rest.every((cell) => CELL.test(cell.trim()))) return cells;
  const heading = cells.every(
    (cell) => cell.length <= SHORT && /^[A-Z%(#]|^20\d\d/.test(cell) && !/[.;:!?]$/.test(cell),
  );
  return heading ? cells : undefined;
}

/** Where an empty cell leaves no trace, only the rows that are as wide as the heading can be read. */
function asWideAsHeading(rows: readonly TableLine[]): readonly TableLine[] {
  const [heading] = rows;
  const spaced = rows.every(({ line }) => spacedCells(line.text) !== undefined);
  return spaced ? rows.filter(({ cells }) => cells.length === heading?.cells.length) : rows;
}

/** The cells of a table row with their marks as they stand; undefined for a line of prose. */
export function rawCellsOf(raw: string): readonly string[] | undefined {
  const text = raw.replace(/\r$/, '');
  if (/^\s*\|.*\|\s*$/.test(text)) return text.trim().slice(1, -1).split('|');
  if (text.includes('\t')) return text.split('\t');
  return / \| .* \| /.test(text) ? text.split('|') : spacedCells(text);
}
