import { parse } from 'csv-parse/sync';
import { decodeText } from '../decode-text';

/** Rows of cells of a CSV file, whatever parts its cells: commas, semicolons or tabs. Undefined where it is none. */
export function csvRows(bytes: Uint8Array): readonly (readonly string[])[] | undefined {
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  try {
    return parse(text, {
      bom: true,
      trim: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
    });
  } catch {
    return undefined;
  }
}

/** The one that stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
