import type { AnnualReport, Block, ReportTable } from '../model/annual-report';
import { textOf, type Sentence } from '../model/sentence';

/** Words of a draft that stand together wherever it is written: a sentence, a row of a table, what a picture shows. */
export interface DraftPiece {
  readonly text: string;
  /** Of a row: the columns that it stands under; empty for everything else. */
  readonly below: string;
  /** Of the row of columns itself: what the rows below it are known by. */
  readonly heads?: string;
}

/** Shorter sentences say too little to be known by their words. */
const FEWEST_WORDS = 3;

/** The pieces of a draft that a number can stand in, or that tell where one stands. */
export function draftPieces({ title, sections }: AnnualReport): readonly DraftPiece[] {
  return [
    ...sentence(title),
    ...sections.flatMap(({ title: heading, blocks }) => [
      ...sentence(heading),
      ...blocks.flatMap(piecesOf),
    ]),
  ];
}

function piecesOf(block: Block): readonly DraftPiece[] {
  switch (block.kind) {
    case 'paragraph':
      return [...block.sentences, ...block.notes].flatMap(sentence);
    case 'list':
      return block.items.flatMap(sentence);
    case 'to-write':
      return sentence(block.about);
    case 'table':
      return tablePieces(block);
    case 'picture':
      return [
        ...[block.title, ...block.notes, block.source].flatMap(sentence),
        ...block.series.map(({ points }) => ({
          text: points.map(({ label, value }) => `${label} ${textOf(value)}`).join('; '),
          below: '',
        })),
        ...(block.breakAt === undefined
          ? []
          : [{ text: `There is a break in the series from ${block.breakAt}`, below: '' }]),
      ];
  }
}

function tablePieces({ title, columns, rows, notes }: ReportTable): readonly DraftPiece[] {
  const below = columns.map(textOf).join('\t');
  return [
    ...[title, ...notes].flatMap(sentence),
    { text: below, below: '', heads: below },
    ...rows.map(({ cells }) => ({ text: cells.map(textOf).join('\t'), below })),
  ];
}

function sentence(one: Sentence): readonly DraftPiece[] {
  const text = textOf(one);
  return text.split(/\s+/).length < FEWEST_WORDS ? [] : [{ text, below: '' }];
}
