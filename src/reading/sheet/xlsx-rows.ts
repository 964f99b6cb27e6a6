import { docxProblem } from '../docx-bounds';
import type { PdfAnswer } from '../pdf-answer';

const MOST_ROWS = 20_000;
const MOST_CELL = 20_000;

/** The cells of the first sheet of an Excel file, as text. For the child process. */
export async function readXlsxRows(bytes: Uint8Array): Promise<PdfAnswer> {
  const problem = docxProblem(bytes);
  if (problem !== undefined) return problem;
  const { readSheet } = await import('read-excel-file/universal');
  const rows = await readSheet(Uint8Array.from(bytes).buffer);
  if (rows.length > MOST_ROWS) return { kind: 'too-large', detail: `${String(rows.length)} rows` };
  return { kind: 'rows', rows: rows.map((row) => row.map(cellText)) };
}

/** A day is kept as a day, whatever the sheet shows it as. */
function cellText(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim().slice(0, MOST_CELL);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
