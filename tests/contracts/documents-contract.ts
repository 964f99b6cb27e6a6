import type { Documents, StoredDocument } from '../../src/store/documents';

export interface DocumentsInTest {
  readonly documents: Documents;
  end(): Promise<void>;
}

function document(id: string, over: Partial<StoredDocument> = {}): StoredDocument {
  return { partition: 'p', id, kind: 'thing', body: { n: 1 }, ...over };
}

const ids = (found: readonly StoredDocument[]): readonly string[] =>
  found.map(({ partition, id }) => `${partition}/${id}`);

/** What `Documents` promises, for whichever database `open` opens, empty. */
export function describeDocuments(name: string, open: () => Promise<DocumentsInTest>): void {
  describe(`documents in ${name}`, () => {
    let inTest: DocumentsInTest;
    let documents: Documents;

    beforeEach(async () => {
      inTest = await open();
      documents = inTest.documents;
    });
    afterEach(() => inTest.end());

    const versionOf = async (id: string): Promise<string> =>
      (await documents.get('p', id))?.version ?? 'none';

    it('gives back what was put in, and nothing for what was not', async () => {
      const bodies = [{ a: [1, null, 'é🏛️\ud83d'], b: { c: 0.1, d: false } }, 'text', 7, null, []];
      for (const [n, body] of bodies.entries()) {
        const given = document(`b${String(n)}`, { body, due: '2026-01-01T00:00:00.000Z' });
        expect(await documents.create(given)).toBe('created');
        expect(await documents.get('p', given.id)).toEqual({
          ...given,
          version: expect.any(String),
        });
      }
      expect(await documents.get('p', 'other')).toBeUndefined();
      expect(await documents.get('q', 'b0')).toBeUndefined();
    });

    it('creates once', async () => {
      expect(await documents.create(document('a'))).toBe('created');
      expect(await documents.create(document('a', { body: 'second' }))).toBe('exists');
      expect((await documents.get('p', 'a'))?.body).toEqual({ n: 1 });
      expect(await documents.create(document('a', { partition: 'q' }))).toBe('created');
    });

    it('creates once of 20 at a time', async () => {
      const tries = Array.from({ length: 20 }, (_, n) =>
        documents.create(document('a', { body: n })),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect((await documents.get('p', 'a'))?.body).toBe(outcomes.indexOf('created'));
    });

    it('replaces only the version that it was given', async () => {
      await documents.create(document('a', { due: '2026-01-01T00:00:00.000Z' }));
      const first = await versionOf('a');
      expect(await documents.replace(document('a', { body: 2 }), first)).toBe('saved');
      expect(await documents.replace(document('a', { body: 3 }), first)).toBe('conflict');
      const held = await documents.get('p', 'a');
      expect(held).toEqual({ ...document('a', { body: 2 }), version: expect.any(String) });
      expect(held?.version).not.toBe(first);
      expect(await documents.replace(document('none'), first)).toBe('conflict');
      expect(await documents.get('p', 'none')).toBeUndefined();
    });

    it('replaces once of 20 at a time', async () => {
      await documents.create(document('a'));
      const version = await versionOf('a');
      const tries = Array.from({ length: 20 }, (_, n) =>
        documents.replace(document('a', { body: n }), version),
      );
      const outcomes = await Promise.all(tries);
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect((await documents.get('p', 'a'))?.body).toBe(outcomes.indexOf('saved'));
    });

    it('does not take a document that was made anew for the old one', async () => {
      await documents.create(document('a'));
      const old = await versionOf('a');
      expect(await documents.remove('p', 'a')).toBe('removed');
      await documents.create(document('a', { body: 'new' }));
      expect(await documents.replace(document('a'), old)).toBe('conflict');
      expect(await documents.remove('p', 'a', old)).toBe('none');
      expect((await documents.get('p', 'a'))?.body).toBe('new');
      expect(await documents.remove('p', 'a', await versionOf('a'))).toBe('removed');
    });

    it('puts whatever was there before', async () => {
      await documents.put(document('a', { due: '2026-01-01T00:00:00.000Z' }));
      const first = await versionOf('a');
      await documents.put(document('a', { body: 'last' }));
      const held = await documents.get('p', 'a');
      expect(held).toEqual({ ...document('a', { body: 'last' }), version: expect.any(String) });
      expect(await documents.replace(document('a'), first)).toBe('conflict');
    });

    it('removes once', async () => {
      await documents.create(document('a'));
      await documents.create(document('a', { partition: 'q' }));
      expect(await documents.remove('p', 'a')).toBe('removed');
      expect(await documents.remove('p', 'a')).toBe('none');
      expect(await documents.get('p', 'a')).toBeUndefined();
      expect(await documents.get('q', 'a')).toBeDefined();
    });

    it('tells the versions of what begins with one of many texts, of one partition', async () => {
      const given = ['a|2', 'a|1', 'b|1', 'ab|1', 'a', 'A|1', 'c|=7C', 'c|~'];
      for (const id of given) {
        await documents.create(document(id));
        await documents.create(document(id, { partition: 'q' }));
      }
      const more = Array.from({ length: 230 }, (_, n) => `d|${String(n)}|`);
      await documents.create(document('d|229|x'));
      const prefixes = ['c|', 'a|', 'none|', ...more];
      const found = await documents.versions('p', prefixes);
      const wanted = ['a|1', 'a|2', 'c|=7C', 'c|~', 'd|229|x'];
      expect(found.map(({ id }) => id).toSorted()).toEqual(wanted);
      for (const { id, version } of found) expect(version).toBe(await versionOf(id));
      await documents.replace(document('a|1', { body: 2 }), await versionOf('a|1'));
      const after = await documents.versions('p', ['a|']);
      expect(after.find(({ id }) => id === 'a|1')?.version).toBe(await versionOf('a|1'));
      expect(after.find(({ id }) => id === 'a|1')).not.toEqual(
        found.find(({ id }) => id === 'a|1'),
      );
      expect(after.find(({ id }) => id === 'a|2')).toEqual(found.find(({ id }) => id === 'a|2'));
      expect(await documents.versions('p', [])).toEqual([]);
      expect(await documents.versions('r', ['a|'])).toEqual([]);
    });

    it('lists what begins with a text, of one partition, in order of id', async () => {
      for (const id of ['a|2', 'a|1', 'a|10', 'a|~', 'a|=', 'ab|1', 'a', 'A|1', 'b|1']) {
        await documents.create(document(id));
        await documents.create(document(id, { partition: 'q' }));
      }
      expect(ids(await documents.list('p', 'a|'))).toEqual([
        'p/a|1',
        'p/a|10',
        'p/a|2',
        'p/a|=',
        'p/a|~',
      ]);
      expect(await documents.list('r', 'a|')).toEqual([]);
    });

    it('lists a thousand in order', async () => {
      const wanted = Array.from({ length: 1000 }, (_, n) => `a|${String(n).padStart(4, '0')}`);
      const mixed = wanted.map((_, n) => wanted[(n * 617) % 1000] ?? '');
      for (const id of mixed) await documents.create(document(id));
      expect((await documents.list('p', 'a|')).map(({ id }) => id)).toEqual(wanted);
      expect(await documents.listKind('thing')).toHaveLength(1000);
    });

    it('lists a kind over all partitions, in order of partition and id', async () => {
      for (const id of ['2', '1']) {
        for (const partition of ['q', 'p']) await documents.create(document(id, { partition }));
      }
      await documents.create(document('0', { kind: 'other' }));
      expect(ids(await documents.listKind('thing'))).toEqual(['p/1', 'p/2', 'q/1', 'q/2']);
    });

    it('gives the last of what begins with a text', async () => {
      for (const id of ['a|2', 'a|10', 'a|1', 'ab|9', 'b|1']) await documents.create(document(id));
      await documents.create(document('a|3', { partition: 'q' }));
      expect(await documents.last('p', 'a|')).toEqual({
        ...document('a|2'),
        version: expect.any(String),
      });
      expect(await documents.last('p', 'c|')).toBeUndefined();
      expect(await documents.last('r', 'a|')).toBeUndefined();
    });

    it('goes through what begins with a text, part by part', async () => {
      for (const id of ['a|3', 'a|1', 'a|2', 'ab|1', 'a', 'b|1']) {
        await documents.create(document(id, { due: '2026-01-01T00:00:00.000Z' }));
        await documents.create(document(id, { partition: 'q' }));
      }
      const part = (after: string, limit: number) => documents.scan('p', 'a|', { after, limit });
      expect(ids(await part('', 2))).toEqual(['p/a|1', 'p/a|2']);
      expect(ids(await part('a|2', 2))).toEqual(['p/a|3']);
      expect(await part('a|3', 2)).toEqual([]);
      expect((await part('', 1))[0]).toEqual({
        ...document('a|1', { due: '2026-01-01T00:00:00.000Z' }),
        version: expect.any(String),
      });
    });

    it('names the partitions that hold a kind', async () => {
      for (const partition of ['q', 'p', 'r']) {
        await documents.create(document('1', { partition }));
        await documents.create(document('2', { partition }));
      }
      await documents.create(document('1', { partition: 's', kind: 'other' }));
      expect(await documents.partitionsOf('thing')).toEqual(['p', 'q', 'r']);
      expect(await documents.partitionsOf('nothing')).toEqual([]);
      await documents.create(document('a', { partition: 'other', kind: 'else' }));
      expect(await documents.partitionsOf()).toEqual(['other', 'p', 'q', 'r', 's']);
    });

    it('lists what is due, the earliest first, up to a limit', async () => {
      const due = (day: number): string => `2026-01-0${String(day)}T00:00:00.000Z`;
      for (const day of [4, 2, 5, 3, 1]) {
        const partition = day % 2 ? 'p' : 'q';
        await documents.create(document(`d${String(day)}`, { partition, due: due(day) }));
      }
      await documents.create(document('never'));
      await documents.create(document('other', { kind: 'other', due: due(1) }));
      expect(ids(await documents.listDue('thing', due(4), 10))).toEqual([
        'p/d1',
        'q/d2',
        'p/d3',
        'q/d4',
      ]);
      expect(ids(await documents.listDue('thing', due(4), 2))).toEqual(['p/d1', 'q/d2']);
      const first = (await documents.listDue('thing', due(1), 1))[0];
      expect(first).toEqual({ ...document('d1', { due: due(1) }), version: expect.any(String) });
      await documents.replace(document('d1'), first?.version ?? '');
      expect(await documents.listDue('thing', due(1), 10)).toEqual([]);
    });

    it('knows whether anything is due, of each kind by its own time', async () => {
      const due = (day: number): string => `2026-01-0${String(day)}T00:00:00.000Z`;
      expect(await documents.anyDue({ thing: due(9), other: due(9) })).toBe(false);
      await documents.create(document('never'));
      await documents.create(document('a', { due: due(3) }));
      await documents.create(document('b', { partition: 'q', kind: 'other', due: due(5) }));
      await documents.create(document('c', { kind: 'third', due: due(1) }));
      expect(await documents.anyDue({ thing: due(2), other: due(4) })).toBe(false);
      expect(await documents.anyDue({ thing: due(3), other: due(4) })).toBe(true);
      expect(await documents.anyDue({ other: due(5), thing: due(2) })).toBe(true);
      expect(await documents.anyDue({ thing: due(2) })).toBe(false);
    });
  });
}
