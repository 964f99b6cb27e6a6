export interface Ticker {
  /** Ticks now instead of later; resolves when a tick has ended that began after this was called. */
  poke(): Promise<void>;
  /** Waits for the tick that runs. */
  stop(): Promise<void>;
}

/** Ticks at once and then again and again, one after the other, never two at once. */
export function startTicker(tick: () => Promise<void>, everyMs: number): Ticker {
  let stopped = false;
  let wake: () => void = () => undefined;
  let waiting: (() => void)[] = [];

  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, everyMs).unref();
    });
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const answered = waiting;
      waiting = [];
      await tick();
      for (const answer of answered) answer();
      if (waiting.length === 0) await sleep();
    }
    for (const answer of waiting) answer();
  };
  const running = loop();
  return {
    poke: () =>
      new Promise((resolve) => {
        if (stopped) resolve();
        else waiting.push(resolve);
        wake();
      }),
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
