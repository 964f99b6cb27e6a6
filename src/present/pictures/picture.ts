import type { Citation } from '../../domain/facts/citation';
import type { Fact } from '../../domain/facts/fact';
import type { Unit } from '../../domain/facts/measure';
import type { PeriodLabel } from '../../domain/facts/period';
import type { RankingAnswer, RowsAnswer } from '../../domain/question/answer/answer';
import type { NonEmpty } from '../../domain/shared/non-empty';

/**
 * Whom a point or a series is of. `main`: our council, or the one asked about where ours is not in it; `average`: a
 * comparator, printed or pooled.
 */
export type Role = 'main' | 'council' | 'average';

/** One place in a picture: a figure, or why there is none. */
export interface Point {
  readonly label: string;
  readonly role: Role;
  /** Null where there is no figure: a gap, and never 0. */
  readonly value: number | null;
  /** `38%`; without a figure the reason: `no letter held`, `no cases`. */
  readonly written: string;
  /** `3 of 8`: the printed counts behind a rate; absent where they are not given. */
  readonly counts?: string;
  /** The facts that the value is, or was pooled from; of a point without a figure, what says that there were no cases. */
  readonly facts: readonly Fact[];
  /** `3rd equal`, in a ranking. */
  readonly position?: string;
  /** How many of the ranking are left out just before this one; absent where none. */
  readonly skipped?: number;
}

/** Points of one council, average, measure or year: one for each label of the picture, in its order. */
export interface Series {
  readonly name: string;
  /** Shorter, where there is little room. */
  readonly brief: string;
  readonly role: Role;
  /** The first year after a break in this series; absent where it has none, or no figures on both sides. */
  readonly breakAt?: PeriodLabel;
  readonly points: NonEmpty<Point>;
}

/**
 * An answer as something to draw: the native chart, the table beside it, the alternative text and the drawing for print
 * all come from this one description. Every text in it is literal and of one line; whoever shows it escapes it.
 */
export interface Picture {
  readonly kind: 'line' | 'bars';
  readonly title: string;
  /** Of whom, and when. */
  readonly subtitle: string;
  readonly unit: Unit;
  /** `Uphold rate (%), lower is better`. */
  readonly valueAxis: string;
  /** What the labels are: `Year (April to March)`, `Council`. */
  readonly labelAxis: string;
  readonly labels: NonEmpty<string>;
  readonly series: NonEmpty<Series>;
  /** The same where any of the series has one. */
  readonly breakAt?: PeriodLabel;
  /** How many of a ranking stand in no point. */
  readonly leftOut: number;
  /** One sentence. */
  readonly summary: string;
  /** Everything that the picture shows, in words. */
  readonly alt: string;
  /** What must be said with the figures. */
  readonly notes: readonly string[];
  /** The documents and the years, shortly. */
  readonly source: string;
  readonly sample: boolean;
  /** Said on the picture itself; absent once all of it is public. */
  readonly notPublic?: string;
  readonly citations: readonly Citation[];
}

/** What of a picture comes from the rows or places of an answer; the words round it come after. */
export type Plot = Pick<
  Picture,
  'kind' | 'labelAxis' | 'labels' | 'series' | 'breakAt' | 'leftOut'
> & { readonly measures: NonEmpty<Fact['measure']> };

/** The answers that hold more than one figure to draw. */
export type DrawnAnswer = RowsAnswer | RankingAnswer;
