import {
  AlignmentType,
  FootnoteReferenceRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportTable, TableRow as Row } from '../domain/report/model/annual-report';
import { textOf, type Sentence } from '../domain/report/model/sentence';
import type { Footnotes } from './footnotes';

/** A table under its caption: the header row is repeated on every page, and no row is broken across pages. */
export function tableBlocks(table: ReportTable, notes: Footnotes): readonly (Paragraph | Table)[] {
  const caption = new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`Figure ${table.number}: ${textOf(table.title)}`),
      ...table.notes.map((note) => new FootnoteReferenceRun(notes.add(note))),
    ],
  });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column) => cellOf(column, { bold: true, ...sizeFor(table) })),
  });
  const rows = [header, ...table.rows.map((row) => rowOf(row, sizeFor(table)))];
  return [
    caption,
    new Table({
      rows,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widthsOf(table.columns.length),
    }),
    new Paragraph({ text: '' }),
  ];
}

/** Of the text on an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/** The first column holds names, the others mostly numbers. */
function widthsOf(columns: number): number[] {
  const each = Math.floor(TEXT_WIDTH / (columns + 1));
  return Array.from({ length: columns }, (_, at) =>
    at === 0 ? TEXT_WIDTH - each * (columns - 1) : each,
  );
}

interface Size {
  /** In half points; absent: as the text. */
  readonly size?: number;
}

/** Many columns need smaller letters, so that the words of their headings stay whole. */
function sizeFor({ columns }: ReportTable): Size {
  return columns.length > MANY_COLUMNS ? { size: 16 } : {};
}

const MANY_COLUMNS = 5;

function rowOf({ cells, weight }: Row, size: Size): TableRow {
  const how = { bold: weight !== undefined, ...size };
  return new TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell, how)) });
}

function cellOf(cell: Sentence, how: Size & { readonly bold: boolean }): TableCell {
  const isNumber = cell.runs.some(({ kind }) => kind === 'figure');
  return new TableCell({
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        spacing: { after: 40 },
        ...(isNumber && { alignment: AlignmentType.RIGHT }),
        children: [new TextRun({ text: textOf(cell), ...how })],
      }),
    ],
  });
}
