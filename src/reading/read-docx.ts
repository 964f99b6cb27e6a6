import type { TextLine, Unreadable } from '../domain/letter/letter-text';
import type { Result } from '../domain/shared/result';
import { askPdfChild, linesOfAnswer, startPdfChild } from './read-pdf';

/** Reads a Word file in the process in which PDFs are read, under the same limits of time and memory. */
export async function readDocx(
  bytes: Uint8Array,
): Promise<Result<readonly TextLine[], Unreadable>> {
  const child = startPdfChild();
  const answer = await askPdfChild(child, bytes);
  child.kill('SIGKILL');
  return linesOfAnswer(answer);
}
