import type { RowsAnswer } from '../../../domain/question/answer/answer';
import type { MissingRow, Row } from '../../../domain/question/answer/answer-row';
import { caveatSentences } from '../caveat-text';
import type { CitationMarks } from '../citation-marks';
import { differences } from './difference-text';
import { figureSentences, pooledSentence } from '../figure-text';
import { missingSentences } from './missing-text';
import { rowList } from './row-list';

/** Figures in sentences where one was asked for, in a list where there are several; then changes and caveats. */
export function rowsText(answer: RowsAnswer, marks: CitationMarks): readonly string[] {
  const { rows } = answer;
  // First, so that its marks come first.
  const body = bodyOf(rows, marks);
  const changes = differences(answer);
  const caveats = caveatSentences(
    answer.caveats,
    marks,
    rows.length === 1 ? 'one figure' : 'several figures',
  );
  return [
    body,
    changes.join(' '),
    caveats.join(' '),
    ...missingNotes(rows),
    answer.kind === 'explanation' ? noReasons(changes) : '',
  ].filter(Boolean);
}

function bodyOf(rows: RowsAnswer['rows'], marks: CitationMarks): string {
  const [first, ...more] = rows;
  if (more.length > 0 || first.kind === 'missing') return rowList(rows, marks);
  return first.kind === 'figure'
    ? figureSentences(first.figure, marks)
    : pooledSentence(first.figure, marks);
}

function noReasons(changes: readonly string[]): string {
  return changes.length === 0
    ? 'The documents held give this figure, and no reasons for it.'
    : 'The documents held give these figures; they do not say why they are as they are, and a change in a small number of cases need not have a cause.';
}

/** Where only a few rows lack a figure, the full reason of each, unless the line in the list says all. */
function missingNotes(rows: readonly Row[]): readonly string[] {
  const missing = rows.flatMap((row) => (row.kind === 'missing' && !isBrief(row) ? [row] : []));
  if (missing.length === 0 || missing.length > 2) return [];
  return [[...new Set(missing.map(missingSentences))].join(' ')];
}

function isBrief({ missing }: MissingRow): boolean {
  return (
    missing.kind === 'no-letter' ||
    (missing.kind === 'no-group-figure' && missing.why === 'too-few' && missing.members > 0)
  );
}
