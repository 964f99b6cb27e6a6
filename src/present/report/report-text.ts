import type { AnnualReport, Block } from '../../domain/report/model/annual-report';
import { textOf } from '../../domain/report/model/sentence';
import { reportPicture } from './report-picture';
import { toWriteWords } from './report-words';

/** The report as plain text: a table is a row a line, with tabs between its cells. */
export function reportText(report: AnnualReport): string {
  const sections = report.sections.flatMap((section) => [
    `${section.number} ${textOf(section.title)}`,
    '',
    ...section.blocks.flatMap((block) => [...lines(block), '']),
  ]);
  return [textOf(report.title), '', toWriteWords(report.toWrite), '', ...sections].join('\n');
}

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        `${block.number} ${block.sentences.map(textOf).join(' ')}`,
        ...block.notes.map((note) => `Note: ${textOf(note)}`),
      ];
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`);
    case 'to-write':
      return [`[To be written: ${textOf(block.about)}]`];
    case 'table':
      return [
        `Figure ${block.number}: ${textOf(block.title)}`,
        '',
        block.columns.map(textOf).join('\t'),
        ...block.rows.map(({ cells }) => cells.map(textOf).join('\t')),
        ...block.notes.map((note) => `Note: ${textOf(note)}`),
      ];
    case 'picture':
      return [`Picture ${block.number}: ${reportPicture(block).alt}`, textOf(block.source)];
  }
}
