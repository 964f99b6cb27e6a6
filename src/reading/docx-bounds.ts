import { inflateRawSync } from 'node:zlib';
import type { PdfAnswer } from './pdf-answer';
import { zipDirectory, type ZipEntry } from './zip-directory';

/** The words of a long paper for a committee take a few megabytes of XML; no letter takes more than this. */
const MOST_XML_BYTES = 12 * 1024 * 1024;
const HEADER_LENGTH = 30;

/**
 * Why a Word file cannot be handed to the reader; undefined where it can. Every part that holds words is unpacked once
 * with a limit, because an archive may list small sizes and hold a great deal.
 */
export function docxProblem(
  bytes: Uint8Array,
): Exclude<PdfAnswer, { readonly kind: 'pages' }> | undefined {
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

function unpackedSize(
  bytes: Uint8Array,
  { offset, compressedSize, method, size }: ZipEntry,
  most: number,
): number | 'too-large' | 'damaged' {
  if (size > most) return 'too-large';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > view.byteLength) return 'damaged';
  const start =
    offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + compressedSize);
  if (packed.length < compressedSize) return 'damaged';
  if (method === 0) return packed.length;
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 }).length;
  } catch (fault) {
    const isTooLarge =
      fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'too-large' : 'damaged';
  }
}
