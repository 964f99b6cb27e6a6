import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { holdingsOf } from '../../../../src/store/archive/holdings';
import type { Documents } from '../../../../src/store/documents';
import { backupStore } from '../../../../src/store/embedded/backup-store';
import {
  openEmbeddedDocuments,
  openEmbeddedStore,
} from '../../../../src/store/embedded/open-embedded-store';
import { openSqlite, STORE_FILE } from '../../../../src/store/embedded/open-sqlite';
import { restoreStore } from '../../../../src/store/embedded/restore-store';
import { SCHEMA_VERSION } from '../../../../src/store/embedded/schema';
import { freshFolder, type FreshFolder } from '../../../contracts/fresh-folder';
import { delivery, remedy } from '../../../contracts/store-samples';
import { tenantNamed } from '../../../support/tenant';

const NOW = '2026-11-21T09:00:00.000Z';

let folder: FreshFolder;
let dir: string;
let file: string;
let other: string;
beforeEach(() => {
  folder = freshFolder();
  [dir, file, other] = ['store', 'backup', 'other'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ];
});
afterEach(() => {
  folder.remove();
});

const restore = (over: object = {}) =>
  restoreStore({ file, dir: other, now: NOW, replace: false, lastWord: false, ...over });
async function using<T>(at: string, use: (documents: Documents) => Promise<T>): Promise<T> {
  const documents = await openEmbeddedDocuments(at);
  try {
    return await use(documents);
  } finally {
    await documents.close();
  }
}
async function fill(at: string, remedies = 3): Promise<void> {
  const store = await openEmbeddedStore(at);
  for (let n = 0; n < remedies; n++) await store.remedies.add(remedy('t1', `r${String(n)}`));
  await store.close();
}

describe('a backup', () => {
  it('is restored on an empty machine with equal hashes', async () => {
    await fill(dir);
    const held = await using(dir, holdingsOf);
    expect(held.documents).toBeGreaterThanOrEqual(3);
    expect(await backupStore(dir, file)).toEqual({ ok: true, value: held });
    const value = { ...held, stopped: 0, before: null };
    expect(await restore({ lastWord: true })).toEqual({ ok: true, value });
    expect(await using(other, holdingsOf)).toEqual(held);
    expect(readdirSync(folder.path).sort()).toEqual(['backup', 'other', 'store']);
    expect(readdirSync(other)).toEqual([STORE_FILE]);
    for (const path of [file, join(other, STORE_FILE)])
      expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is of one moment, although somebody writes all the time', async () => {
    await fill(dir, 50);
    await using(dir, async (documents) => {
      let n = 0;
      let done = false;
      const write = async (): Promise<void> => {
        while (!done) {
          n += 1;
          const id = `w${String(n).padStart(6, '0')}`;
          await documents.create({ partition: 'p', id, kind: 'thing', body: 'x'.repeat(2_000) });
          await new Promise(setImmediate);
        }
      };
      const writing = write();
      expect((await backupStore(dir, file)).ok).toBe(true);
      done = true;
      await writing;
      expect(n).toBeGreaterThan(1);
    });
    expect((await restore()).ok).toBe(true);
    // A prefix of what was written: nothing is there without what was written before it.
    const written = await using(other, (documents) => documents.list('p', 'w'));
    expect(written.map(({ id }) => id)).toEqual(
      written.map((_, n) => `w${String(n + 1).padStart(6, '0')}`),
    );
  });

  it('is written over nothing, and of nothing', async () => {
    expect(await backupStore(dir, file)).toMatchObject({ ok: false });
    expect(existsSync(dir)).toBe(false);
    await fill(dir);
    writeFileSync(file, 'mine');
    expect(await backupStore(dir, file)).toMatchObject({ ok: false });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('leaves nothing half done where it cannot be written', async () => {
    await fill(dir);
    const nowhere = join(folder.path, 'no', 'folder');
    await expect(backupStore(dir, nowhere)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(readdirSync(folder.path)).toEqual(['store']);
  });
});

describe('restoring', () => {
  it('refuses where a store is, and with --replace keeps that one aside', async () => {
    await fill(dir);
    await backupStore(dir, file);
    await fill(other, 5);
    const before = await using(other, holdingsOf);
    const refusal = await restore();
    expect(refusal.ok || refusal.problem).toContain('--replace');
    expect(await using(other, holdingsOf)).toEqual(before);

    const aside = join(other, `${STORE_FILE}.replaced`);
    expect(await restore({ replace: true })).toMatchObject({ ok: true, value: { before: aside } });
    expect((await using(other, (documents) => documents.listKind('remedy'))).length).toBe(3);
    const kept = join(folder.path, 'kept');
    await fill(kept, 0);
    copyFileSync(aside, join(kept, STORE_FILE));
    expect(await using(kept, holdingsOf)).toEqual(before);
  });

  it('refuses while a process uses the store', async () => {
    await fill(dir);
    await backupStore(dir, file);
    await fill(other, 5);
    await using(other, async (documents) => {
      const before = await holdingsOf(documents);
      const refusal = await restore({ replace: true });
      expect(refusal.ok || refusal.problem).toContain('stop it');
      expect(await holdingsOf(documents)).toEqual(before);
      await documents.create({ partition: 'p', id: 'a', kind: 'thing', body: 1 });
    });
    expect(readdirSync(other).filter((name) => name.includes('partial'))).toEqual([]);
    expect((await using(other, (documents) => documents.listKind('thing'))).length).toBe(1);
  });

  it('takes the log that is left of a lost store for nothing', async () => {
    await fill(dir);
    await backupStore(dir, file);
    const held = await using(dir, holdingsOf);
    // The store is lost with its log still full, as after a kill.
    await using(dir, async (documents) => {
      await documents.create({ partition: 'p', id: 'late', kind: 'thing', body: 1 });
      await fill(other, 0);
      for (const beside of ['-wal', '-shm'])
        copyFileSync(join(dir, STORE_FILE + beside), join(other, STORE_FILE + beside));
    });
    rmSync(join(other, STORE_FILE));
    expect((await restore({ lastWord: true })).ok).toBe(true);
    expect(await using(other, holdingsOf)).toEqual(held);
  });

  it.each([
    ['text', 'This is no database. '.repeat(100)],
    ['nothing', ''],
  ])('refuses %s', async (_, content) => {
    writeFileSync(file, content);
    expect(await restore()).toMatchObject({ ok: false });
    expect(existsSync(join(other, STORE_FILE))).toBe(false);
  });

  it('refuses a backup that is damaged, cut short or missing', async () => {
    await fill(dir, 200);
    expect(await restore()).toMatchObject({ ok: false });
    await backupStore(dir, file);
    const whole = readFileSync(file);
    for (const damaged of [
      whole.subarray(0, whole.length / 2),
      Buffer.concat([whole.subarray(0, 8_192), Buffer.alloc(4_096, 7), whole.subarray(12_288)]),
    ]) {
      writeFileSync(file, damaged);
      const refusal = await restore();
      expect(refusal.ok || refusal.problem).toMatch(/no whole backup|no backup/);
    }
    expect(existsSync(join(other, STORE_FILE))).toBe(false);
  });

  it('refuses a backup of a later version', async () => {
    const db = await openSqlite(dir);
    db.exec(`PRAGMA user_version = ${String(SCHEMA_VERSION + 1)}; PRAGMA journal_mode = DELETE`);
    db.close();
    copyFileSync(join(dir, STORE_FILE), file);
    await expect(restore()).rejects.toMatchObject({ code: 'store-newer' });
    expect(existsSync(join(other, STORE_FILE))).toBe(false);
  });

  it('has what waited be sent no more by itself, unless nothing was sent since', async () => {
    const states = ['pending', 'sending', 'sent', 'rejected', 'unsure'] as const;
    const store = await openEmbeddedStore(dir);
    for (const state of states) await store.deliveries.add(delivery('t1', state, { state }));
    await store.close();
    await backupStore(dir, file);
    expect(await restore()).toMatchObject({ ok: true, value: { stopped: 2 } });
    const after = await openEmbeddedStore(other);
    const found = (await after.deliveries.list(tenantNamed('t1'))).map(({ id, state }) => [
      id,
      state,
    ]);
    await after.close();
    expect(Object.fromEntries(found)).toEqual({
      pending: 'unsure',
      sending: 'unsure',
      sent: 'sent',
      rejected: 'rejected',
      unsure: 'unsure',
    });

    const third = join(folder.path, 'third');
    expect(await restore({ dir: third, lastWord: true })).toMatchObject({ value: { stopped: 0 } });
    const same = await openEmbeddedStore(third);
    expect((await same.deliveries.find(tenantNamed('t1'), 'pending'))?.value.state).toBe('pending');
    await same.close();
  });
});
