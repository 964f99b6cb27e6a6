import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive. `claimed` is the size that the archive lists instead of the true one. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claimed?: number;
  readonly encrypted?: true;
}

/** Bytes of a zip archive; for tests only. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, encrypted } of files) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]),
    );
    parts.push(header, packed);
    offset += header.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...parts, listed, end]));
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The files of a Word document with this body. */
export function docxFiles(body: string): readonly ZipFile[] {
  return [
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts that the main one refers to, as rId10 and so on. */
export function relatedParts(kinds: readonly string[]): ZipFile {
  const links = kinds.map(
    (kind, at) =>
      `<Relationship Id="rId${String(at + 10)}" Type="${OFFICE}/relationships/${kind}" Target="${kind === 'header' || kind === 'footer' ? `${kind}1` : kind}.xml"/>`,
  );
  return {
    name: 'word/_rels/document.xml.rels',
    content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
  };
}

/** A part beside the main one: notes, comments, the head of a page. */
export function docxPart(name: string, root: string, content: string): ZipFile {
  return {
    name: `word/${name}.xml`,
    content: `<?xml version="1.0"?><w:${root} ${MAIN}>${content}</w:${root}>`,
  };
}

/** A text as a Word file: each line a paragraph, lines with tabs that stand together a table. */
export function writeDocx(text: string): Uint8Array {
  const body: string[] = [];
  let rows: string[] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) {
      rows.push(rowOf(line));
      continue;
    }
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
    body.push(paragraphOf(line));
  }
  return writeZip(docxFiles(body.join('')));
}

/** A paragraph whose numbers are bold, as they are in the letters: each a run of its own. */
export function paragraphOf(line: string): string {
  const runs = line
    .split(/(\d+%?)/)
    .filter((part) => part !== '')
    .map((part) => {
      const bold = /^\d/.test(part) ? '<w:rPr><w:b/></w:rPr>' : '';
      return `<w:r>${bold}<w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`;
    });
  return `<w:p>${runs.join('')}</w:p>`;
}

function rowOf(line: string): string {
  const cells = line.split('\t').map((cell) => `<w:tc>${paragraphOf(cell)}</w:tc>`);
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
