import type { Meaning } from '../vocabulary/meaning';
import type { Assumption } from '../reading';

/** A stretch of a question with its meaning. */
export interface Span {
  /** The words, as they were matched. */
  readonly text: string;
  readonly meaning: Meaning;
  /** Present when the words were misspelt. */
  readonly repair?: Assumption;
}

/** A question cut into spans, one after the other, nothing left out. */
export interface Recognised {
  readonly spans: readonly Span[];
  /** The words alone, misspellings put right, marks of punctuation left out. */
  readonly words: readonly string[];
}
