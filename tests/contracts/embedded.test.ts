import type { Store } from '../../src/app/ports';
import {
  openEmbeddedDocuments,
  openEmbeddedStore,
} from '../../src/store/embedded/open-embedded-store';
import { describeDocuments } from './documents-contract';
import { freshFolder } from './fresh-folder';
import { describeStore } from './store-contract';

// A thousand documents take their time on a busy machine.
jest.setTimeout(60_000);

describeDocuments('SQLite', async () => {
  const folder = freshFolder();
  const documents = await openEmbeddedDocuments(folder.path);
  const end = async (): Promise<void> => {
    await documents.close();
    folder.remove();
  };
  return { documents, end };
});

describeStore('SQLite', async () => {
  const folder = freshFolder();
  const opened: Store[] = [];
  const another = async (): Promise<Store> => {
    const store = await openEmbeddedStore(folder.path);
    opened.push(store);
    return store;
  };
  const end = async (): Promise<void> => {
    for (const store of opened) await store.close();
    folder.remove();
  };
  return { store: await another(), another, end };
});
