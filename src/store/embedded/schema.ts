import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../app/fault';

/** One step for each version of the schema, in order; a step that was released is never changed. */
export const STEPS: readonly string[] = [
  `CREATE TABLE documents (
     "partition" TEXT NOT NULL,
     id TEXT NOT NULL,
     kind TEXT NOT NULL,
     due TEXT,
     version INTEGER NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY ("partition", id)
   ) STRICT;
   CREATE INDEX documents_by_kind ON documents (kind, "partition", id);
   CREATE INDEX documents_by_due ON documents (kind, due, "partition", id) WHERE due IS NOT NULL;`,
];

/** The version that this product writes. */
export const SCHEMA_VERSION = STEPS.length;

/** The version of the schema in a file; 0 where there is none. */
export function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

/**
 * Brings the file to the current schema, all of it or nothing, one process at a time.
 * Taking the write lock even when there is nothing to do shows here, and not later, that the file cannot be written.
 */
export function migrate(db: DatabaseSync, steps: readonly string[] = STEPS): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(db);
    if (version > steps.length) {
      throw new Fault(
        'store-newer',
        `The store has schema ${String(version)}; this version knows ${String(steps.length)}.`,
      );
    }
    for (const step of steps.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${String(steps.length)}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
