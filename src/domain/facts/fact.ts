import type { Instant } from '../shared/civil-date';
import type { NonEmpty } from '../shared/non-empty';
import type { AuthorityId } from './authority';
import type { Citation } from './citation';
import type { Measure, ServiceArea } from './measure';
import type { PeriodLabel } from './period';
import type { NoCases, Printed } from './quantity';

/**
 * Whose figure it is: the authority's own, or a comparator that a document prints beside it.
 * `similar`: the Ombudsman's average for authorities of the same type. `england`: a national figure.
 */
export type Whose = 'own' | 'similar' | 'england';

/** One figure that stands in one document. There is no fact without a citation; a value that is not given is no fact. */
export interface Fact {
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly measure: Measure;
  readonly whose: Whose;
  /** Only for figures by service category; absent for the whole authority. */
  readonly service?: ServiceArea;
  readonly quantity: Printed | NoCases;
  readonly citations: NonEmpty<Citation>;
  /** True when it was computed from the cited lines (not upheld = investigations - upheld); absent when printed. */
  readonly derived?: true;
  /** The decisions that changed what is printed (of a derived figure: those on its parts); absent where it stands as printed. */
  readonly corrected?: NonEmpty<Correction>;
}

/** A printed number that a person put right, with who, when and why. Whoever is told the figure is told this too. */
export interface Correction {
  readonly measure: Measure;
  /** Null where the document gives several numbers and none could be taken. */
  readonly printed: number | null;
  readonly value: number;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}
