/** As much of a file as is looked at. */
const START = 1_024;

/** Whether what came for a file is a page to sign in, or to say that the file is gone. By its bytes, whatever it is called. */
export function isWebPage(name: string, bytes: Uint8Array): boolean {
  if (/\.html?$/i.test(name)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, START)).trimStart().toLowerCase();
  return /^(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*<(?:!doctype\s+html|html|head|body)\b/s.test(start);
}
