import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/app/ports';
import { openCosmosDocuments, openCosmosStore } from '../../src/store/cosmos/open-cosmos-store';
import { cosmosOptions, startCosmosEmulator, type CosmosEmulator } from './cosmos-emulator';
import { describeDocuments } from './documents-contract';
import { describeStore } from './store-contract';

// A thousand documents take their time on a busy machine.
jest.setTimeout(60_000);

let emulator: CosmosEmulator;
beforeAll(async () => {
  emulator = await startCosmosEmulator();
});
afterAll(() => emulator.stop());

describeDocuments('Cosmos DB', async () => {
  const documents = await openCosmosDocuments(cosmosOptions(emulator.endpoint, randomUUID()));
  return { documents, end: () => documents.close() };
});

describeStore('Cosmos DB', async () => {
  const options = cosmosOptions(emulator.endpoint, randomUUID());
  const opened: Store[] = [];
  const another = async (): Promise<Store> => {
    const store = await openCosmosStore(options);
    opened.push(store);
    return store;
  };
  const end = async (): Promise<void> => {
    for (const store of opened) await store.close();
  };
  return { store: await another(), another, end };
});
