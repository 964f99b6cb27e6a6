import type { LetterFile, LetterText, TextLine, Unreadable } from '../domain/letter/letter-text';
import { failed, ok, type Result } from '../domain/shared/result';
import { decodeText } from './decode-text';
import { htmlLines } from './html-lines';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import { sniff } from './sniff';
import { textLines } from './text-lines';

const MOST_BYTES = 25 * 1024 * 1024;

/** Reads the words of a document, whatever its file calls itself. Problems: every kind but `not-found`. */
export async function readLetter(file: LetterFile): Promise<Result<LetterText, Unreadable>> {
  const lines = await linesOf(file);
  if (!lines.ok) return lines;
  if (lines.value.every(({ text }) => text.trim() === '')) return failed({ kind: 'empty' });
  return ok({ name: file.name, sha256: file.sha256, lines: lines.value });
}

async function linesOf({ bytes }: LetterFile): Promise<Result<readonly TextLine[], Unreadable>> {
  if (bytes.length === 0) return failed({ kind: 'empty' });
  if (bytes.length > MOST_BYTES) {
    return failed({
      kind: 'too-large',
      detail: `${String(Math.round(bytes.length / 1024 / 1024))} MB`,
    });
  }
  const content = sniff(bytes);
  if (content.kind === 'other') return failed({ kind: 'unknown-type', detail: content.detail });
  if (content.kind === 'pdf') return readPdf(bytes);
  if (content.kind === 'docx') return readDocx(bytes);
  if (content.kind === 'encrypted') return failed({ kind: 'encrypted' });
  const text = decodeText(bytes);
  if (text === undefined) return failed({ kind: 'unknown-type', detail: 'not a text' });
  return ok(content.kind === 'html' ? htmlLines(text) : textLines(text));
}
