import { randomUUID } from 'node:crypto';
import type { Log, Store, Wake } from './app/ports';
import { managedIdentity } from './azure-identity';
import type { Access, StoreSettings } from './config-store';
import type { Documents } from './store/documents';
import { openCosmosDocuments } from './store/cosmos/open-cosmos-store';
import { openEmbeddedDocuments } from './store/embedded/open-embedded-store';
import { hintingDocuments } from './store/hinting';
import { cautiousAfterRestore } from './store/stopped-by-restore';
import { storeOver } from './store/store-over';
import { inProcessWake } from './wake/in-process';
import { storageQueueWake } from './wake/storage-queue';

/** The container that holds everything. */
const CONTAINER = 'upheld';

export interface StorePlace {
  readonly store: StoreSettings;
  /** Folder of the embedded store. */
  readonly data: string;
}

/** The store that the settings ask for, and how its instances wake each other. */
export async function openStore(
  place: StorePlace,
  log: Log,
): Promise<{ readonly store: Store; readonly wake: Wake }> {
  const wake = await openWake(place.store, log);
  const documents = await openDocuments(place);
  const now = (): string => new Date().toISOString();
  const store = storeOver(hintingDocuments(documents, wake, now));
  return { store: await cautiousAfterRestore(store), wake };
}

/** The bare documents of the store: for moving all of it elsewhere. */
export async function openDocuments({ store, data }: StorePlace): Promise<Documents> {
  if (store.kind === 'embedded') return openEmbeddedDocuments(data);
  const { url, access } = store.cosmos;
  return openCosmosDocuments({
    endpoint: url,
    access: await accessWith(access),
    database: store.database,
    container: CONTAINER,
    newId: randomUUID,
    // A managed identity may not make either; the deployment does.
    createIfMissing: access.kind === 'emulator',
  });
}

async function openWake(store: StoreSettings, log: Log): Promise<Wake> {
  if (store.kind === 'embedded') return inProcessWake();
  const { url, access } = store.queues;
  return storageQueueWake({ url, access: await accessWith(access), log });
}

async function accessWith(
  access: Access,
): Promise<
  { readonly credential: Awaited<ReturnType<typeof managedIdentity>> } | { readonly key: string }
> {
  if (access.kind === 'emulator') return { key: access.key };
  return { credential: await managedIdentity(access.clientId) };
}

/** Where everything is kept, for the person who starts it. */
export function describePlace({ store, data }: StorePlace): string {
  if (store.kind === 'embedded') return `data in ${data}`;
  return `data in ${store.database} at ${store.cosmos.url}`;
}
