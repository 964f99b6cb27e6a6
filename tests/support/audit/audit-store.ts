import { DatabaseSync } from 'node:sqlite';
import type { Ports } from '../../../src/app/ports';
import { newNote } from '../../../src/domain/audit/recorded';
import { record, type Happening } from '../../../src/domain/remedy/history';
import type { Remedy } from '../../../src/domain/remedy/remedy';
import type { Documents } from '../../../src/store/documents';
import { migrate } from '../../../src/store/embedded/schema';
import { sqliteDocuments } from '../../../src/store/embedded/sqlite-documents';
import { storeOver } from '../../../src/store/store-over';
import { aRemedy, sha256 } from '../remedies';
import { tenantNamed } from '../tenant';

export const TENANT = tenantNamed('tenant-a');

/** The embedded store in memory, and its rows as bytes. */
export function memoryStore(): { readonly db: DatabaseSync; readonly documents: Documents } {
  const db = new DatabaseSync(':memory:');
  migrate(db);
  return { db, documents: sqliteDocuments(db, ':memory:') };
}

let salts = 0;
/** Salts that differ, as they do in life, and are the same in every run of one test. */
export const auditNotary = { sha256, newSalt: (): string => `salt-${String((salts += 1))}` };

/** The use cases' surroundings over these documents. */
export function auditPorts(documents: Documents): Ports {
  let ids = 0;
  return {
    store: storeOver(documents),
    readLetter: () => Promise.reject(new Error('No letter is read here.')),
    now: () => '2026-11-22T09:00:00.000Z',
    newId: () => `id-${String((ids += 1))}`,
    sha256,
    notary: auditNotary,
  };
}

/** The remedy after something happened to it. */
export function afterwards(remedy: Remedy, over: Partial<Happening> = {}): Remedy {
  const n = remedy.history.length + 1;
  const happening: Happening = {
    at: `2026-10-${String((n % 28) + 1).padStart(2, '0')}T09:00:00.000Z`,
    actor: remedy.owner.id,
    verb: 'acknowledge',
    outcome: 'done',
    before: remedy.state,
    after: remedy.state,
    ...over,
  };
  const revision = remedy.revision + 1;
  return { ...remedy, revision, history: record(remedy, happening, auditNotary) };
}

/** A remedy with so many entries in its history. */
export function remedyWith(entries: number, id: string, tenant = TENANT): Remedy {
  const { history, ...plain } = aRemedy({}, id);
  let remedy: Remedy = { ...plain, tenant: tenantNamed(tenant), history: history.slice(0, 0) };
  while (remedy.history.length < entries) remedy = afterwards(remedy);
  return remedy;
}

/** Saves a later version of a remedy, as a use case would. */
export async function change(
  ports: Ports,
  id: string,
  over: Partial<Happening> = {},
): Promise<void> {
  const held = await ports.store.remedies.find(TENANT, id);
  if (!held) throw new Error(`There is no remedy ${id}.`);
  const saved = await ports.store.remedies.save(afterwards(held.value, over), held.version);
  if (saved === 'conflict') throw new Error(`Somebody else changed ${id}.`);
}

export async function addNote(ports: Ports, id: string): Promise<void> {
  const saying = {
    at: '2026-10-03T10:00:00.000Z',
    actor: 'somebody',
    verb: 'acknowledge',
    outcome: 'refused',
    reason: 'no such remedy',
    subject: 'r-unknown',
    before: null,
    after: null,
  } as const;
  await ports.store.journal.addNote(newNote({ id, tenant: TENANT }, saying, auditNotary));
}
