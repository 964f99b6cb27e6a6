import type * as Cosmos from '@azure/cosmos';
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../app/ports';
import type { Documents } from '../documents';
import { storeOver } from '../store-over';
import { cosmosDocuments } from './cosmos-documents';
import { cosmosFault } from './cosmos-failure';
import { withDeadline } from './cosmos-rows';
import { settled, type Pause } from './settled';

export interface CosmosOptions {
  readonly endpoint: string;
  /** A managed identity, as the caller made it, or a key, for the emulator. */
  readonly access:
    | { readonly credential: NonNullable<Cosmos.CosmosClientOptions['aadCredentials']> }
    | { readonly key: string };
  readonly database: string;
  readonly container: string;
  /** Gives each write the name that it is recognised by. */
  readonly newId: () => string;
  /** Makes the database and the container; with a managed identity both must be there. */
  readonly createIfMissing?: boolean;
  /** Waits between tries; absent: really. */
  readonly pause?: Pause;
}

/** Nothing but what is asked for is indexed: bodies are only ever read by id. */
const INDEXING: Cosmos.IndexingPolicy = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [{ path: '/partition/?' }, { path: '/kind/?' }, { path: '/due/?' }],
  excludedPaths: [{ path: '/*' }],
};

async function connect(options: CosmosOptions): Promise<Cosmos.CosmosClient> {
  // Loaded here: it is heavy, and only production needs it. The package types its two builds apart.
  const cosmos = (await import('@azure/cosmos')) as unknown as typeof Cosmos;
  const { endpoint, access } = options;
  const connectionPolicy = {
    // The account's own address leads to the region that takes writes. Following regions would have the client repeat
    // writes by itself, and an emulator names addresses that are not its own.
    enableEndpointDiscovery: false,
    requestTimeout: 10_000,
    retryOptions: { maxRetryAttemptCount: 0, maxWaitTimeInSeconds: 0 },
  };
  return 'key' in access
    ? new cosmos.CosmosClient({ endpoint, connectionPolicy, key: access.key })
    : new cosmos.CosmosClient({ endpoint, connectionPolicy, aadCredentials: access.credential });
}

/** The container, known to be there. */
async function findContainer(
  client: Cosmos.CosmosClient,
  options: CosmosOptions,
): Promise<Cosmos.Container> {
  if (options.createIfMissing) {
    const { database } = await client.databases.createIfNotExists(
      { id: options.database },
      withDeadline(),
    );
    const wanted = { id: options.container, partitionKey: '/partition', indexingPolicy: INDEXING };
    const { container } = await database.containers.createIfNotExists(wanted, withDeadline());
    return container;
  }
  const container = client.database(options.database).container(options.container);
  await container.read(withDeadline());
  return container;
}

/** Every failure leaves as a Fault that names the endpoint. */
function faulting(documents: Omit<Documents, 'close'>, endpoint: string): Omit<Documents, 'close'> {
  const call = async <T>(result: Promise<T>): Promise<T> => {
    try {
      return await result;
    } catch (error) {
      throw cosmosFault(error, endpoint);
    }
  };
  return {
    get: (...of) => call(documents.get(...of)),
    create: (...of) => call(documents.create(...of)),
    replace: (...of) => call(documents.replace(...of)),
    put: (...of) => call(documents.put(...of)),
    remove: (...of) => call(documents.remove(...of)),
    list: (...of) => call(documents.list(...of)),
    versions: (...of) => call(documents.versions(...of)),
    listKind: (...of) => call(documents.listKind(...of)),
    listDue: (...of) => call(documents.listDue(...of)),
    anyDue: (...of) => call(documents.anyDue(...of)),
    last: (...of) => call(documents.last(...of)),
    scan: (...of) => call(documents.scan(...of)),
    partitionsOf: (...of) => call(documents.partitionsOf(...of)),
  };
}

/** Documents in Azure Cosmos DB. Throws: Fault `store-unavailable` or `store-refused`, with the endpoint. */
export async function openCosmosDocuments(options: CosmosOptions): Promise<Documents> {
  const { endpoint, newId, pause = wait } = options;
  try {
    const client = await connect(options);
    const container = await settled(() => findContainer(client, options), pause);
    const documents = cosmosDocuments({ container, newId, pause });
    const close = (): Promise<void> => {
      client.dispose();
      return Promise.resolve();
    };
    return { ...faulting(documents, endpoint), close };
  } catch (error) {
    throw cosmosFault(error, endpoint);
  }
}

/** The store in Azure Cosmos DB. Throws: Fault `store-unavailable` or `store-refused`, with the endpoint. */
export async function openCosmosStore(options: CosmosOptions): Promise<Store> {
  return storeOver(await openCosmosDocuments(options));
}
