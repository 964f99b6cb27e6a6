import type { Log, Ports } from '../../ports';
import type { LetterSource } from '../../ports/sources';
import { takeLetters, type RefusedFile } from './take-letters';

/** A source, and how long it is left alone between two looks. */
export interface WatchedSource {
  readonly source: LetterSource;
  readonly everyMs: number;
}

export interface Looking {
  readonly log: Log;
  /** A clock that only goes forward, in milliseconds. */
  readonly monotonic: () => number;
  readonly tell: (file: RefusedFile) => void;
}

/** Looks at each source whose time has come. Never fails: a source that does is named once, until it works again. */
export function createLooks(
  ports: Ports,
  sources: readonly WatchedSource[],
  { log, monotonic, tell }: Looking,
): () => Promise<void> {
  const next = new Map<string, number>();
  const failing = new Set<string>();
  return async () => {
    for (const { source, everyMs } of sources) {
      const { name } = source;
      if (monotonic() < (next.get(name) ?? -Infinity)) continue;
      try {
        await takeLetters(ports, source, tell);
        if (failing.delete(name)) log.info('letter source works again', { source: name });
      } catch (error) {
        const cause = error instanceof Error ? error.message : 'unknown';
        if (!failing.has(name)) log.error('letter source failed', { source: name, cause });
        failing.add(name);
      }
      next.set(name, monotonic() + everyMs);
    }
  };
}
