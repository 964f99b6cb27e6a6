import { docxProblem } from './docx-bounds';
import { docxHeaders } from './docx-headers';
import { docxLines, hasPictures, type DocxElement } from './docx-lines';
import type { PdfAnswer } from './pdf-answer';

const MOST_CHARACTERS = 4_000_000;

/** The lines of a Word file, as one page: where its pages end is only known when it is printed. For the child process. */
export async function readDocxPages(bytes: Uint8Array): Promise<PdfAnswer> {
  const problem = docxProblem(bytes);
  if (problem !== undefined) return problem;
  const document = await documentOf(bytes);
  const body = docxLines(document);
  const empty = body.every((line) => line.trim() === '');
  const lines = empty ? body : [...docxHeaders(bytes), ...body];
  const characters = lines.reduce((sum, line) => sum + line.trim().length, 0);
  if (characters > MOST_CHARACTERS) return { kind: 'too-large', detail: 'too much text' };
  if (characters > 0) return { kind: 'pages', pages: [lines] };
  return { kind: hasPictures(document) ? 'scanned' : 'empty' };
}

/** The document before it becomes a page: the reader has no other way to its paragraphs and tables in order. */
async function documentOf(bytes: Uint8Array): Promise<DocxElement> {
  const { default: mammoth } = await import('mammoth');
  let document: DocxElement = { type: 'document' };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (read: DocxElement): DocxElement => {
        document = read;
        return { ...read, children: [] };
      },
    },
  );
  return document;
}
