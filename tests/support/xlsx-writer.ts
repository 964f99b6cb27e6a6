import { writeZip } from './docx-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** A day as Excel keeps it: a number with the format of a date. */
export interface DayCell {
  readonly day: string;
}

/** Bytes of an Excel file with one sheet; for tests only. */
export function writeXlsx(rows: readonly (readonly (string | number | DayCell)[])[]): Uint8Array {
  const data = rows
    .map(
      (row, r) =>
        `<row r="${String(r + 1)}">${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
    )
    .join('');
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Tracker" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    },
  ]);
}

function cellXml(cell: string | number | DayCell, row: number, column: number): string {
  const at = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'object') {
    const serial = (Date.parse(`${cell.day}T00:00:00Z`) - FIRST_DAY) / 86_400_000;
    return `<c r="${at}" s="1"><v>${String(serial)}</v></c>`;
  }
  const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
