import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqlite-fault';

export interface Commits {
  /** Makes one change to the database, and fulfils when it is on disk; rejects with what the database threw. */
  readonly commit: <T>(change: () => T) => Promise<T>;
  /** Writes what still waits. */
  readonly flush: () => void;
}

interface Waiting {
  readonly apply: () => void;
  /** Called when what was applied is on disk. */
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Changes that are asked for in two rounds of the event loop reach the disk together: waiting for the disk is what a
 * change costs. Each still stands or falls alone: where a group cannot be written, its changes are made one by one.
 */
export function groupCommits(db: DatabaseSync): Commits {
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length > 1) writeTogether(db, group);
    else group.forEach(writeAlone);
  };
  return {
    flush,
    commit: (change) =>
      new Promise((resolve, reject) => {
        const result: { value?: ReturnType<typeof change> } = {};
        const apply = (): void => void (result.value = change());
        waiting.push({ apply, done: () => resolve(result.value as never), failed: reject });
        // After the next round, too: what stood in line behind the last write for the disk is asked for in it.
        if (waiting.length === 1) setImmediate(() => setImmediate(flush));
      }),
  };
}

function writeTogether(db: DatabaseSync, group: readonly Waiting[]): void {
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const { apply } of group) apply();
    db.exec('COMMIT');
  } catch (error) {
    // A database that is closed, or that has rolled back by itself, is in no transaction.
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK');
    // Whoever waited in vain for another process need not wait once for each.
    if (isBusy(error)) for (const { failed } of group) failed(error);
    else group.forEach(writeAlone);
    return;
  }
  for (const { done } of group) done();
}

/** Outside of a transaction, so that it is on disk when it is applied. */
function writeAlone({ apply, done, failed }: Waiting): void {
  try {
    apply();
    done();
  } catch (error) {
    failed(error);
  }
}

/** Each change by itself, on disk before anything else happens. */
export const commitAtOnce: Commits = {
  commit: (change) =>
    new Promise((resolve) => {
      resolve(change());
    }),
  flush: () => undefined,
};
