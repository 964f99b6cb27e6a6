import type { ExportLine } from '../../domain/audit/export-line';

const COLUMNS = [
  'n',
  'tenant',
  'at',
  'actor',
  'verb',
  'subject',
  'outcome',
  'reason',
  'before',
  'after',
  'prev',
  'hash',
] as const satisfies readonly (keyof ExportLine)[];

/** Lines end with CR LF (RFC 4180); the LF is added by whoever writes the line. */
const END = '\r';

export const CSV_HEADER = `${COLUMNS.join(',')}${END}`;

/** One entry as a row. */
export function csvRow(line: ExportLine): string {
  return `${COLUMNS.map((column) => cell(line[column])).join(',')}${END}`;
}

/** A spreadsheet takes what begins with these for a formula; an apostrophe makes it a text. */
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const harmless = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
