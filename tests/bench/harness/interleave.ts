import { median } from './quantiles';

/** One figure of ours and one of what stands beside it, measured right after one another. */
export interface Pair {
  readonly ours: number;
  readonly beside: number;
}

/** Both sides in the median, and the median of the rounds' ratios: what a slow minute does to one it does to both. */
export interface Compared extends Pair {
  readonly ratio: number;
}

export interface Sides<T> {
  readonly ours: () => T | Promise<T>;
  readonly beside: () => T | Promise<T>;
}

export interface Round<T> {
  readonly ours: T;
  readonly beside: T;
}

/** Measures A-B-A-B, and B-A in every second round, so that neither is always the one that comes second. */
export async function interleave<T>(
  rounds: number,
  { ours, beside }: Sides<T>,
): Promise<readonly Round<T>[]> {
  const measured: Round<T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await ours();
      measured.push({ ours: first, beside: await beside() });
    } else {
      const first = await beside();
      measured.push({ beside: first, ours: await ours() });
    }
  }
  return measured;
}

/** Compares one figure of each round. */
export function compare<T>(rounds: readonly Round<T>[], figureOf: (side: T) => number): Compared {
  const pairs = rounds.map(({ ours, beside }) => ({
    ours: figureOf(ours),
    beside: figureOf(beside),
  }));
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    beside: median(pairs.map(({ beside }) => beside)),
    ratio: median(pairs.map(({ ours, beside }) => ours / beside)),
  };
}
