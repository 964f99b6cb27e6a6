import type { TextLine } from '../domain/letter/letter-text';

const HIDDEN = /<!--.*?-->|<(script|style|head|noscript|template|svg)\b[^>]*>.*?<\/\1\s*>/gis;
const ROW = /<tr\b[^>]*>(?:(?!<tr\b|<table\b|<div\b|<p\b|<br\b).){1,1200}?<\/tr\s*>/gis;
const BLOCK =
  /<\/?(?:p|div|section|article|header|footer|main|nav|aside|h[1-6]|li|ul|ol|dl|dt|dd|tr|table|thead|tbody|caption|td|th|blockquote|figure|figcaption|address|br|hr|html|body|title)\b[^>]*>/gi;

/**
 * Divides a page into lines at its block elements. The numbers are those of the file, so that a quotation can be
 * found in it; a row of a table becomes one line with a tab between its cells.
 */
export function htmlLines(html: string): readonly TextLine[] {
  const visible = html.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/g, ''));
  const rows = visible.replace(ROW, (row) => {
    const breaks = row.match(/\n/g)?.length ?? 0;
    return `<p>${cellsOf(row)}</p>${'\n'.repeat(breaks)}`;
  });
  return rows.split(/\r\n|\n|\r/).flatMap((raw, index) =>
    raw
      .split(BLOCK)
      .filter((fragment, position) => fragment.trim() !== '' || position === 0)
      .map((fragment) => ({ page: 1, line: index + 1, text: fragment.trim() })),
  );
}

function cellsOf(row: string): string {
  return row
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<\/?tr\b[^>]*>/gi, '')
    .split(/<t[dh]\b[^>]*>/i)
    .slice(1)
    .map((cell) => cell.replace(/<\/t[dh]\s*>/gi, '').trim())
    .join('\t');
}
