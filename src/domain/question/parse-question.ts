import type { Reading } from './reading';
import { nearQuestions } from './suggest/near-questions';
import { understandQuestion, type QuestionContext } from './understand-question';

/** What somebody's words ask, and where they are not wholly understood whole questions to ask instead. */
export function parseQuestion(text: string, context: QuestionContext): Reading {
  const found = understandQuestion(text, context);
  if (found.kind === 'understood' || found.kind === 'choose') return found;
  const { unread, ...reading } = found;
  const { spans, left } = unread;
  return {
    ...reading,
    suggestions: spans.length === 0 ? [] : nearQuestions(spans, left, context.previous),
  };
}
