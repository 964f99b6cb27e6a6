/** How often a pass may miss something before it is forgotten. */
const FORGET_AFTER = 20;

interface Seen {
  version: string;
  since: number;
  lastPass: number;
}

/**
 * How long this process itself has seen a document unchanged, on its own clock. Leases hang on nothing else: what
 * another process wrote about the time may come from a clock that is wrong.
 */
export interface Watch {
  /** Milliseconds since this version was first seen; 0 at the first look. */
  unchangedFor(key: string, version: string): number;
  /** Starts anew for one document. */
  restart(key: string): void;
  /** Once for each pass over the store: forgets what was not looked at for long. */
  endPass(): void;
}

export function createWatch(monotonic: () => number): Watch {
  const seen = new Map<string, Seen>();
  let pass = 0;
  return {
    unchangedFor(key, version) {
      const now = monotonic();
      const held = seen.get(key);
      if (held?.version === version) {
        held.lastPass = pass;
        return now - held.since;
      }
      seen.set(key, { version, since: now, lastPass: pass });
      return 0;
    },
    restart(key) {
      seen.delete(key);
    },
    endPass() {
      pass += 1;
      for (const [key, { lastPass }] of seen) if (pass - lastPass > FORGET_AFTER) seen.delete(key);
    },
  };
}
