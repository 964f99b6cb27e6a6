import { join } from 'node:path';
import type * as Sqlite from 'node:sqlite';
import type { Holdings } from '../../app/archive';
import { failed, ok, type Result } from '../../domain/shared/result';
import { holdingsOf } from '../archive/holdings';
import { exists, wholeFile } from '../archive/whole-file';
import { openSqlite, STORE_FILE } from './open-sqlite';
import { sqliteDocuments } from './sqlite-documents';
import { sqliteFault } from './sqlite-fault';

/** Everything in one step, so that the copy is of one moment, and writers cannot make it begin again. */
const ALL_PAGES = 2_147_483_647;

/** Copies the store in `dir` into a file, while it is used or not. Never over a file that is there. */
export async function backupStore(dir: string, file: string): Promise<Result<Holdings, string>> {
  if (!(await exists(join(dir, STORE_FILE)))) return failed(`There is no store in ${dir}.`);
  if (await exists(file)) return failed(`${file} is there already; name another file.`);
  const sqlite = await import('node:sqlite');
  const db = await openSqlite(dir);
  try {
    const copy = async (partial: string): Promise<Holdings> => {
      await sqlite.backup(db, partial, { rate: ALL_PAGES });
      return readBack(new sqlite.DatabaseSync(partial), file);
    };
    return ok(await wholeFile(file, copy));
  } catch (error) {
    throw sqliteFault(error, 'write', file);
  } finally {
    db.close();
  }
}

/** What is read from a copy has been copied. It becomes one file, without the log beside it. */
async function readBack(db: Sqlite.DatabaseSync, path: string): Promise<Holdings> {
  try {
    db.exec('PRAGMA journal_mode = DELETE');
    assertWhole(db);
    return await holdingsOf(sqliteDocuments(db, path));
  } finally {
    db.close();
  }
}

/** Fails where the database finds itself damaged. */
export function assertWhole(db: Sqlite.DatabaseSync): void {
  const found = String(db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']);
  if (found !== 'ok') throw new Error(`the file is damaged: ${found}`);
}
