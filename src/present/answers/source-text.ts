import type { Answer } from '../../domain/question/answer/answer';
import type { CitationMarks } from './citation-marks';
import { documentLines } from '../letters/letters-text';
import { rowList } from './rows-text';

/** The figures asked about with the lines they stand in, or the documents held. */
export function sourceText(
  { figures, documents }: Extract<Answer, { kind: 'source' }>,
  marks: CitationMarks,
): readonly string[] {
  const rows = figures.map((figure) => ({ kind: 'figure', figure }) as const);
  return [
    rows.length === 0 ? '' : rowList(rows, marks),
    documents.length === 0 ? '' : `Held:\n\n${documentLines(documents)}`,
  ].filter(Boolean);
}
