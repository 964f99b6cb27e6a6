import { CosmosClient } from '@azure/cosmos';
import { randomUUID } from 'node:crypto';
import type { Ports } from '../../../../src/app/ports';
import { cosmosDocuments } from '../../../../src/store/cosmos/cosmos-documents';
import { storeOver } from '../../../../src/store/store-over';
import { startEmulatorChild } from '../../../support/emulator-child';
import { embeddedPorts } from '../../harness/embedded-ports';
import type { Charge } from './charges';
import { meteredContainer } from './metered-container';

export interface MeteredPorts {
  readonly ports: Ports;
  /** What was charged since it was asked last. */
  readonly taken: () => readonly Charge[];
  readonly stop: () => Promise<void>;
}

/** The product over the emulator of Cosmos DB that the tests use, with a meter between. The emulator charges nothing. */
export async function meteredPorts(data: string): Promise<MeteredPorts> {
  const emulator = await startEmulatorChild();
  const client = new CosmosClient({
    endpoint: emulator.endpoint,
    key: Buffer.from('any key').toString('base64'),
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { database } = await client.databases.createIfNotExists({ id: 'bench' });
  const wanted = { id: 'upheld', partitionKey: '/partition' };
  const { container } = await database.containers.createIfNotExists(wanted);
  let charges: Charge[] = [];
  const documents = cosmosDocuments({
    container: meteredContainer(container, (charge) => charges.push(charge)),
    newId: randomUUID,
    pause: () => Promise.resolve(),
  });
  const embedded = await embeddedPorts(data);
  await embedded.store.close();
  const store = storeOver({ ...documents, close: () => Promise.resolve() });
  return {
    ports: { ...embedded, store },
    taken: () => {
      const all = charges;
      charges = [];
      return all;
    },
    stop: async () => {
      client.dispose();
      await emulator.stop();
    },
  };
}
