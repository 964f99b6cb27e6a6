import { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import type { Ports } from '../../../src/app/ports';
import type { Documents } from '../../../src/store/documents';
import { migrate } from '../../../src/store/embedded/schema';
import { sqliteDocuments } from '../../../src/store/embedded/sqlite-documents';
import { storeOver } from '../../../src/store/store-over';
import { crashingDocuments, type Crash } from './crashing-documents';
import { tenantNamed } from '../tenant';

export const TENANT = tenantNamed('council');

/** The real store in memory, a clock, and processes that can be lost. */
export interface World {
  readonly clock: { now: string };
  readonly crash: Crash;
  /** Of the process that runs now. */
  ports: Ports;
  /** Of somebody who looks on and is never lost. */
  readonly watching: Ports;
  /** A new process takes over; nothing of the old one's memory remains. */
  readonly restart: () => void;
}

export function openWorld(now: string): World {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  const documents = sqliteDocuments(db, ':memory:');
  const clock = { now };
  const crash: Crash = { writesLeft: null, afterTheWrite: false };
  const counter = { n: 0 };
  const portsOver = (over: Documents): Ports => ({
    store: storeOver(over),
    readLetter: () => Promise.reject(new Error('There are no letters here.')),
    now: () => clock.now,
    newId: () => `id-${String((counter.n += 1))}`,
    sha256,
    notary: { sha256, newSalt: () => `salt-${String((counter.n += 1))}` },
  });
  const world: World = {
    clock,
    crash,
    ports: portsOver(crashingDocuments(documents, crash)),
    watching: portsOver(documents),
    restart: () => {
      crash.writesLeft = null;
      world.ports = portsOver(crashingDocuments(documents, crash));
    },
  };
  return world;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
