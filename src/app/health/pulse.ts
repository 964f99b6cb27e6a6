import type { Checked } from './read-health';

/** When the scheduler last got to the end of a tick, on a clock that only goes forward. */
export interface Pulse {
  readonly beat: () => void;
  /** How long the next tick is overdue, in milliseconds; 0: it is not. */
  readonly lag: () => number;
  readonly check: () => Promise<Checked>;
  readonly monotonic: () => number;
}

export interface PulseOptions {
  readonly everyMs: number;
  readonly monotonic: () => number;
}

/** So many ticks may be missed; a busy one may take a minute. */
const TICKS = 6;
const LEAST_MS = 60_000;

/** A pulse that begins now. */
export function startPulse({ everyMs, monotonic }: PulseOptions): Pulse {
  let last = monotonic();
  const since = (): number => monotonic() - last;
  return {
    monotonic,
    beat: () => {
      last = monotonic();
    },
    lag: () => Math.max(0, since() - everyMs),
    // An instance whose ticks hang still answers, and the others still tick.
    check: () =>
      Promise.resolve({
        status: since() > Math.max(TICKS * everyMs, LEAST_MS) ? 'amber' : 'ok',
        figures: { secondsSinceTick: Math.floor(since() / 1_000) },
      }),
  };
}
