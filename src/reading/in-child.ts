import { linesOfPage, type TextPiece } from './pdf-lines';
import type { PdfAnswer } from './pdf-answer';
import { readDocxPages } from './read-docx-pages';
import { readXlsxRows } from './sheet/xlsx-rows';
import { sniff } from './sniff';

/** A pack for a committee can be long; a letter is not. More pages than this are no council's paper. */
const MOST_PAGES = 400;
const MOST_CHARACTERS = 4_000_000;

/**
 * Reads a PDF or an Office file handed over by the parent, and answers. Everything that can go wrong stays in this process. The parent
 * ends it: a process that ends itself may be seen to end before its answer is.
 */
process.on('message', (bytes: Uint8Array) => {
  void read(bytes)
    .catch((fault: unknown): PdfAnswer => ({ kind: problemOf(fault) }))
    .then((answer) => process.send?.(answer));
});
process.once('disconnect', () => process.exit(0));

function read(bytes: Uint8Array): Promise<PdfAnswer> {
  const content = sniff(bytes);
  if (content.kind === 'docx') return readDocxPages(bytes);
  const isSheet = content.kind === 'other' && content.detail === 'xlsx';
  return isSheet ? readXlsxRows(bytes) : readPages(bytes);
}

async function readPages(bytes: Uint8Array): Promise<PdfAnswer> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false });
  if (document.numPages > MOST_PAGES)
    return { kind: 'too-large', detail: `${String(document.numPages)} pages` };
  const pages: (readonly string[])[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOfPage(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
    characters += lines.reduce((sum, line) => sum + line.length, 0);
    if (characters > MOST_CHARACTERS) return { kind: 'too-large', detail: 'too much text' };
    pages.push(lines);
    page.cleanup();
  }
  return characters === 0 ? { kind: 'scanned' } : { kind: 'pages', pages };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Where a piece of text stands, measured along its own line: pages, and words on them, may be turned. */
function pieceOf({ str, transform, width, height }: TextItem): TextPiece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = Math.round(Math.atan2(b, a) / (Math.PI / 180));
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const size = height > 0 ? height : Math.hypot(c, d) || 10;
  return { text: str, x: x * cos + y * sin, y: x * sin - y * cos, width, size, angle };
}

function problemOf(fault: unknown): 'encrypted' | 'damaged' {
  const name = fault instanceof Error ? fault.name : '';
  return name === 'PasswordException' ? 'encrypted' : 'damaged';
}
