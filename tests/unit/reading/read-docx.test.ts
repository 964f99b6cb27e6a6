import { findAuthority } from '../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../src/domain/letter/parse-document';
import type { ParsedDocument } from '../../../src/domain/letter/parsed-document';
import { readLetter } from '../../../src/reading/read-letter';
import { docxFiles, paragraphOf, writeDocx, writeZip } from '../../support/docx-writer';
import { letterText } from '../../support/letter-text';
import { seededRandom } from '../../support/random';
import { LETTER } from '../../support/sample-letter';
import { writeYearlyLetter, yearlyFigures } from '../../support/yearly-letter-writer';

const HASH = '0'.repeat(64);

async function read(bytes: Uint8Array): ReturnType<typeof readLetter> {
  return readLetter({ name: 'letter.docx', bytes, sha256: HASH });
}

async function wordsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.problem.kind);
  expect(result.value.lines.map(({ page, line }) => [page, line])).toEqual(
    result.value.lines.map((_, index) => [1, index + 1]),
  );
  return result.value.lines.map(({ text }) => text);
}

async function parsed(text: string): Promise<readonly ParsedDocument[]> {
  const result = await read(writeDocx(text));
  if (!result.ok) throw new Error(result.problem.kind);
  return parseDocument(result.value, findAuthority);
}

/** What was read, without the places, whose numbers are those of another file. */
function values(documents: readonly ParsedDocument[]): unknown {
  return documents.map((document) => ({
    ...document,
    sources: null,
    checks: document.checks.length,
  }));
}

describe('readLetter: Word', () => {
  it('reads a letter as it reads its text', async () => {
    expect(values(await parsed(LETTER))).toEqual(
      values(parseDocument(letterText(LETTER), findAuthority)),
    );
  });

  it('reads the tables of a letter of 2016', async () => {
    const text = writeYearlyLetter(
      { ...yearlyFigures(seededRandom(3)), year: 2016, received: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      'tabs',
    );
    const documents = await parsed(text);
    expect(values(documents)).toEqual(values(parseDocument(letterText(text), findAuthority)));
    expect(documents).toMatchObject([
      { kind: 'annual-letter', received: { housing: 7, total: 45 } },
    ]);
  });

  it('keeps the order of paragraphs, line breaks, tabs and rows', async () => {
    const body = [
      paragraphOf('First'),
      '<w:p><w:r><w:t>Chief Executive</w:t><w:br/><w:t>Council</w:t><w:tab/><w:t>Ref</w:t></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraphOf('Not')}${paragraphOf('Upheld')}</w:tc><w:tc>${paragraphOf('Upheld')}</w:tc></w:tr><w:tr><w:tc>${paragraphOf('4')}</w:tc><w:tc><w:tbl><w:tr><w:tc>${paragraphOf('5')}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
      '<w:p><w:del><w:r><w:delText>99%</w:delText></w:r></w:del><w:ins><w:r><w:t>38%</w:t></w:r></w:ins></w:p>',
    ].join('');
    expect(await wordsOf(writeZip(docxFiles(body)))).toEqual([
      'First',
      'Chief Executive',
      'Council\tRef',
      'Not Upheld\tUpheld',
      '4\t5',
      '38%',
    ]);
  });

  it('reads the text of boxes', async () => {
    const body = `<w:p><w:r><w:t>Before</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraphOf('38%')}${paragraphOf('of complaints')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect((await wordsOf(writeZip(docxFiles(body)))).filter((line) => line !== '')).toEqual([
      'Before',
      '38%',
      'of complaints',
    ]);
  });

  const whole = writeDocx(LETTER);
  const [types, relations, document] = docxFiles(paragraphOf('Words'));
  if (!types || !relations || !document) throw new Error('a Word file has three parts');
  const bomb = `<w:p><w:r><w:t>${'upheld '.repeat(8_000_000)}</w:t></w:r></w:p>`;
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(4000)}${paragraphOf('Words')}${'</w:tc></w:tr></w:tbl>'.repeat(4000)}`;

  it.each<readonly [string, Uint8Array, unknown]>([
    ['cut off', whole.subarray(0, whole.length - 200), { kind: 'damaged' }],
    ['cut off early', whole.subarray(0, 600), { kind: 'damaged' }],
    [
      'without its main part',
      writeZip([types, { name: 'word/styles.xml', content: '<w:styles/>' }]),
      { kind: 'damaged' },
    ],
    [
      'with a part that is no XML',
      writeZip([types, relations, { ...document, content: 'no <XML' }]),
      { kind: 'damaged' },
    ],
    ['with no words', writeZip(docxFiles('<w:p/>')), { kind: 'empty' }],
    [
      'with a password on a part',
      writeZip([types, relations, { ...document, encrypted: true }]),
      { kind: 'encrypted' },
    ],
    [
      'behind a password',
      Uint8Array.from(
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
      { kind: 'encrypted' },
    ],
    [
      'of the older kind',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      { kind: 'unknown-type', detail: 'doc' },
    ],
    [
      'that is a workbook',
      writeZip([types, { name: 'xl/workbook.xml', content: '<workbook/>' }]),
      { kind: 'unknown-type', detail: 'xlsx' },
    ],
    [
      'that is an archive',
      writeZip([{ name: 'photo.jpg', content: 'x' }]),
      { kind: 'unknown-type', detail: 'archive' },
    ],
    [
      'that unpacks to too much',
      writeZip(docxFiles(bomb)),
      { kind: 'too-large', detail: 'too much text' },
    ],
    [
      'that hides how much it unpacks to',
      writeZip(docxFiles(bomb).map((file) => ({ ...file, claimed: 900 }))),
      { kind: 'too-large', detail: 'too much text' },
    ],
  ])('a file %s', async (_, bytes, problem) => {
    const result = await read(bytes);
    expect(result.ok ? result.value.lines.slice(0, 3) : result.problem).toEqual(problem);
  });

  it('survives a file of tables inside tables', async () => {
    const result = await read(writeZip(docxFiles(deep)));
    expect(result.ok ? 'read' : result.problem.kind).toMatch(/^(?:damaged|empty|took-too-long)$/);
  });

  it('expands no entities', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const result = await read(writeZip([types, relations, { ...document, content: lol }]));
    const words = result.ok ? result.value.lines.map(({ text }) => text).join() : '';
    expect(words).not.toContain('haha');
  });
});

describe('the head of the pages of a Word file', () => {
  const header = (words: string): { readonly name: string; readonly content: string } => ({
    name: 'word/header1.xml',
    content: `<?xml version="1.0"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${words}</w:hdr>`,
  });

  it('names an authority that the body does not', async () => {
    const page = [
      'Complaints upheld',
      '50% of complaints we investigated were upheld.',
      '2 upheld decisions',
      'Statistics are based on a total of 4 investigations for the period between 1 April 2023 to 31 March 2024',
    ];
    const body = page.map(paragraphOf).join('');
    const bytes = writeZip([
      ...docxFiles(body),
      header(
        `${paragraphOf('Wiltshire Council')}<w:p><w:del><w:r><w:delText>Leeds</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Page 2 of 3</w:t></w:r></w:p>`,
      ),
    ]);
    expect((await wordsOf(bytes)).slice(0, 2)).toEqual(['Wiltshire Council', page[0]]);
  });

  it('is no document by itself, and does no harm where it is damaged', async () => {
    const alone = await read(
      writeZip([...docxFiles('<w:p/>'), header(paragraphOf('Wiltshire Council'))]),
    );
    expect(alone).toMatchObject({ ok: false, problem: { kind: 'empty' } });
    const broken = writeZip([...docxFiles(paragraphOf('Words')), header('<w:p><w:r><w:t>Half')]);
    expect(await wordsOf(broken)).toEqual(['Words']);
  });
});
