import type { Query } from './query';

/** What became of a question, as in `status` of `ask --json`. */
export type AnswerKind = 'answered' | 'no-data' | 'choose' | 'not-understood' | 'out-of-scope';

/** How the question behind an answer was read, without anybody's words. */
export interface AnswerReading {
  /** Null where nothing was understood. */
  readonly query: Query | null;
  readonly outcome: AnswerKind;
}
