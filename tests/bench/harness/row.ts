import type { Histogram } from './plots/draw-histogram';
import type { Growth } from './plots/draw-growth';
import type { Measured } from './measured';

export interface BenchOptions {
  /** A look at everything in three minutes; its figures are coarse. */
  readonly quick: boolean;
  /** Tells whoever waits what goes on. */
  readonly say: (text: string) => void;
  /** A fresh folder, removed at the end. */
  readonly folder: () => string;
}

/** What a row gives: its figures, and what can be drawn of them. */
export interface RowResult {
  readonly figures: readonly Measured[];
  readonly histograms?: readonly Histogram[];
  readonly growths?: readonly Growth[];
}

/** One letter of the table. Throws where what it measures does not work: wrong answers are no figure. */
export interface Row {
  readonly letter: string;
  readonly title: string;
  readonly run: (options: BenchOptions) => Promise<RowResult>;
}

/** A benchmark of something that does not work says nothing. */
export function mustHold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
