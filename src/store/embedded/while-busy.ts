import { isBusy } from './sqlite-fault';

const TRIES = 10;
const PAUSE_MS = 100;

/**
 * Repeats what finds the file locked. SQLite waits by itself (`busy_timeout`), but not always while several processes
 * make the file together: 9 of 2,400 openings by 8 threads on Node 24 failed at once.
 */
export async function whileBusy<T>(
  action: () => T,
  pause: (ms: number) => Promise<unknown>,
): Promise<T> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return action();
    } catch (error) {
      if (left === 0 || !isBusy(error)) throw error;
      await pause(PAUSE_MS);
    }
  }
}
