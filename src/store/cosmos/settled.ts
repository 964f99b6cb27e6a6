import { isPassing, isThrottle, retryAfterOf } from './cosmos-failure';

/** Tries in all, not counting those that the database asked to come back later. */
const TRIES = 4;
const FIRST_PAUSE_MS = 200;
/** Longest that one call waits because it is told to; then whoever called is told. */
const LONGEST_THROTTLE_MS = 20_000;

export type Pause = (ms: number) => Promise<unknown>;

/** Counts what was tried; gives the pause before the next try, or undefined when there is none. */
function patience(): (error: unknown) => number | undefined {
  let tried = 0;
  let throttled = 0;
  return (error) => {
    const asked = retryAfterOf(error);
    if (isThrottle(error)) {
      const wait = Math.max(asked, FIRST_PAUSE_MS);
      throttled += wait;
      return throttled > LONGEST_THROTTLE_MS ? undefined : wait;
    }
    tried += 1;
    if (tried >= TRIES || asked > LONGEST_THROTTLE_MS) return undefined;
    return Math.max(asked, FIRST_PAUSE_MS * 2 ** (tried - 1));
  };
}

/**
 * Repeats `once` until it knows what became of the call. It gives undefined when it cannot tell yet, and throws what
 * the client threw; a passing failure is tried again after the pause that the database asks for, any other ends it.
 * Repeating must be harmless. The client's own retries are off.
 */
export async function settled<T>(once: () => Promise<T | undefined>, pause: Pause): Promise<T> {
  const pauseAfter = patience();
  for (;;) {
    let last: unknown = new Error('The database does not show what became of a write');
    try {
      const outcome = await once();
      if (outcome !== undefined) return outcome;
    } catch (error) {
      if (!isPassing(error)) throw error;
      last = error;
    }
    const wait = pauseAfter(last);
    if (wait === undefined) throw last;
    await pause(wait);
  }
}
