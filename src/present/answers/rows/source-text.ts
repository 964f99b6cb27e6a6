import type { Answer } from '../../../domain/question/answer/answer';
import type { CitationMarks } from '../citation-marks';
import { documentLines } from '../../letters/letters-text';
import { rowList } from './row-list';

/** The figures asked about with the lines they stand in, or the documents held. */
export function sourceText(
  { figures, pooled, documents }: Extract<Answer, { kind: 'source' }>,
  marks: CitationMarks,
): readonly string[] {
  const rows = [
    ...figures.map((figure) => ({ kind: 'figure', figure }) as const),
    ...pooled.map((figure) => ({ kind: 'pooled', figure }) as const),
  ];
  return [
    rows.length === 0 ? '' : rowList(rows, marks),
    documents.length === 0 ? '' : `Documents held:\n\n${documentLines(documents)}`,
  ].filter(Boolean);
}
