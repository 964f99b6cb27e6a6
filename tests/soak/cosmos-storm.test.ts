import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/app/ports';
import { openCosmosStore } from '../../src/store/cosmos/open-cosmos-store';
import { describeChannels } from '../contracts/channels-contract';
import {
  cosmosOptions,
  startCosmosEmulator,
  type CosmosEmulator,
} from '../contracts/cosmos-emulator';
import { describeDeliveries } from '../contracts/deliveries-contract';
import { describeDigests } from '../contracts/digests-contract';
import { startFaultProxy, type FaultProxy, type Mishap } from '../contracts/fault-proxy';
import { describeRemedies } from '../contracts/remedies-contract';
import { sha256 } from '../contracts/store-samples';
import type { StoreInTest } from '../contracts/store-contract';

jest.setTimeout(60_000);

const MISHAPS: readonly Mishap[] = [
  { apply: false, answer: 429 },
  ...([408, 412, 449, 503, 'reset'] as const).flatMap((answer) =>
    [false, true].map((apply) => ({ apply, answer })),
  ),
];

/** Spoils the first try of every second call, each in a way of its own: what that is, is in its key. */
function everySecond(): { readonly storm: (key: string) => Mishap | undefined; spoilt: number } {
  const seen = new Set<string>();
  const weather = {
    spoilt: 0,
    storm(key: string): Mishap | undefined {
      if (seen.has(key)) return undefined;
      seen.add(key);
      const number = Number.parseInt(sha256(key).slice(0, 8), 16);
      if (number % 2 === 0) return undefined;
      // A read cannot fail for a version.
      const mishap = MISHAPS[(number >> 1) % MISHAPS.length];
      if (mishap?.answer === 412 && /^(GET|POST) /.test(key)) return undefined;
      weather.spoilt += 1;
      return mishap;
    },
  };
  return weather;
}

let emulator: CosmosEmulator;
let proxy: FaultProxy;
let inTest: StoreInTest;
const weather = everySecond();

beforeAll(async () => {
  emulator = await startCosmosEmulator();
  proxy = await startFaultProxy(emulator.endpoint, weather.storm);
});
afterAll(async () => {
  await proxy.stop();
  await emulator.stop();
});
beforeEach(async () => {
  const options = cosmosOptions(proxy.endpoint, randomUUID());
  const opened: Store[] = [];
  const another = async (): Promise<Store> => {
    const store = await openCosmosStore(options);
    opened.push(store);
    return store;
  };
  inTest = {
    store: await another(),
    another,
    end: async () => {
      for (const store of opened) await store.close();
    },
  };
});
afterEach(() => inTest.end());

describe('the store in a Cosmos DB that fails before and after half of all calls', () => {
  const current = () => inTest;
  describeRemedies(current);
  describeDeliveries(current);
  describeChannels(current);
  describeDigests(current);

  it('was really in a storm', () => {
    expect(weather.spoilt).toBeGreaterThan(150);
  });
});
