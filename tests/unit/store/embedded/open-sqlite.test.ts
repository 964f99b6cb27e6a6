import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../../../src/app/fault';
import { openEmbeddedStore } from '../../../../src/store/embedded/open-embedded-store';
import { openSqlite, STORE_FILE } from '../../../../src/store/embedded/open-sqlite';
import { SCHEMA_VERSION } from '../../../../src/store/embedded/schema';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { freshFolder, type FreshFolder } from '../../../contracts/fresh-folder';

let folder: FreshFolder;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => {
  folder.remove();
});

async function faultOf(attempt: Promise<unknown>): Promise<Fault> {
  const thrown = await attempt.then(
    () => new Error('It did not fail.'),
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Fault);
  return thrown as Fault;
}

const pragma = (db: DatabaseSync, name: string): unknown =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

describe('openSqlite', () => {
  it('makes the folder, for its own account only, and a file that survives a power cut', async () => {
    const dir = join(folder.path, 'a', 'b');
    const db = await openSqlite(dir);
    expect(existsSync(join(dir, STORE_FILE))).toBe(true);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(pragma(db, 'journal_mode')).toBe('wal');
    expect(pragma(db, 'synchronous')).toBe(2);
    expect(pragma(db, 'busy_timeout')).toBe(5000);
    db.close();
  });

  it('names the path when a file is in the way', async () => {
    const inTheWay = join(folder.path, 'file');
    writeFileSync(inTheWay, '');
    for (const dir of [inTheWay, join(inTheWay, 'below')]) {
      const fault = await faultOf(openEmbeddedStore(dir));
      expect(fault).toMatchObject({ code: 'store-unavailable', retryable: false });
      expect(fault.message).toContain(join(dir, STORE_FILE));
    }
  });

  it('names the path when nothing can be made there', async () => {
    const fault = await faultOf(openEmbeddedStore('/proc/nowhere/upheld'));
    expect(fault.code).toBe('store-unavailable');
    expect(fault.message).toContain('/proc/nowhere/upheld');
  });

  it('names the path when the file is a folder, or not a database', async () => {
    mkdirSync(join(folder.path, STORE_FILE));
    expect(await faultOf(openEmbeddedStore(folder.path))).toMatchObject({
      code: 'store-unavailable',
    });
    const other = join(folder.path, 'other');
    mkdirSync(other);
    writeFileSync(join(other, STORE_FILE), 'This is no database. '.repeat(100));
    const fault = await faultOf(openEmbeddedStore(other));
    expect(fault).toMatchObject({ code: 'store-unavailable', retryable: false });
    expect(fault.message).toContain(join(other, STORE_FILE));
  });

  it('refuses a file of a later version', async () => {
    const db = await openSqlite(folder.path);
    db.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION + 1)}`);
    db.close();
    expect(await faultOf(openEmbeddedStore(folder.path))).toMatchObject({ code: 'store-newer' });
  });
});

describe('sqliteDocuments', () => {
  it('does not acknowledge a write that the disk did not take, and goes on afterwards', async () => {
    const db = await openSqlite(folder.path);
    const documents = sqliteDocuments(db, 'the-path');
    const document = { partition: 'p', id: 'a', kind: 'thing', body: 'x'.repeat(1_000_000) };
    db.exec('PRAGMA max_page_count = 20');
    for (const write of [documents.create(document), documents.put(document)]) {
      const fault = await faultOf(write);
      expect(fault.code).toBe('store-unavailable');
      expect(fault.message).toContain('the-path');
    }
    expect(await documents.get('p', 'a')).toBeUndefined();
    db.exec('PRAGMA max_page_count = 100000');
    expect(await documents.create(document)).toBe('created');
    await documents.close();
  });

  it('says that waiting may help while somebody else writes', async () => {
    const db = await openSqlite(folder.path);
    const other = new DatabaseSync(join(folder.path, STORE_FILE));
    const documents = sqliteDocuments(db, 'the-path');
    db.exec('PRAGMA busy_timeout = 0');
    other.exec('BEGIN IMMEDIATE');
    const document = { partition: 'p', id: 'a', kind: 'thing', body: 1 };
    expect(await faultOf(documents.create(document))).toMatchObject({ retryable: true });
    expect(await documents.get('p', 'a')).toBeUndefined();
    other.exec('COMMIT');
    other.close();
    expect(await documents.create(document)).toBe('created');
    await documents.close();
  });

  it('is unavailable once it is closed', async () => {
    const documents = sqliteDocuments(await openSqlite(folder.path), 'the-path');
    await documents.close();
    await documents.close();
    expect(await faultOf(documents.get('p', 'a'))).toMatchObject({ code: 'store-unavailable' });
  });
});
