import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Store } from '../../../src/app/ports';
import { readConfig } from '../../../src/config';
import { openStore } from '../../../src/open-store';
import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store';
import { startAzurite } from '../azurite';
import { startEmulatorChild } from '../emulator-child';

/** Where a fleet keeps everything, as its processes are told. */
export type FleetPlace =
  | { readonly dir: string }
  /** Settings of the product for Azure. */
  | { readonly env: Readonly<Record<string, string>> };

const silentLog: Log = { info: () => undefined, error: () => undefined };

export type FleetStoreKind = 'embedded' | 'cosmos';

export interface FleetStore {
  readonly place: FleetPlace;
  /** As this process sees it. */
  readonly store: Store;
  /** How many may be written at once. */
  readonly atOnce: number;
  stop(): Promise<void>;
}

/** In memory where the system has such a place: what a killed process wrote is kept by the system, not by the disk. */
function temporaryDir(): string {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  return mkdtempSync(join(parent, 'upheld-fleet-'));
}

/** An empty store for a fleet: a file, or the emulators of Azure in processes of their own. */
export async function startFleetStore(kind: FleetStoreKind): Promise<FleetStore> {
  return kind === 'embedded' ? embedded() : cosmos();
}

async function embedded(): Promise<FleetStore> {
  const place = { dir: temporaryDir() };
  const store = await openEmbeddedStore(place.dir);
  const stop = async (): Promise<void> => {
    await store.close();
    rmSync(place.dir, { recursive: true, force: true });
  };
  return { place, store, atOnce: 1, stop };
}

async function cosmos(): Promise<FleetStore> {
  const [emulator, azurite] = await Promise.all([startEmulatorChild(), startAzurite()]);
  const env = {
    UPHELD_STORE: 'cosmos',
    COSMOS_ENDPOINT: emulator.endpoint,
    COSMOS_DATABASE: randomUUID(),
    COSMOS_KEY: Buffer.from('any key').toString('base64'),
    STORAGE_ACCOUNT: azurite.url,
    STORAGE_KEY: azurite.key,
  };
  const config = readConfig({ data: '/nowhere' }, env);
  if (!config.ok) throw new Error(JSON.stringify(config.problem));
  const { store } = await openStore(config.value, silentLog);
  const stop = async (): Promise<void> => {
    await store.close();
    await Promise.all([emulator.stop(), azurite.stop()]);
  };
  return { place: { env }, store, atOnce: 20, stop };
}
