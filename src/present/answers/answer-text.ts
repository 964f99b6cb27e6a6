import type { Citation } from '../../domain/facts/citation';
import type { Answer } from '../../domain/question/answer/answer';
import type { Assumption } from '../../domain/question/reading';
import { answerFigures, type AnswerFigure } from './answer-figures';
import { assumptionSentences } from './assumption-text';
import { createCitationMarks, sourceLines, type CitationMarks } from './citation-marks';
import { definitionText } from './definition-text';
import { HELP } from '../help-text';
import { councilsText, lettersText } from '../letters/letters-text';
import { missingSentences } from './rows/missing-text';
import { rankingText } from './rows/ranking-text';
import { readingLine } from './rows/reading-line';
import { rowsText } from './rows/rows-text';
import { sourceText } from './rows/source-text';

/** An answer in words. `text` is Markdown and complete in itself; the rest is for surfaces that show more. */
export interface AnswerText {
  readonly status: 'answered' | 'no-data';
  /** `Uphold rate · Coventry City Council · 2023-24`. */
  readonly reading: string;
  readonly text: string;
  /** In the order of the marks: `[1]` is the first. */
  readonly citations: readonly Citation[];
  readonly figures: readonly AnswerFigure[];
}

/** The words for an answer: its reading, the figures with marks, what to know before quoting them, and the sources. */
export function answerText(answer: Answer, assumptions: readonly Assumption[] = []): AnswerText {
  const marks = createCitationMarks();
  const heading = `**${readingLine(answer, 'written')}**`;
  const body = bodyOf(answer, marks);
  const sources = sourceLines(marks.cited());
  const paragraphs = [heading, ...assumptionSentences(assumptions), ...body, ...sources];
  return {
    status: isAnswered(answer) ? 'answered' : 'no-data',
    reading: readingLine(answer, 'label'),
    text: paragraphs.filter(Boolean).join('\n\n'),
    citations: marks.cited(),
    figures: answerFigures(answer),
  };
}

function isAnswered({ kind }: Answer): boolean {
  return kind !== 'no-data' && kind !== 'no-home' && kind !== 'no-definition';
}

/** How many reasons are told one by one when nothing that was asked for is held. */
const MOST_REASONS = 4;

function bodyOf(answer: Answer, marks: CitationMarks): readonly string[] {
  switch (answer.kind) {
    case 'value':
    case 'comparison':
    case 'trend':
    case 'explanation':
      return rowsText(answer, marks);
    case 'ranking':
      return rankingText(answer, marks);
    case 'letters':
      return lettersText(answer);
    case 'councils':
      return councilsText(answer);
    case 'definition':
      return definitionText(answer.definition);
    case 'no-definition':
      return ['This term is not in the glossary.'];
    case 'source':
      return sourceText(answer, marks);
    case 'help':
      return HELP;
    case 'no-data':
      return [[...new Set(answer.missing.map(missingSentences))].slice(0, MOST_REASONS).join(' ')];
    case 'no-home':
      return [
        'Nobody has set up which council you belong to. Ask again with the name of a council.',
      ];
  }
}
