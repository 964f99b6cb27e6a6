import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportStore } from '../../src/store/archive/export-store';
import { holdingsOf } from '../../src/store/archive/holdings';
import { importStore } from '../../src/store/archive/import-store';
import { openCosmosDocuments } from '../../src/store/cosmos/open-cosmos-store';
import { documentId, key } from '../../src/store/document-key';
import type { Documents, StoredDocument } from '../../src/store/documents';
import { openEmbeddedDocuments } from '../../src/store/embedded/open-embedded-store';
import { storeOver } from '../../src/store/store-over';
import { cosmosOptions, startCosmosEmulator, type CosmosEmulator } from './cosmos-emulator';
import { freshFolder, type FreshFolder } from './fresh-folder';
import { AT, conversation, delivery, ODD_IDS, remedy, sha256 } from './store-samples';

let emulator: CosmosEmulator;
let folder: FreshFolder;
let opened: Documents[];
beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterAll(() => emulator.stop());
beforeEach(() => {
  folder = freshFolder();
  opened = [];
});
afterEach(async () => {
  for (const documents of opened) await documents.close();
  folder.remove();
});

const embedded = async (): Promise<Documents> => {
  const documents = await openEmbeddedDocuments(join(folder.path, randomUUID()));
  opened.push(documents);
  return documents;
};
const cosmos = async (): Promise<Documents> => {
  const documents = await openCosmosDocuments(cosmosOptions(emulator.endpoint, randomUUID()));
  opened.push(documents);
  return documents;
};
const file = (name: string): string => join(folder.path, name);

/** Some of everything, and what is hard to write down. */
async function fill(documents: Documents): Promise<void> {
  const store = storeOver(documents);
  for (const [n, id] of ODD_IDS.entries()) {
    await store.remedies.add(remedy(n % 2 ? 't1' : id, id));
    await store.channels.remember(conversation('t1', id, id));
  }
  await store.deliveries.add(delivery('t1', 'd1'));
  await store.deliveries.add(delivery('t1', 'd2', { state: 'sent', activityId: '1:x' }));
  const bytes = new Uint8Array(1_500_000).map((_, n) => n % 251);
  const letter = { name: 'letter.pdf', bytes, sha256: sha256(bytes) };
  await store.originals.keep(letter, { at: AT, by: 'owner-1' });
  await store.check();
  const bodies = [
    'line\u2028end\u2029\r\n\u0085',
    '\ud83d',
    { z: 1, a: { y: [null, 0.1], b: '' } },
  ];
  for (const [n, body] of bodies.entries()) {
    await documents.create({ partition: 'p', id: `odd|${String(n)}`, kind: 'odd', body });
  }
}

const ofTheirOwn: StoredDocument = { partition: 'p', id: 'own', kind: 'thing', body: 1 };

describe('moving a store', () => {
  it('takes everything from one machine to Cosmos DB and back, with equal hashes', async () => {
    const [home, cloud, again] = [await embedded(), await cosmos(), await embedded()];
    await fill(home);
    const before = await holdingsOf(home);
    expect(await exportStore(home, file('out'))).toEqual({ ok: true, value: before });
    const added = before.documents;
    expect(added).toBeGreaterThan(3 * ODD_IDS.length - 2);

    const moved = await importStore(cloud, file('out'));
    expect(moved).toEqual({ ok: true, value: { ...before, added } });
    expect(await holdingsOf(cloud)).toEqual(before);

    expect(await exportStore(cloud, file('back'))).toEqual({ ok: true, value: before });
    expect(sha256(readFileSync(file('back')))).toBe(sha256(readFileSync(file('out'))));
    const back = await importStore(again, file('back'));
    expect(back).toEqual({ ok: true, value: { ...before, added } });
    // What is due is due there, too.
    const due = (documents: Documents) => documents.listDue('delivery', '9999', 10);
    expect((await due(cloud)).map(({ id }) => id)).toEqual([documentId('delivery', 'd1')]);
    expect((await due(again)).map(({ id }) => id)).toEqual([documentId('delivery', 'd1')]);
  });

  it('is for the account alone that did it', async () => {
    const home = await embedded();
    await fill(home);
    await exportStore(home, file('out'));
    expect(statSync(file('out')).mode & 0o777).toBe(0o600);
  });

  it('is finished by importing again, wherever it was interrupted', async () => {
    const [home, target] = [await embedded(), await embedded()];
    await fill(home);
    await exportStore(home, file('out'));
    const { documents: all } = await holdingsOf(home);
    let left = 20;
    const stopped: Documents = {
      ...target,
      create: (document) =>
        --left < 0 ? Promise.reject(new Error('stopped')) : target.create(document),
    };
    await expect(importStore(stopped, file('out'))).rejects.toThrow('stopped');
    expect((await holdingsOf(target)).documents).toBe(20);
    const added = { added: all - 20 };
    expect(await importStore(target, file('out'))).toMatchObject({ ok: true, value: added });
    expect(await importStore(target, file('out'))).toMatchObject({ ok: true, value: { added: 0 } });
    expect(await holdingsOf(target)).toEqual(await holdingsOf(home));
  });

  it('changes nothing where other data is held', async () => {
    const home = await embedded();
    await fill(home);
    await exportStore(home, file('out'));
    const first = (await home.list(key('t1'), 'remedy|'))[0]!;
    const { partition, id, kind } = first;
    const strangers: readonly StoredDocument[] = [
      { ...ofTheirOwn, partition: '!' },
      ofTheirOwn,
      { ...ofTheirOwn, partition: '~' },
      { partition, id, kind, body: 'other' },
      { partition, id, kind, body: first.body, due: AT },
    ];
    for (const stranger of strangers) {
      const target = await embedded();
      await target.create(stranger);
      const refusal = await importStore(target, file('out'));
      expect(refusal.ok || refusal.problem).toContain(`${stranger.partition}/${stranger.id}`);
      expect((await holdingsOf(target)).documents).toBe(1);
    }
  });

  it('changes nothing from a file that is not whole', async () => {
    const [home, target] = [await embedded(), await embedded()];
    await fill(home);
    await exportStore(home, file('out'));
    const text = readFileSync(file('out'), 'utf8');
    const lines = text.split('\n');
    const damaged: readonly string[] = [
      '',
      'something else\n',
      `${lines[0] ?? ''}\n`,
      text.slice(0, -2),
      text.slice(0, text.length / 2),
      lines.filter((_, n) => n !== 2).join('\n'),
      [...lines.slice(0, 3), lines[2], ...lines.slice(3)].join('\n'),
      text.replace('23 001 234', '23 001 235'),
      text.replace(/"sha256":"./, '"sha256":"x'),
      text.replace('{"upheldStore":1}', '{"upheldStore":2}'),
    ];
    for (const [n, content] of damaged.entries()) {
      writeFileSync(file('damaged'), content);
      const refusal = await importStore(target, file('damaged'));
      expect(refusal.ok || refusal.problem).toMatch(
        n < 2 || n === 9 ? /not written by/ : /damaged/,
      );
    }
    expect((await holdingsOf(target)).documents).toBe(0);
    expect(await importStore(target, file('nowhere'))).toMatchObject({ ok: false });
  });

  it('changes nothing from a file that somebody wrote by hand', async () => {
    const target = await embedded();
    const line = (id: string): string => `{"body":1,"id":"${id}","kind":"k","partition":"p"}`;
    const otherwise = '{"id":"c","body":1,"kind":"k","partition":"p"}';
    const written = (lines: readonly string[]): string => {
      const hash = sha256(lines.map((one) => `${one}\n`).join(''));
      const end = JSON.stringify({ documents: lines.length, sha256: hash });
      return ['{"upheldStore":1}', ...lines, end, ''].join('\n');
    };
    for (const lines of [
      [line('b'), line('a')],
      [line('a'), line('a')],
      [line('a'), otherwise],
    ]) {
      writeFileSync(file('by-hand'), written(lines));
      const refusal = await importStore(target, file('by-hand'));
      expect(refusal.ok || refusal.problem).toMatch(/damaged/);
    }
    expect((await holdingsOf(target)).documents).toBe(0);
    writeFileSync(file('by-hand'), written([line('a'), line('b')]));
    expect(await importStore(target, file('by-hand'))).toMatchObject({ value: { added: 2 } });
  });

  it('is not changed by asking whether the store can be written', async () => {
    for (const documents of [await embedded(), await cosmos()]) {
      const before = await holdingsOf(documents);
      await storeOver(documents).check();
      expect(await holdingsOf(documents)).toEqual(before);
    }
  });

  it('writes over no file, and leaves none when the store changes meanwhile', async () => {
    const home = await embedded();
    await fill(home);
    writeFileSync(file('out'), 'mine');
    const refusal = await exportStore(home, file('out'));
    expect(refusal.ok || refusal.problem).toContain('is there already');
    expect(readFileSync(file('out'), 'utf8')).toBe('mine');

    let scans = 0;
    const busy: Documents = {
      ...home,
      async scan(...of) {
        const page = await home.scan(...of);
        if ((scans += 1) === 2) await home.create({ ...ofTheirOwn, partition: '!' });
        return page;
      },
    };
    const changed = await exportStore(busy, file('busy'));
    expect(changed.ok || changed.problem).toContain('changed while it was exported');
    expect(() => statSync(file('busy'))).toThrow();
    expect(() => statSync(file('busy.partial'))).toThrow();
  });

  it('says that there is nothing to move, rather than moving nothing', async () => {
    for (const empty of [await embedded(), await cosmos()]) {
      const refusal = await exportStore(empty, file('out'));
      expect(refusal.ok || refusal.problem).toContain('The store is empty');
    }
  });

  it('names a document that is damaged', async () => {
    const home = await embedded();
    await home.create(ofTheirOwn);
    const damaged: Documents = {
      ...home,
      scan: async (...of) => (await home.scan(...of)).map((held) => ({ ...held, body: undefined })),
    };
    await expect(exportStore(damaged, file('out'))).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('p/own'),
    });
  });

  it('counts the same for the same data, and not for other', async () => {
    const [one, other] = [await embedded(), await cosmos()];
    await one.create(ofTheirOwn);
    await other.create({ ...ofTheirOwn, body: { b: 1, a: 2 } });
    await other.put(ofTheirOwn);
    expect(await holdingsOf(one)).toEqual(await holdingsOf(other));
    await other.put({ ...ofTheirOwn, due: AT });
    expect((await holdingsOf(one)).sha256).not.toBe((await holdingsOf(other)).sha256);
  });
});
