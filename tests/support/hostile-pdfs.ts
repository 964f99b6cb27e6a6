import { constants, deflateRawSync } from 'node:zlib';
import type { UnreadableKind } from '../../src/domain/letter/letter-text';
import { assembled, pagesOf, streamOf, writePdf } from './pdf-writer';
import { LETTER } from './sample-letter';

/** A file made to break its reader, and the problems that it may end with. */
export interface HostilePdf {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly ends: readonly UnreadableKind[];
  /** Ends within a second or two: part of the everyday tests. */
  readonly quick?: true;
}

const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A catalogue, a tree of one page with object 4 as its content, and more objects. */
function onePage(content: string, resources = '', ...more: readonly string[]): Uint8Array {
  return assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< ${PAGE} /Contents 4 0 R /Resources << ${resources} >> >>`,
      content,
      ...more,
    ],
    1,
  );
}

/** A deflated stream of `block` many times over, made without holding all of it. */
function bomb(block: string, times: number): Buffer {
  const part = deflateRawSync(Buffer.from(block, 'latin1'), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: times }, () => part),
    end,
    Buffer.alloc(4),
  ]);
}

function deflated(bytes: Buffer, filters = '/FlateDecode'): string {
  return `<< /Filter [${filters}] /Length ${String(bytes.length)} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

const MEGABYTE = 1024 * 1024;

function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${String(index + 3)} 0 R`).join(' ');
  return assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${String(count)} >>`,
      ...Array.from({ length: count }, () => `<< ${PAGE} >>`),
    ],
    1,
  );
}

function badTable(): Uint8Array {
  const text = Buffer.from(writePdf([[]])).toString('latin1');
  return Buffer.from(
    text
      .replace(/\d{10} 00000 n/g, '9999999999 00000 n')
      .replace(/startxref\n\d+/, 'startxref\n18446744073709551615')
      .replace(/\/Root 1 0 R/, '/Root 7 0 R /Prev 0'),
    'latin1',
  );
}

export const HOSTILE_PDFS: readonly HostilePdf[] = [
  {
    name: 'a gigabyte of spaces',
    make: () => onePage(deflated(bomb(' '.repeat(MEGABYTE), 1024))),
    ends: ['damaged', 'took-too-long', 'scanned', 'too-large'],
  },
  {
    name: 'a bomb in a bomb',
    make: () =>
      onePage(
        deflated(
          bomb(bomb(' '.repeat(MEGABYTE), 64).toString('latin1'), 1),
          '/FlateDecode /FlateDecode',
        ),
      ),
    ends: ['damaged', 'took-too-long', 'scanned', 'too-large'],
  },
  {
    name: 'a tree of pages that holds itself',
    make: () =>
      assembled(
        [
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 9 >>',
          '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 8 >>',
        ],
        1,
      ),
    ends: ['damaged', 'took-too-long'],
    quick: true,
  },
  {
    name: '200,000 pages',
    make: () => manyPages(200_000),
    ends: ['too-large', 'damaged', 'took-too-long'],
  },
  {
    name: 'arrays 200,000 deep',
    make: () => onePage(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    ends: ['damaged', 'scanned'],
    quick: true,
  },
  {
    name: 'encrypted',
    make: () => writePdf(pagesOf(LETTER), { encrypted: true }),
    ends: ['encrypted'],
    quick: true,
  },
  {
    name: 'cut off',
    make: () => writePdf(pagesOf(LETTER)).slice(0, 700),
    ends: ['damaged'],
    quick: true,
  },
  {
    name: 'an image and nothing else',
    make: () =>
      onePage(
        streamOf('q 500 0 0 700 40 40 cm /I Do Q'),
        '/XObject << /I 5 0 R >>',
        streamOf(
          '\x80'.repeat(10_000),
          true,
          '/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        ),
      ),
    ends: ['scanned'],
    quick: true,
  },
  {
    name: 'two hundred megabytes of words',
    make: () =>
      onePage(
        deflated(bomb('BT /F 9 Tf 9 9 Td (words words words) Tj ET\n'.repeat(24_000), 200)),
        '/Font << /F 5 0 R >>',
        FONT,
      ),
    ends: ['damaged', 'took-too-long', 'too-large'],
  },
  { name: 'a false table of places', make: badTable, ends: ['damaged', 'scanned'], quick: true },
  {
    name: 'a form that draws itself',
    make: () =>
      onePage(
        streamOf('/X Do'),
        '/XObject << /X 5 0 R >>',
        streamOf(
          '/X Do /X Do',
          false,
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        ),
      ),
    ends: ['damaged', 'scanned', 'took-too-long'],
  },
  {
    name: 'a font of half a gigabyte',
    make: () =>
      onePage(
        streamOf('BT /F 9 Tf 9 9 Td (words) Tj ET'),
        '/Font << /F 5 0 R >>',
        '<< /Type /Font /Subtype /TrueType /BaseFont /Huge /FirstChar 32 /LastChar 33 /Widths [500 500] /FontDescriptor 6 0 R >>',
        '<< /Type /FontDescriptor /FontName /Huge /Flags 4 /FontFile2 7 0 R >>',
        deflated(bomb('\0\x01\0\0'.repeat(MEGABYTE / 4), 512)),
      ),
    ends: ['damaged', 'took-too-long'],
  },
  {
    name: 'no PDF but its first line',
    make: () =>
      Uint8Array.from([
        ...Buffer.from('%PDF-1.7\n'),
        ...Array.from({ length: 60_000 }, (_, index) => (index * index * 31 + index) % 256),
      ]),
    ends: ['damaged'],
    quick: true,
  },
  {
    name: 'no pages',
    make: () =>
      assembled(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], 1),
    ends: ['damaged', 'scanned'],
    quick: true,
  },
  {
    name: 'a program that runs when it opens',
    make: () =>
      assembled(
        [
          '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(true\\){}) >> >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          `<< ${PAGE} /AA << /O << /S /Launch /F (/bin/sh) >> >> >>`,
        ],
        1,
      ),
    ends: ['scanned'],
    quick: true,
  },
  {
    name: 'twenty million operators',
    make: () => onePage(deflated(bomb('q Q 1 0 0 1 0 0 cm\n'.repeat(100_000), 100))),
    ends: ['damaged', 'took-too-long', 'scanned'],
  },
];
