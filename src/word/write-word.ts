import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import type { DrawnPicture, WordReport } from '../app/ports/report';
import type { AnnualReport, Block } from '../domain/report/model/annual-report';
import { textOf } from '../domain/report/model/sentence';
import type { Footnotes } from './footnotes';
import { pictureParagraphs } from './word-picture';
import { STYLES } from './word-styles';
import { boldRun } from './bold-run';
import { tableBlocks } from './word-table';

interface Context {
  readonly notes: Footnotes;
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
}

/**
 * A report as a Word document that an officer edits: real headings, captions, repeated header rows, footnotes,
 * alternative texts, British English, a title.
 */
export async function writeWord({ report, pictures }: WordReport): Promise<Uint8Array> {
  const kept: string[] = [];
  const notes: Footnotes = { add: (note) => kept.push(textOf(note)) };
  const children = [
    new Paragraph({ style: 'Title', text: textOf(report.title) }),
    new Paragraph({ style: 'ToWrite', text: countWords(report) }),
    ...report.sections.flatMap((section) => [
      new Paragraph({ style: 'Heading1', text: `${section.number} ${textOf(section.title)}` }),
      ...section.blocks.flatMap((block) => blocks(block, { notes, pictures })),
    ]),
  ];
  const document = new Document({
    title: textOf(report.title),
    subject: `${report.subject ?? 'Annual report on complaints to the Ombudsman'}, ${report.period}`,
    description: countWords(report),
    creator: 'Upheld',
    features: { updateFields: false },
    styles: STYLES,
    footnotes: Object.fromEntries(
      kept.map((text, at) => [at + 1, { children: [new Paragraph({ text })] }]),
    ),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function countWords({ toWrite }: AnnualReport): string {
  return `Draft. Passages to write: ${String(toWrite)}, each marked "To be written".`;
}

function blocks(block: Block, { notes, pictures }: Context): ReturnType<typeof tableBlocks> {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          children: [
            new TextRun(`${block.number} ${block.sentences.map(textOf).join(' ')}`),
            ...block.notes.map((note) => new FootnoteReferenceRun(notes.add(note))),
          ],
        }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ text: textOf(item), bullet: { level: 0 } }));
    case 'to-write':
      return [
        new Paragraph({
          style: 'ToWrite',
          children: [boldRun('To be written: '), new TextRun(textOf(block.about))],
        }),
      ];
    case 'table':
      return tableBlocks(block, notes);
    case 'picture':
      return pictureParagraphs(block, pictures.get(block.id));
  }
}
