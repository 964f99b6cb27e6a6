import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { groupCommits } from '../../../../src/store/embedded/group-commits';
import { openSqlite, STORE_FILE } from '../../../../src/store/embedded/open-sqlite';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { freshFolder, type FreshFolder } from '../../../contracts/fresh-folder';
import type { StoredDocument } from '../../../../src/store/documents';

let folder: FreshFolder;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => {
  folder.remove();
});

const document = (id: string, body: unknown = id): StoredDocument => ({
  partition: 'p',
  id,
  kind: 'thing',
  body,
});

/** The database, and each command that it was given as text. */
async function opened() {
  const db = await openSqlite(folder.path);
  const commands: string[] = [];
  const noting = new Proxy(db, {
    get: (target, name) => {
      if (name === 'exec')
        return (text: string) => {
          commands.push(text);
          target.exec(text);
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { db, commands, documents: sqliteDocuments(noting, 'the-path', groupCommits(noting)) };
}

describe('groupCommits', () => {
  it('writes what is asked for at once by one commit, on disk when it is told', async () => {
    const { documents, commands } = await opened();
    const other = new DatabaseSync(join(folder.path, STORE_FILE));
    const ids = Array.from({ length: 50 }, (_, index) => `id-${String(index)}`);
    const done = await Promise.all(ids.map((id) => documents.create(document(id))));
    expect(done).toEqual(ids.map(() => 'created'));
    expect(other.prepare('SELECT count(*) AS n FROM documents').get()).toEqual({ n: 50 });
    expect(commands).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
    other.close();
    await documents.close();
  });

  it('lets each change stand or fall alone, as it would by itself', async () => {
    const { documents } = await opened();
    await documents.create(document('held'));
    const held = await documents.get('p', 'held');
    const version = held?.version ?? '';
    expect(
      await Promise.all([
        documents.create(document('held')),
        documents.replace(document('held', 'first'), version),
        documents.replace(document('held', 'second'), version),
        documents.create(document('new')),
      ]),
    ).toEqual(['exists', 'saved', 'conflict', 'created']);
    expect((await documents.get('p', 'held'))?.body).toBe('first');
    await documents.close();
  });

  it('refuses what the disk does not take, and keeps what it takes', async () => {
    const { db, documents } = await opened();
    db.exec('PRAGMA max_page_count = 40');
    const done = await Promise.allSettled([
      documents.create(document('small')),
      documents.create(document('large', 'x'.repeat(1_000_000))),
      documents.create(document('other')),
    ]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await documents.list('p', '')).toHaveLength(2);
    await documents.close();
  });

  it('waits once for another process, not once for each change', async () => {
    const { db, documents, commands } = await opened();
    const other = new DatabaseSync(join(folder.path, STORE_FILE));
    db.exec('PRAGMA busy_timeout = 0');
    other.exec('BEGIN IMMEDIATE');
    const done = await Promise.allSettled([
      documents.create(document('a')),
      documents.create(document('b')),
    ]);
    for (const one of done)
      expect(one).toMatchObject({ status: 'rejected', reason: { retryable: true } });
    expect(commands).toEqual(['BEGIN IMMEDIATE']);
    other.exec('COMMIT');
    other.close();
    expect(await documents.create(document('a'))).toBe('created');
    await documents.close();
  });

  it('writes what still waits when it is closed', async () => {
    const { documents } = await opened();
    const asked = documents.create(document('last'));
    await documents.close();
    expect(await asked).toBe('created');
  });
});
