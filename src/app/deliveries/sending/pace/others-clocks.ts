/** Clocks of machines run apart by less than this. */
const DRIFT = 0.000_2;

/** A write of another process, and what is known of when it was made, on our own clock. */
export interface SeenWrite {
  /** The process that made it, and what its own monotonic clock showed. */
  readonly by: string;
  readonly clock: number;
  /** It was made between these two: at the earlier one it was not there yet, at the later one it was. */
  readonly after: number;
  readonly before: number;
}

/**
 * When other processes made their writes, on our own clock. What their clocks are ahead of ours is learnt from the write
 * that was seen soonest after it was made: the moment that results is never too early, and soon hardly too late.
 */
export function createOthersClocks(): (write: SeenWrite) => number {
  const known = new Map<string, { readonly ahead: number; readonly at: number }>();
  return ({ by, clock, after, before }) => {
    const held = known.get(by);
    const atMost = before - clock;
    const learnt = held ? held.ahead + DRIFT * (before - held.at) : Infinity;
    const least = Math.min(atMost, learnt);
    // A machine that was stopped for a while has another clock afterwards.
    const ahead = clock + least < after ? atMost : least;
    known.set(by, { ahead, at: before });
    return clock + ahead;
  };
}
