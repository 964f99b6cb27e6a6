import type { Assumption } from '../../domain/question/reading';
import { quoted } from '../quoted';
import { inWords } from '../written';

const MOST_WORDS = 4;

/** That a model read the question, and why; the words are the person's, never the model's. */
export function modelSentence(unknown: readonly string[]): string {
  const words = unknown.slice(0, MOST_WORDS).flatMap((word) => quoted(word) ?? []);
  const why = words.length === 0 ? '' : `, since I do not know ${inWords(words)}`;
  return `A language model interpreted the question${why}; the figures are from the source alone. Please check that this is what you asked.`;
}

/** That a model brought the first of the questions offered. */
export const MODEL_SUGGESTION = 'A language model suggested the first.';

/** Whether a model had a part in how the question was read. */
export function isReadByModel(assumptions: readonly Assumption[]): boolean {
  return assumptions.some(({ kind }) => kind === 'read-by-model');
}
