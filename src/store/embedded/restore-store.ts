import { copyFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as Sqlite from 'node:sqlite';
import type { Restored, RestoreOptions } from '../../app/archive';
import { Fault } from '../../app/fault';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Instant } from '../../domain/shared/civil-date';
import { holdingsOf } from '../archive/holdings';
import { exists, sync, wholeFile } from '../archive/whole-file';
import { stopWhatWaits } from '../stopped-by-restore';
import { assertWhole } from './backup-store';
import { makeFolder, STORE_FILE } from './open-sqlite';
import { migrate, versionOf } from './schema';
import { sqliteDocuments } from './sqlite-documents';
import { isBusy, sqliteFault } from './sqlite-fault';

export interface RestorePlan extends RestoreOptions {
  readonly file: string;
  readonly dir: string;
  readonly now: Instant;
}

/**
 * Puts a backup into `dir`, of this or an older version. Until the last step, which is one renaming, whatever was there
 * stays as it was.
 */
export async function restoreStore(plan: RestorePlan): Promise<Result<Restored, string>> {
  const { file, dir, replace } = plan;
  const store = join(dir, STORE_FILE);
  if (!(await exists(file))) return failed(`There is no file ${file}.`);
  const taken = await exists(store);
  if (taken && !replace) {
    return failed(
      `There is a store in ${dir}; choose another folder with --data, or add --replace to keep it aside.`,
    );
  }
  const sqlite = await import('node:sqlite');
  await makeFolder(dir);
  try {
    let before: string | null = null;
    const held = await wholeFile(store, async (partial) => {
      await copyFile(file, partial);
      const read = await prepare(new sqlite.DatabaseSync(partial), plan);
      if (taken) before = await setAside(new sqlite.DatabaseSync(store), store);
      // A log without its file would be taken for the log of the one that comes now.
      for (const beside of ['-wal', '-shm']) await rm(`${store}${beside}`, { force: true });
      return read;
    });
    return ok({ ...held, before });
  } catch (error) {
    if (error instanceof Fault && error.code === REFUSED) return failed(error.message);
    throw sqliteFault(error, 'restore', file);
  }
}

const REFUSED = 'restore-refused';

/** Brings the copy to the current schema, and has it send nothing that may have been sent since the backup. */
async function prepare(
  db: Sqlite.DatabaseSync,
  { file, now, lastWord }: RestorePlan,
): Promise<Omit<Restored, 'before'>> {
  try {
    assertBackup(db, file);
    migrate(db);
    const documents = sqliteDocuments(db, file);
    const held = await holdingsOf(documents);
    return { ...held, stopped: lastWord ? 0 : await stopWhatWaits(documents, now) };
  } finally {
    db.close();
  }
}

function assertBackup(db: Sqlite.DatabaseSync, file: string): void {
  try {
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
    assertWhole(db);
    if (versionOf(db) > 0) return;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw new Fault(REFUSED, `${file} is no whole backup (${why}).`, { cause: error });
  }
  throw new Fault(REFUSED, `${file} is no backup of Upheld.`);
}

/** Only whoever is alone with a store can take its log into it; others would go on writing into the file set aside. */
async function setAside(db: Sqlite.DatabaseSync, store: string): Promise<string> {
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error)) throw error;
    const why = `A process uses the store ${store}; stop it, and restore again.`;
    throw new Fault(REFUSED, why, { cause: error });
  } finally {
    db.close();
  }
  const aside = `${store}.replaced`;
  await rename(store, aside);
  await sync(dirname(store));
  return aside;
}
