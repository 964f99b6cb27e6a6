import type { Period } from '../../facts/period';
import type { Place } from '../parsed-document';

/** What a sentence of the Ombudsman states. */
export type StatementKind =
  | 'upheld-rate'
  | 'compliance-rate'
  | 'satisfactory-rate'
  | 'comparator'
  | 'upheld'
  | 'investigations'
  | 'investigations-base'
  | 'outcomes'
  | 'satisfactory'
  | 'upheld-base'
  | 'per-100k'
  | 'per-100k-comparator'
  | 'no-investigations'
  | 'none-due'
  | 'none-upheld';

/** One number, or one "there were none", with the place where it stands. */
export interface Statement {
  readonly kind: StatementKind;
  /** As printed; 0 for the sentences that say that there were none. */
  readonly value: number;
  /** Where the number starts in the running text: the order of statements. */
  readonly at: number;
  readonly place: Place;
  /** The period that the sentence names; absent where it names none; null where its dates are not a financial year. */
  readonly period?: Period | null;
  /** True where the words alone do not prove the reading: taken only when the arithmetic does. */
  readonly weak?: true;
}
