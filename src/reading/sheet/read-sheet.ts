import type { Unreadable } from '../../domain/letter/letter-text';
import { failed, ok, type Result } from '../../domain/shared/result';
import { askPdfChild, startPdfChild } from '../read-pdf';
import { sniff } from '../sniff';
import { csvRows } from './csv-rows';

const MOST_BYTES = 10 * 1024 * 1024;

/** The rows of cells of a CSV or Excel file (its first sheet), whatever the file calls itself. */
export async function readSheet(
  bytes: Uint8Array,
): Promise<Result<readonly (readonly string[])[], Unreadable>> {
  if (bytes.length === 0) return failed({ kind: 'empty' });
  if (bytes.length > MOST_BYTES) return failed({ kind: 'too-large', detail: 'over 10 MB' });
  const content = sniff(bytes);
  if (content.kind === 'encrypted') return failed({ kind: 'encrypted' });
  if (content.kind === 'other' && content.detail === 'xlsx') return readXlsx(bytes);
  const rows = content.kind === 'text' ? csvRows(bytes) : undefined;
  if (rows === undefined) return failed({ kind: 'unknown-type', detail: 'not a table' });
  return rows.length === 0 ? failed({ kind: 'empty' }) : ok(rows);
}

/** Excel files are archives that can ask for gigabytes: they are read where PDFs are. */
async function readXlsx(
  bytes: Uint8Array,
): Promise<Result<readonly (readonly string[])[], Unreadable>> {
  const child = startPdfChild();
  const answer = await askPdfChild(child, bytes);
  child.kill('SIGKILL');
  if (answer.kind === 'pages') return failed({ kind: 'unknown-type', detail: 'not a table' });
  if (answer.kind !== 'rows') return failed(answer);
  return answer.rows.length === 0 ? failed({ kind: 'empty' }) : ok(answer.rows);
}
