import type { NonEmpty } from '../shared/non-empty';
import type { Metric, Query } from './query';

/** A whole question to offer instead, and what it would mean. */
export interface Suggestion {
  readonly text: string;
  readonly query: Query;
}

/** Why a question may not be answered with a number. */
export type RefusalReason =
  | 'other-body'
  | 'outside-england'
  | 'forecast'
  | 'blame'
  | 'not-held-kind'
  | 'part-year'
  | 'other-peoples-remedies'
  | 'change-data'
  | 'not-about-this';

/** Words that were read otherwise than they stand: a repaired name, a defaulted year. Shown with the answer. */
export type Assumption =
  | {
      readonly kind: 'repaired-word' | 'repaired-name' | 'relative-year';
      readonly said: string;
      readonly readAs: string;
    }
  | { readonly kind: 'default-metric'; readonly said: string; readonly readAs: Metric }
  /** A language model read the question, since nobody else knew the words in `said`. */
  | { readonly kind: 'read-by-model'; readonly said: readonly string[] };

/**
 * What was made of somebody's words: a query; a choice between several; nothing, with whole questions to offer;
 * or a question of a kind that the letters do not answer. Only `understood` may lead to a number.
 */
export type Reading =
  | {
      readonly kind: 'understood';
      readonly query: Query;
      readonly assumptions: readonly Assumption[];
    }
  | {
      readonly kind: 'choose' /** The words that mean several things; empty where the question before could be meant. */;
      readonly about: string;
      readonly suggestions: NonEmpty<Suggestion>;
    }
  | {
      readonly kind: 'not-understood';
      /** The words that stood in the way. */
      readonly unknown: readonly string[];
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly kind: 'out-of-scope';
      readonly reason: RefusalReason;
      /** The words that showed it: `Ofsted`, `next year`. */
      readonly said: string;
      readonly suggestions: readonly Suggestion[];
    };
