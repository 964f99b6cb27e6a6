import { inflateRawSync } from 'node:zlib';
import type { PdfAnswer } from './pdf-answer';
import { zipDirectory, type ZipEntry } from './zip-directory';

/** The words of a long paper for a committee take a few megabytes of XML; no letter takes more than this. */
const MOST_XML_BYTES = 12 * 1024 * 1024;
/** The head of a page is a line or two. */
const MOST_PART_BYTES = 60_000;
const HEADER_LENGTH = 30;

/**
 * Why a Word file cannot be handed to the reader; undefined where it can. Every part that holds words is unpacked once
 * with a limit, because an archive may list small sizes and hold a great deal.
 */
export function docxProblem(
  bytes: Uint8Array,
): Exclude<PdfAnswer, { readonly kind: 'pages' | 'rows' }> | undefined {
  const entries = zipDirectory(bytes);
  if (entries === undefined) return { kind: 'damaged' };
  if (entries.some(({ encrypted }) => encrypted)) return { kind: 'encrypted' };
  const parts = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  let left = MOST_XML_BYTES;
  for (const part of parts) {
    const size = unpackedSize(bytes, part, left);
    if (size === 'damaged') return { kind: 'damaged' };
    if (size === 'too-large' || size > left) return { kind: 'too-large', detail: 'too much text' };
    left -= size;
  }
  return undefined;
}

/** The text of one part of an archive; undefined where it is damaged, or larger than the words of a page. */
export function unpackedPart(bytes: Uint8Array, part: ZipEntry): string | undefined {
  const unpacked = unpack(bytes, part, MOST_PART_BYTES);
  return typeof unpacked === 'string' ? undefined : Buffer.from(unpacked).toString('utf8');
}

function unpackedSize(
  bytes: Uint8Array,
  part: ZipEntry,
  most: number,
): number | 'too-large' | 'damaged' {
  const unpacked = unpack(bytes, part, most);
  return typeof unpacked === 'string' ? unpacked : unpacked.length;
}

function unpack(
  bytes: Uint8Array,
  { offset, compressedSize, method, size }: ZipEntry,
  most: number,
): Uint8Array | 'too-large' | 'damaged' {
  if (size > most) return 'too-large';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > view.byteLength) return 'damaged';
  const start =
    offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + compressedSize);
  if (packed.length < compressedSize) return 'damaged';
  if (method === 0) return packed;
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 });
  } catch (fault) {
    const isTooLarge =
      fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too-large' : 'damaged';
  }
}
