import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as Sqlite from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from './schema';
import { sqliteFault } from './sqlite-fault';
import { whileBusy } from './while-busy';

export const STORE_FILE = 'upheld.sqlite';

/** WAL: readers never wait for the writer. FULL: what was acknowledged survives a power cut. */
const SETTINGS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`;

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error && 'code' in error ? error.code : undefined;
}

/**
 * The folder and those above it. Not with `recursive`, which never returns where a file system says of a folder
 * that it cannot make that it is missing (/proc). It is for the account that the product runs under, and nobody else.
 */
export async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(dir) === dir) throw error;
    await makeFolder(dirname(dir));
    await mkdir(dir, { mode: 0o700 }).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw again;
    });
  }
}

function openOnce(Database: typeof Sqlite.DatabaseSync, path: string): Sqlite.DatabaseSync {
  const db = new Database(path);
  try {
    db.exec(SETTINGS);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The store's file in `dir`, made if it is not there. Throws: Fault `store-unavailable` with the path. */
export async function openSqlite(dir: string): Promise<Sqlite.DatabaseSync> {
  const path = join(dir, STORE_FILE);
  try {
    // Loaded here, so that a Node.js without it says so in one sentence.
    const { DatabaseSync } = await import('node:sqlite');
    await makeFolder(dir);
    return await whileBusy(() => openOnce(DatabaseSync, path), pause);
  } catch (error) {
    throw sqliteFault(error, 'open', path);
  }
}
