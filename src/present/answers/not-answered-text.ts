import type { AskOutcome } from '../../app/outcome';
import { readingText, type ReadingText } from '../letters/reading-text';
import { MODEL_SUGGESTION } from './model-text';

/** What to say when there is no answer, and who brought the questions that are offered instead. */
export function notAnsweredText({
  reading,
  suggestedByModel,
}: Extract<AskOutcome, { kind: 'not-answered' }>): ReadingText {
  const { status, text } = readingText(reading);
  return { status, text: suggestedByModel === true ? `${text} ${MODEL_SUGGESTION}` : text };
}
