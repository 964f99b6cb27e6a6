import { readSheet } from '../../../../src/reading/sheet/read-sheet';
import { writeZip } from '../../../support/docx-writer';
import { writeXlsx } from '../../../support/xlsx-writer';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a table of remedies', () => {
  it('is read from an Excel file, days as days', async () => {
    const file = writeXlsx([
      ['Ref', 'Action', 'Due', 'Sum'],
      ['23 001 234', 'Apologise & pay', { day: '2025-03-31' }, 250],
    ]);
    expect(await readSheet(file)).toEqual({
      ok: true,
      value: [
        ['Ref', 'Action', 'Due', 'Sum'],
        ['23 001 234', 'Apologise & pay', '2025-03-31', '250'],
      ],
    });
  });

  it.each([',', ';', '\t'])('is read from a CSV file parted by %j', async (mark) => {
    const file = bytesOf(
      `﻿Ref${mark}Action\r\n"23 001 234"${mark}"Say ""sorry""${mark} twice"\r\n`,
    );
    expect(await readSheet(file)).toEqual({
      ok: true,
      value: [
        ['Ref', 'Action'],
        ['23 001 234', `Say "sorry"${mark} twice`],
      ],
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['an archive that was cut off', writeXlsx([['Ref', 'Action']]).slice(0, 600), 'damaged'],
    ['an unclosed quotation mark', bytesOf('Ref,Action\n"23 001 234,Apologise\n'), 'unknown-type'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'unknown-type'],
    [
      'a sheet that unpacks to far more than it says',
      writeZip([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/worksheets/sheet1.xml', content: 'a'.repeat(30_000_000), claimed: 10 },
      ]),
      'too-large',
    ],
    ['a broken sheet', writeZip([{ name: 'xl/workbook.xml', content: '<workbook' }]), 'damaged'],
  ])('is refused with its reason: %s', async (_name, file, kind) => {
    expect(await readSheet(file)).toMatchObject({ ok: false, problem: { kind } });
  });
});
