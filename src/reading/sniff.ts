import { zipDirectory } from './zip-directory';

/** What the first bytes of a file say that it is; the name of a file proves nothing. */
export type Content =
  | { readonly kind: 'pdf' | 'docx' | 'html' | 'text' }
  /** A document of Microsoft Office that only a password opens. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'other'; readonly detail: string };

const SIGNATURES: readonly (readonly [bytes: readonly number[], detail: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x1f, 0x8b], 'archive'],
];

/** Recognises a file by its bytes. */
export function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!head.startsWith('PK') && head.includes('%PDF-')) return { kind: 'pdf' };
  for (const [signature, detail] of SIGNATURES) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    if (detail === 'zip') return archive(bytes);
    return detail === 'doc' ? compound(bytes) : { kind: 'other', detail };
  }
  return /^[^<]{0,8}<(?:!doctype html|html|head|body|table|div|p)\b/is.test(
    head.replaceAll('\0', '').trimStart(),
  )
    ? { kind: 'html' }
    : { kind: 'text' };
}

/** A Word file is an archive with a folder `word`; one that was cut off has lost its directory, but not its beginning. */
function archive(bytes: Uint8Array): Content {
  const names = zipDirectory(bytes)?.map(({ name }) => name) ?? [
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  ];
  const holds = (part: string): boolean => names.some((name) => name.includes(part));
  if (holds('word/')) return { kind: 'docx' };
  if (holds('xl/')) return { kind: 'other', detail: 'xlsx' };
  if (holds('ppt/')) return { kind: 'other', detail: 'pptx' };
  if (names.length === 1 && holds('[Content_Types].xml')) return { kind: 'docx' };
  return { kind: 'other', detail: 'archive' };
}

/** An older Word file, or a newer one behind a password, which is kept in the older kind of container. */
function compound(bytes: Uint8Array): Content {
  const mark = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(mark)
    ? { kind: 'encrypted' }
    : { kind: 'other', detail: 'doc' };
}
