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
import { boldRun } from './bold-run';
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
    children: table.columns.map((column) => cellOf(column, { bold: true })),
  });
  const rows = [header, ...table.rows.map(rowOf)];
  return [
    caption,
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }),
    new Paragraph({ text: '' }),
  ];
}

function rowOf({ cells, weight }: Row): TableRow {
  const bold = weight !== undefined;
  return new TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell, { bold })) });
}

function cellOf(cell: Sentence, { bold }: { readonly bold: boolean }): TableCell {
  const isNumber = cell.runs.some(({ kind }) => kind === 'figure');
  return new TableCell({
    margins: { left: 80, right: 80 },
    children: [
      new Paragraph({
        spacing: { after: 40 },
        ...(isNumber && { alignment: AlignmentType.RIGHT }),
        children: [bold ? boldRun(textOf(cell)) : new TextRun(textOf(cell))],
      }),
    ],
  });
}
