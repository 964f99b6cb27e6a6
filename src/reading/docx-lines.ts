/** What the reader of Word files makes of a document: paragraphs, tables and what they hold. */
export interface DocxElement {
  readonly type: string;
  /** Only of text. */
  readonly value?: string;
  readonly children?: readonly DocxElement[];
}

/** Tables inside cells inside tables: deeper than this is no letter. */
const DEEPEST = 60;

/**
 * The lines of a Word document in their order: a paragraph is a line, and so is each part of it that a line break
 * parts; a row of a table is one line with a tab between its cells.
 */
export function docxLines(element: DocxElement, depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  const inside = element.children ?? [];
  switch (element.type) {
    case 'paragraph':
      return textOf(element, depth).split('\n');
    case 'tableRow':
      return [inside.map((cell) => cellText(cell, depth + 1)).join('\t')];
    default:
      return inside.flatMap((child) => docxLines(child, depth + 1));
  }
}

function cellText(cell: DocxElement, depth: number): string {
  return docxLines(cell, depth)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' ');
}

function textOf({ type, value, children = [] }: DocxElement, depth: number): string {
  if (depth > DEEPEST) return '';
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  // A text box stands in a paragraph and holds paragraphs of its own.
  return children
    .map((child) =>
      child.type === 'paragraph' ? `\n${textOf(child, depth + 1)}\n` : textOf(child, depth + 1),
    )
    .join('');
}

/** Whether a document holds pictures: one of pictures alone is a scanned one. */
export function hasPictures({ type, children = [] }: DocxElement, depth = 0): boolean {
  return (
    type === 'image' || (depth < DEEPEST && children.some((child) => hasPictures(child, depth + 1)))
  );
}
