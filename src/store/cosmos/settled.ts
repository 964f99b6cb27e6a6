import { isPassing } from './cosmos-failure';

/** Tries in all; the client itself has waited for throttling (429) within each. */
const TRIES = 4;
const FIRST_PAUSE_MS = 200;

export type Pause = (ms: number) => Promise<unknown>;

/**
 * Repeats `once` until it knows what became of the call. It gives undefined when it cannot tell yet, and throws what
 * the client threw; a passing failure is tried again, any other ends it. Repeating must be harmless.
 */
export async function settled<T>(once: () => Promise<T | undefined>, pause: Pause): Promise<T> {
  let last: unknown = new Error('The database does not show what became of a write');
  for (let tried = 0; tried < TRIES; tried++) {
    if (tried > 0) await pause(FIRST_PAUSE_MS * 2 ** (tried - 1));
    try {
      const outcome = await once();
      if (outcome !== undefined) return outcome;
    } catch (error) {
      if (!isPassing(error)) throw error;
      last = error;
    }
  }
  throw last;
}
