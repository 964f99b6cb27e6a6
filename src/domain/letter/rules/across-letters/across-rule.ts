import type { Check } from '../../../facts/check';
import type { Fact } from '../../../facts/fact';
import type { ComparatorRecord, FigureRecord } from '../../../facts/figure-record';

/** What is held when a document comes: enough to hold it against, and no more than that. */
export interface HeldBefore {
  /** The averages that letters of the same type and year print. */
  readonly comparators: readonly ComparatorRecord[];
  /** All years of the same authority, without what comes from the new document. */
  readonly records: readonly FigureRecord[];
  /** Figures that the new document gives for the year before ("up from 100 the previous year"). */
  readonly saidOfBefore: readonly Fact[];
}

/** One thing that can only be seen by holding a record against others. Touches the facts by their JSON pointers. */
export type AcrossRule = (record: FigureRecord, held: HeldBefore) => readonly Check[];
