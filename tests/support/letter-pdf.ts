import { writePdf } from './pdf-writer';

const LINES_A_PAGE = 48;
const CHARACTERS_A_LINE = 95;

/** A text as a plain PDF, long lines broken between words. */
export function writeLines(text: string): Uint8Array {
  const lines = text.split('\n').flatMap(broken);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, page) =>
    lines
      .slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE)
      .map((line, index) => ({ text: line, x: 50, y: 60 + index * 15, size: 10 }))
      .filter((placed) => placed.text !== ''),
  );
  return writePdf(pages);
}

function broken(line: string): readonly string[] {
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.length - 1;
    const longer = lines[last] === '' ? word : `${lines[last] ?? ''} ${word}`;
    if (longer.length <= CHARACTERS_A_LINE) lines[last] = longer;
    else lines.push(word);
  }
  return lines;
}
