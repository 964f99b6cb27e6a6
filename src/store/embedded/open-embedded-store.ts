import { join } from 'node:path';
import type { Store } from '../../app/ports';
import type { Documents } from '../documents';
import { storeOver } from '../store-over';
import { groupCommits } from './group-commits';
import { openSqlite, STORE_FILE } from './open-sqlite';
import { sqliteDocuments } from './sqlite-documents';

/** Documents in `<dir>/upheld.sqlite`. Several processes may have it open. Throws: Fault `store-unavailable`. */
export async function openEmbeddedDocuments(dir: string): Promise<Documents> {
  const db = await openSqlite(dir);
  return sqliteDocuments(db, join(dir, STORE_FILE), groupCommits(db));
}

/** The store in one file on this machine. Throws: Fault `store-unavailable` with the path. */
export async function openEmbeddedStore(dir: string): Promise<Store> {
  return storeOver(await openEmbeddedDocuments(dir));
}
