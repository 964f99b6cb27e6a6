/** A piece of text on a page as it is displayed: `y` grows downwards, `size` is the height of the type. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Degrees by which the words are turned; absent for upright ones. */
  readonly angle?: number;
}

interface Segment {
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** A gap wider than this many times the height of the type parts two columns or two cells. */
const COLUMN_GAP = 1.6;
const WORD_GAP = 0.16;

/**
 * Puts the pieces of a page back into lines, from top to bottom. Cells of a table stay on one line with tabs between
 * them; columns of running text are read one after the other.
 */
export function linesOfPage(pieces: readonly TextPiece[]): readonly string[] {
  const written = pieces.filter(({ text }) => text.trim() !== '');
  const angles = [...new Set(written.map(({ angle = 0 }) => angle))];
  return angles.flatMap((turned) => linesOf(written.filter(({ angle = 0 }) => angle === turned)));
}

function linesOf(pieces: readonly TextPiece[]): readonly string[] {
  const rows = rowsOf(pieces);
  const lines: string[] = [];
  let run: (readonly Segment[])[] = [];
  for (const row of [...rows.map(segmentsOf), []]) {
    if (row.length > 1 && fitsRun(run, row)) {
      run.push(row);
      continue;
    }
    const belongs = run.length > 0 && row.length === 1 && inColumnOf(run, row);
    if (belongs) {
      run.push(row);
      continue;
    }
    lines.push(...linesOfRun(run));
    run = row.length > 1 ? [row] : [];
    if (row.length === 1) lines.push(row[0]?.text ?? '');
  }
  return lines;
}

function rowsOf(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const rows: TextPiece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const near =
      first !== undefined && Math.abs(piece.y - first.y) <= 0.45 * Math.min(piece.size, first.size);
    if (near) row?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function segmentsOf(row: readonly TextPiece[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of row) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : piece.x - last.end;
    const end = piece.x + piece.width;
    if (last === undefined || gap > COLUMN_GAP * piece.size) {
      segments.push({ x: piece.x, end, text: piece.text.trim() });
    } else {
      const space =
        gap > WORD_GAP * piece.size || /\s$/.test(last.text) || /^\s/.test(piece.text) ? ' ' : '';
      segments[segments.length - 1] = {
        x: last.x,
        end,
        text: `${last.text}${space}${piece.text.trim()}`,
      };
    }
  }
  return segments;
}

/** Whether a row has its columns where the rows above it have theirs. */
function fitsRun(run: readonly (readonly Segment[])[], row: readonly Segment[]): boolean {
  const columns = run[0];
  if (columns === undefined) return true;
  return (
    row.every((segment) => columnAt(columns, segment) !== undefined) ||
    row.length === columns.length
  );
}

function inColumnOf(run: readonly (readonly Segment[])[], row: readonly Segment[]): boolean {
  const columns = run[0] ?? [];
  const [only] = row;
  if (only === undefined || !isProse(run)) return false;
  const at = columnAt(columns, only);
  const next = at === undefined ? undefined : columns[at + 1];
  return at !== undefined && (next === undefined || only.end < next.x);
}

function columnAt(columns: readonly Segment[], segment: Segment): number | undefined {
  const at = columns.findIndex(
    (column) =>
      Math.abs(column.x - segment.x) < 24 || (segment.x < column.end && segment.end > column.x),
  );
  return at < 0 ? undefined : at;
}

/** Running text, unlike a table, has several words in most cells and hardly a bare number. */
function isProse(run: readonly (readonly Segment[])[]): boolean {
  const cells = run.flatMap((row) => (row.length > 1 ? row.map(({ text }) => text) : []));
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0);
  const bare = cells.filter((cell) => /^[\d.,%-]+$/.test(cell)).length;
  return words >= 2.2 * cells.length && bare <= 0.3 * cells.length;
}

function linesOfRun(run: readonly (readonly Segment[])[]): readonly string[] {
  const columns = run[0];
  if (columns === undefined) return [];
  if (run.length < 2 || !isProse(run))
    return run.map((row) => row.map(({ text }) => text).join('\t'));
  return columns.flatMap((_, index) =>
    run.flatMap((row) =>
      row.filter((segment) => (columnAt(columns, segment) ?? 0) === index).map(({ text }) => text),
    ),
  );
}
