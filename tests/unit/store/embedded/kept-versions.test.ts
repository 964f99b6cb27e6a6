import type { StoredDocument } from '../../../../src/store/documents';
import { groupCommits } from '../../../../src/store/embedded/group-commits';
import { keptVersions } from '../../../../src/store/embedded/kept-versions';
import { openSqlite } from '../../../../src/store/embedded/open-sqlite';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { freshFolder, type FreshFolder } from '../../../contracts/fresh-folder';

let folder: FreshFolder;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => {
  folder.remove();
});

const figure = (id: string, body: unknown = id): StoredDocument => {
  return { partition: 'p', id, kind: 'figures', body };
};

/** Two processes that have the same store open, as far as the database knows. */
async function twoProcesses() {
  const [one, other] = [await openSqlite(folder.path), await openSqlite(folder.path)];
  const documents = sqliteDocuments(one, 'the-path', groupCommits(one));
  const others = sqliteDocuments(other, 'the-path', groupCommits(other));
  const seen = (...prefixes: readonly string[]) => documents.versions('p', prefixes);
  const close = () => Promise.all([documents.close(), others.close()]);
  return { documents, others, seen, close };
}

describe('versions that are kept', () => {
  it.each(['ourselves', 'another process'])(
    'are read again after each write of %s',
    async (who) => {
      const { documents, others, seen, close } = await twoProcesses();
      const writer = who === 'ourselves' ? documents : others;
      const found = [await seen('figures|a|')];
      expect(found[0]).toEqual([]);
      await writer.create(figure('figures|a|1'));
      found.push(await seen('figures|a|'));
      await writer.replace(figure('figures|a|1', 'changed'), found[1]?.[0]?.version ?? '');
      found.push(await seen('figures|a|'));
      await writer.put(figure('figures|a|1', 'again'));
      found.push(await seen('figures|a|'));
      expect(found.slice(1)).toEqual(
        Array(3).fill([expect.objectContaining({ id: 'figures|a|1' })]),
      );
      expect(new Set(found.map((one) => one[0]?.version)).size).toBe(4);
      await writer.remove('p', 'figures|a|1');
      expect(await seen('figures|a|')).toEqual([]);
      await close();
    },
  );

  it('are not read again for writes of other kinds, or by nobody', async () => {
    const db = await openSqlite(folder.path);
    const read: string[] = [];
    const kept = keptVersions(db, (_, prefixes) => (read.push(prefixes), []));
    for (const touched of ['seen|1', 'context|figures|1']) {
      kept.of('p', ['figures|a|', 'figures|b|']);
      kept.touch(touched);
    }
    kept.of('p', ['figures|a|', 'figures|b|']);
    expect(read).toHaveLength(1);
    kept.of('other', ['figures|a|', 'figures|b|']);
    kept.of('p', ['figures|b|', 'figures|a|']);
    expect(read).toHaveLength(3);
    db.close();
  });

  it('are always read where a prefix may be of several kinds', async () => {
    const { documents, seen, close } = await twoProcesses();
    expect(await seen('fig')).toEqual([]);
    await documents.create(figure('figures|a|1'));
    expect(await seen('fig')).toHaveLength(1);
    await close();
  });
});
