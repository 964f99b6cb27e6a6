import { createHttpServer } from '@vercel/cosmosdb-server';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { CosmosOptions } from '../../src/store/cosmos/open-cosmos-store';

export interface CosmosEmulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** An empty Cosmos DB in this process. A test that cannot have it fails. */
export async function startCosmosEmulator(): Promise<CosmosEmulator> {
  const server = createHttpServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => {
          stopped();
        });
        server.closeAllConnections();
      }),
  };
}

/** How to open a database of the emulator at `endpoint`; one name, one database. */
export function cosmosOptions(endpoint: string, database: string): CosmosOptions {
  return {
    endpoint,
    access: { key: Buffer.from('any key').toString('base64') },
    database,
    container: 'upheld',
    newId: randomUUID,
    createIfMissing: true,
    pause: () => Promise.resolve(),
  };
}
