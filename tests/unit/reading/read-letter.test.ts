import type { LetterText, Unreadable } from '../../../src/domain/letter/letter-text';
import type { Result } from '../../../src/domain/shared/result';
import { findAuthority } from '../../../src/domain/facts/find-authority';
import { parseDocument } from '../../../src/domain/letter/parse-document';
import { readLetter } from '../../../src/reading/read-letter';
import { writeComparison } from '../../../src/sample/write-comparison';
import { pagesOf, writePdf, type Placed } from '../../support/pdf-writer';
import { LETTER } from '../../support/sample-letter';

function read(
  content: string | Uint8Array,
  name = 'letter.txt',
): Promise<Result<LetterText, Unreadable>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readLetter({ name, bytes, sha256: '0'.repeat(64) });
}

async function wordsOf(content: string | Uint8Array): Promise<readonly string[]> {
  const result = await read(content);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value.lines.map(({ text }) => text);
}

async function problemOf(
  content: string | Uint8Array,
  name?: string,
): Promise<Unreadable | undefined> {
  const result = await read(content, name);
  return result.ok ? undefined : result.problem;
}

async function statisticsOf(content: string | Uint8Array): Promise<unknown> {
  const result = await read(content);
  if (!result.ok) throw new Error(result.problem.kind);
  const [letter] = parseDocument(result.value, findAuthority);
  return letter !== undefined && 'statistics' in letter ? letter.statistics : letter?.kind;
}

const STATISTICS = {
  complaintsUpheld: {
    status: 'reported',
    ratePercent: 38,
    comparatorPercent: 80,
    upheld: 3,
    investigations: 8,
    per100k: 0.8,
    comparatorPer100k: 4.4,
  },
  compliance: { status: 'reported', ratePercent: 100, comparatorPercent: 99, outcomes: 5 },
  satisfactoryRemedy: {
    status: 'reported',
    ratePercent: 33,
    comparatorPercent: 14,
    count: 1,
    base: 3,
  },
};

describe('readLetter: text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Children’s £5')],
    [
      'UTF-8 with a mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Children’s £5')]),
    ],
    [
      'UTF-16, little end first',
      Uint8Array.from([0xff, 0xfe, ...Buffer.from('Children’s £5', 'utf16le')]),
    ],
    [
      'UTF-16, big end first',
      Uint8Array.from([0xfe, 0xff, ...Buffer.from('Children’s £5', 'utf16le').swap16()]),
    ],
    ['Windows-1252', Uint8Array.from(Buffer.from('Children\x92s \xa35', 'latin1'))],
  ])('reads %s', async (_, bytes) => {
    expect(await wordsOf(bytes)).toEqual(['Children’s £5']);
  });

  it('numbers lines from 1, with any line ends', async () => {
    const result = await read('a\r\nb\n\nc');
    expect(result.ok && result.value.lines).toEqual(
      ['a', 'b', '', 'c'].map((text, index) => ({ page: 1, line: index + 1, text })),
    );
  });

  it.each<readonly [kind: string, detail: string | undefined, bytes: string | Uint8Array]>([
    ['empty', undefined, ''],
    ['empty', undefined, ' \n \n'],
    ['too-large', '26 MB', new Uint8Array(26 * 1024 * 1024)],
    ['unknown-type', 'archive', Uint8Array.from(Buffer.from('PK\x03\x04....photo.jpg', 'latin1'))],
    ['unknown-type', 'image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['unknown-type', 'rtf', '{\\rtf1 letter}'],
    ['unknown-type', 'not a text', Uint8Array.from({ length: 500 }, (_, index) => index % 7)],
  ])('says %s (%s)', async (kind, detail, bytes) => {
    expect(await problemOf(bytes)).toEqual(detail === undefined ? { kind } : { kind, detail });
  });

  it('trusts what a file holds, not what it is called', async () => {
    expect((await read(LETTER, 'letter.pdf')).ok).toBe(true);
    expect(
      await problemOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'letter.txt'),
    ).toEqual({ kind: 'unknown-type', detail: 'image' });
  });
});

describe('readLetter: HTML', () => {
  const html = `<!DOCTYPE html><html><head><title>x</title><style>p { color: red }</style></head><body>\n${LETTER.split(
    '\n',
  )
    .map((line) => `<p>${line.replace(/(\d+%)/, '<b>$1</b>').replace(/ /g, '&nbsp;')}</p>`)
    .join('\n')}<script>alert(1)</script></body></html>`;

  it('reads the statistics', async () => {
    expect(await statisticsOf(html)).toEqual(STATISTICS);
    expect(await statisticsOf(html.replace(/\n/g, ''))).toEqual(STATISTICS);
  });

  it('keeps the line numbers of the file, and its words', async () => {
    const result = await read(html);
    const source = html.split('\n');
    for (const { line, text } of result.ok ? result.value.lines : [])
      expect(source[line - 1]).toContain(text);
    expect(await wordsOf(html)).not.toContain('alert(1)');
  });

  it('puts each row of a table on one line', async () => {
    expect(
      await wordsOf('<html><table>\n<tr>\n<td>Bolton</td>\n<td>4</td>\n</tr></table></html>'),
    ).toContain('Bolton\t4');
  });
});

describe('readLetter: PDF', () => {
  it('reads a letter over several pages, upright or turned', async () => {
    expect(await statisticsOf(writePdf(pagesOf(LETTER)))).toEqual(STATISTICS);
    expect(await statisticsOf(writePdf(pagesOf(LETTER), { rotate: 90 }))).toEqual(STATISTICS);
  });

  it('puts pieces back into their lines, whatever the order in which they were drawn', async () => {
    const [page = []] = pagesOf('17 July 2024\nDear Ms Example');
    expect(await wordsOf(writePdf([page.toReversed()]))).toEqual([
      '17 July 2024',
      'Dear Ms Example',
    ]);
  });

  it('reads figures in two columns one after the other', async () => {
    const start = LETTER.indexOf('38%');
    const split = LETTER.indexOf('In 100%');
    const column = (text: string, x: number): readonly Placed[] =>
      text
        .trim()
        .split('\n')
        .flatMap((line) => line.match(/.{1,44}(?:\s|$)/g) ?? [])
        .map((line, index) => ({ text: line.trim(), x, y: 80 + index * 14, size: 9 }));
    const figures = [
      ...column(LETTER.slice(start, split), 50),
      ...column(LETTER.slice(split), 320),
    ];
    expect(await statisticsOf(writePdf([...pagesOf(LETTER.slice(0, start)), figures]))).toEqual(
      STATISTICS,
    );
  });

  it('keeps the cells of a table apart', async () => {
    const rows = writeComparison()
      .split('\n')
      .map((line, index) => ({
        cells: line.split('\t'),
        y: 50 + (index % 55) * 14,
        page: Math.floor(index / 55),
      }));
    const pages = [0, 1, 2].map((page) =>
      rows
        .filter((row) => row.page === page)
        .flatMap(({ cells, y }) =>
          cells.map((text, cell) => ({ text, x: 40 + cell * 110, y, size: 8 })),
        )
        .filter(({ text }) => text !== ''),
    );
    const result = await read(writePdf(pages));
    const [report] = result.ok ? parseDocument(result.value, findAuthority) : [];
    expect(report).toMatchObject({ kind: 'committee-report' });
    expect(
      report?.kind === 'committee-report' && report.tables.map(({ rows: read_ }) => read_.length),
    ).toEqual([16, 7, 7, 7]);
  });

  it.each<readonly [kind: string, bytes: Uint8Array]>([
    ['encrypted', writePdf(pagesOf(LETTER), { encrypted: true })],
    ['scanned', writePdf([[]])],
    ['damaged', writePdf(pagesOf(LETTER)).slice(0, 600)],
    ['damaged', new TextEncoder().encode('%PDF-1.7\nnothing of the kind')],
    ['too-large', writePdf(Array.from({ length: 401 }, () => [{ text: 'x', x: 50, y: 50 }]))],
  ])('says %s', async (kind, bytes) => {
    expect(await problemOf(bytes, 'letter.pdf')).toMatchObject({ kind });
  });
});
