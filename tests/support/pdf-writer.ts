import { deflateSync } from 'node:zlib';

/** A piece of text on a page, in points from the top left. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Bytes of a small PDF with one content stream a page, Helvetica, A4; for tests only. */
export function writePdf(
  pages: readonly (readonly Placed[])[],
  options: {
    readonly rotate?: number;
    readonly encrypted?: boolean;
    readonly claimedPages?: number;
    readonly compressed?: boolean;
  } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalogue = add('');
  const tree = add('');
  const font = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  const kids = pages.map((page) => {
    const content = page.map(drawn).join('\n');
    const stream = add(streamOf(content, options.compressed === true));
    const rotate = options.rotate === undefined ? '' : `/Rotate ${String(options.rotate)}`;
    return add(
      `<< /Type /Page /Parent ${String(tree)} 0 R /MediaBox [0 0 595 842] ${rotate} /Contents ${String(stream)} 0 R /Resources << /Font << /F1 ${String(font)} 0 R >> >> >>`,
    );
  });
  objects[catalogue - 1] = `<< /Type /Catalog /Pages ${String(tree)} 0 R >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] /Count ${String(options.claimedPages ?? kids.length)} >>`;
  const lock = options.encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`)
    : undefined;
  return assembled(objects, catalogue, lock);
}

/** A stream object, as it stands or deflated. */
export function streamOf(content: string, compressed = false, entries = ''): string {
  const body = compressed
    ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
    : content;
  const filter = compressed ? '/Filter /FlateDecode' : '';
  return `<< ${entries} ${filter} /Length ${String(body.length)} >>\nstream\n${body}\nendstream`;
}

function drawn({ text, x, y, size = 11 }: Placed): string {
  const escaped = text
    .replace(/([\\()])/g, '\\$1')
    .replace(/[’‘]/g, '\x92')
    .replace(/•/g, '\x95')
    .replace(/[^\x20-\xff]/g, '?');
  return `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(842 - y)} Tm (${escaped}) Tj ET`;
}

/** A whole file of numbered objects, with its table of places. */
export function assembled(
  objects: readonly string[],
  root: number,
  lock?: number,
  trailer = '',
): Uint8Array {
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = Buffer.byteLength(out, 'latin1');
    out += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(out, 'latin1');
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  const encrypt = lock === undefined ? '' : `/Encrypt ${String(lock)} 0 R /ID [<00><00>]`;
  out += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${String(objects.length + 1)} /Root ${String(root)} 0 R ${encrypt} ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(out, 'latin1'));
}

/** Lays lines out one under the other, starting a new page when one is full. Long lines are wrapped. */
export function pagesOf(text: string): readonly (readonly Placed[])[] {
  const lines = text.split('\n').flatMap(wrapped);
  const pages: Placed[][] = [];
  lines.forEach((line, index) => {
    const row = index % 50;
    if (row === 0) pages.push([]);
    if (line !== '') pages.at(-1)?.push({ text: line, x: 60, y: 60 + row * 15 });
  });
  return pages;
}

function wrapped(line: string): readonly string[] {
  return line.match(/.{1,85}(?:\s|$)/g)?.map((part) => part.trimEnd()) ?? [''];
}
