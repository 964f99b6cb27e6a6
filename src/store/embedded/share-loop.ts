/** Undefined where one may read at once; otherwise fulfils in the round of the event loop in which one may. */
export type Turn = () => Promise<void> | undefined;

/** So long may reads hold up everybody else: too short to be felt, and long for reads that take a tenth of a millisecond. */
export const LONGEST_MS = 10;

/**
 * Whoever reads waits their turn. The database answers at once, and promises alone let nobody else in: whoever reads thousands of
 * documents one after the other would hold up every request until the last. `monotonic` is in milliseconds.
 */
export function shareLoop(monotonic: () => number, longestMs = LONGEST_MS): Turn {
  /** When the first read of this round began. */
  let began: number | undefined;
  const isMine = (): boolean => {
    if (began !== undefined) return monotonic() - began < longestMs;
    began = monotonic();
    setImmediate(() => (began = undefined));
    return true;
  };
  const wait = async (): Promise<void> => {
    do await new Promise<void>((nextRound) => setImmediate(nextRound));
    while (!isMine());
  };
  return () => (isMine() ? undefined : wait());
}
