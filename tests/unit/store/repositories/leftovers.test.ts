import type { Store } from '../../../../src/app/ports';
import type { Documents } from '../../../../src/store/documents';
import { openEmbeddedDocuments } from '../../../../src/store/embedded/open-embedded-store';
import { storeOver } from '../../../../src/store/store-over';
import { freshFolder, type FreshFolder } from '../../../contracts/fresh-folder';
import { AT, conversation, sha256 } from '../../../contracts/store-samples';
import { tenantNamed } from '../../../support/tenant';

let folder: FreshFolder;
let documents: Documents;
let store: Store;
beforeEach(async () => {
  folder = freshFolder();
  documents = await openEmbeddedDocuments(folder.path);
  store = storeOver(documents);
});
afterEach(async () => {
  await store.close();
  folder.remove();
});

describe('what is left in the database', () => {
  it('is nothing of a person whose chat was forgotten', async () => {
    await store.channels.remember(conversation('t1', 'a:chat', 'person-1'));
    expect(await documents.listKind('person')).toHaveLength(1);
    await store.channels.forget(tenantNamed('t1'), 'a:chat');
    expect(await documents.listKind('person')).toEqual([]);
    expect(await documents.listKind('conversation')).toEqual([]);
  });

  it('is no original before all its pieces are there, and none with pieces missing', async () => {
    const bytes = new Uint8Array(2_500_000).fill(7);
    const file = { name: 'letter.pdf', bytes, sha256: sha256(bytes) };
    const stopped: Documents = {
      ...documents,
      create: () => Promise.reject(new Error('stopped before the last write')),
    };
    const keep = storeOver(stopped).originals.keep(file, { at: AT, by: 'owner-1' });
    await expect(keep).rejects.toThrow(/stopped/);
    expect(await store.originals.find(file.sha256)).toBeUndefined();
    expect(await store.originals.keep(file, { at: AT, by: 'owner-1' })).toBe('created');
    expect(sha256((await store.originals.find(file.sha256)) ?? '')).toBe(file.sha256);

    const [piece] = await documents.listKind('original-piece');
    await documents.remove(piece!.partition, piece!.id);
    await expect(store.originals.find(file.sha256)).rejects.toMatchObject({
      code: 'store-damaged',
    });
  });

  it('is one document for an ordinary original', async () => {
    const bytes = new Uint8Array(1_048_576).fill(7);
    const file = { name: 'letter.pdf', bytes, sha256: sha256(bytes) };
    await store.originals.keep(file, { at: AT, by: 'owner-1' });
    expect(await documents.list('originals', '')).toHaveLength(1);
    const [held] = await documents.listKind('original');
    expect(held?.body).toMatchObject({ name: 'letter.pdf', at: AT, by: 'owner-1' });
  });
});
