import type { Log } from '../../app/ports';

/** Work that goes on when the turn that began it is answered. */
export interface Later {
  /** Begins it; what fails is logged, and never thrown. */
  run(work: () => Promise<void>): Promise<void>;
  /** Resolves when all that was begun has ended, or after so long that nobody should wait. */
  settled(): Promise<void>;
}

/** A server that stops is given some twenty seconds. */
const LONGEST_MS = 15_000;

/** Keeps hold of what goes on, so that a server that stops can wait for it. */
export function createLater(log: Log): Later {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const done = work().catch((error: unknown) => {
        log.error('late work failed', {
          cause: error instanceof Error ? error.message : 'unknown',
        });
      });
      running.add(done);
      return done.finally(() => running.delete(done));
    },
    async settled() {
      const all = async (): Promise<void> => {
        while (running.size > 0) await Promise.all(running);
      };
      await endsWithin(all(), LONGEST_MS);
    },
  };
}

/** What `work` gives, or undefined once the time is over; the work goes on. */
export async function within<T extends object>(
  work: Promise<T>,
  limitMs: number,
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether something ends in time; it goes on where not. */
export async function endsWithin(work: Promise<void>, limitMs: number): Promise<boolean> {
  return (
    (await within(
      work.then(() => ENDED),
      limitMs,
    )) === ENDED
  );
}

const ENDED = {};
