import type { MonotonicClock } from '../outbound';

export interface Bell {
  readonly ring: () => void;
  /** Until it rings, or `ms` have gone by; at once when it has rung since the last wait. */
  wait(ms: number): Promise<void>;
}

/** Something to wait for that may also ring before anybody waits. */
export function createBell(clock: MonotonicClock): Bell {
  let rung = false;
  let wakeUp: () => void = () => undefined;
  return {
    ring: () => {
      rung = true;
      wakeUp();
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const cancel = clock.after(ms, resolve);
          wakeUp = () => {
            cancel();
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
