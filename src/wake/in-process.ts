import type { Wake } from '../app/ports';

/** Hints within one process; one with nobody listening hints to nobody. */
export function inProcessWake(): Wake {
  const listeners = new Set<() => void>();
  return {
    hint() {
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
    onHint(run) {
      const runs = oneAtATime(run);
      listeners.add(runs.ask);
      return async () => {
        listeners.delete(runs.ask);
        await runs.end();
      };
    },
  };
}

/** Hints that come while a run goes on make one more run, since it may have missed what they are about. */
function oneAtATime(run: () => Promise<void>) {
  let asked = false;
  let running: Promise<void> | undefined;
  const loop = async (): Promise<void> => {
    while (asked) {
      asked = false;
      // What fails is said where it fails; the next hint or sweep tries again.
      await run().catch(() => undefined);
    }
    running = undefined;
  };
  return {
    ask: (): void => {
      asked = true;
      running ??= loop();
    },
    end: async (): Promise<void> => {
      asked = false;
      await running;
    },
  };
}
