import { decodeEntities } from '../domain/letter/text/normalise-line';
import { unpackedPart } from './docx-bounds';
import { zipDirectory } from './zip-directory';

const HEADER = /^word\/header\d{0,3}\.xml$/i;
const PARAGRAPH = /<w:p[ >].{0,20000}?<\/w:p>/gs;
const STRUCK = /<w:(del|moveFrom|fldSimple|instrText)\b[^>]*>.{0,4000}?<\/w:\1>/gs;
const WORDS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b[^>]*\/>/g;
const MOST_LINES = 12;

/**
 * The words at the head of the pages of a Word file, each line once: a letter may name its authority only there. What
 * stands at the foot is numbers of pages and addresses.
 */
export function docxHeaders(bytes: Uint8Array): readonly string[] {
  const parts = (zipDirectory(bytes) ?? []).filter(({ name }) => HEADER.test(name));
  const lines = parts.flatMap((entry) => linesOf(unpackedPart(bytes, entry) ?? ''));
  return [...new Set(lines)].slice(0, MOST_LINES);
}

function linesOf(xml: string): readonly string[] {
  return (xml.replace(STRUCK, '').match(PARAGRAPH) ?? [])
    .map((paragraph) =>
      [...paragraph.matchAll(WORDS)]
        .map(([, words]) => (words === undefined ? ' ' : decodeEntities(words)))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => /[A-Za-z]{3}/.test(line) && !/^page \d|\bof \d{1,3}$/i.test(line));
}
