/** What the first bytes of a file say that it is; the name of a file proves nothing. */
export type Content =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'html' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly detail: string };

const SIGNATURES: readonly (readonly [bytes: readonly number[], detail: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
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
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  for (const [signature, detail] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      return { kind: 'other', detail: detail === 'docx' ? zipDetail(bytes) : detail };
    }
  }
  return /^[^<]{0,8}<(?:!doctype html|html|head|body|table|div|p)\b/is.test(
    head.replaceAll('\0', '').trimStart(),
  )
    ? { kind: 'html' }
    : { kind: 'text' };
}

/** A Word file is an archive that holds `word/`. */
function zipDetail(bytes: Uint8Array): string {
  const names = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (names.includes('word/') || names.includes('[Content_Types].xml'))
    return names.includes('xl/') ? 'xlsx' : 'docx';
  return 'archive';
}
