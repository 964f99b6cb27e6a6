import { join } from 'node:path';
import type { Store } from '../../../../src/app/ports';
import type { Remedy } from '../../../../src/domain/remedy/remedy';
import { openSqlite, STORE_FILE } from '../../../../src/store/embedded/open-sqlite';
import { sqliteDocuments } from '../../../../src/store/embedded/sqlite-documents';
import { storeOver } from '../../../../src/store/store-over';
import { aRemedy } from '../../../support/remedies';
import { click } from '../../../support/activities';
import { SERVICE_URL } from '../../../support/security/channel-service';
import { tenantNamed } from '../../../support/tenant';
import { TENANTS } from './ack-server';

const OWNER = '00000000-0000-0000-0000-0000000000aa';

export interface Batches {
  /** So many remedies that wait for their owner, spread over the tenants. */
  readonly next: (count: number) => Promise<readonly Remedy[]>;
  /** How many of them nobody has acknowledged, as the store has it. */
  readonly unacknowledged: (remedies: readonly Remedy[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Remedies in the server's own store, written by another connection while the server rests. */
export async function openBatches(data: string): Promise<Batches> {
  const db = await openSqlite(data);
  const store: Store = storeOver(sqliteDocuments(db, join(data, STORE_FILE)));
  let made = 0;
  return {
    next: async (count) => {
      db.exec('BEGIN IMMEDIATE');
      // What was acknowledged before is no longer looked through by the timer.
      db.exec(`DELETE FROM documents WHERE kind = 'unfinished'`);
      const remedies = Array.from({ length: count }, () => remedyOf((made += 1)));
      for (const remedy of remedies) await store.remedies.add(remedy);
      db.exec('COMMIT');
      return remedies;
    },
    unacknowledged: async (remedies) => {
      let lost = 0;
      for (const { tenant, id } of remedies) {
        const held = await store.remedies.find(tenant, id);
        if (!held?.value.acknowledgedAt) lost += 1;
      }
      return lost;
    },
    close: () => store.close(),
  };
}

function remedyOf(n: number): Remedy {
  const owner = { id: OWNER, name: 'Owner' };
  const plain = aRemedy({ owner, due: '2099-11-20' }, `remedy-${String(n)}`);
  return {
    ...plain,
    tenant: tenantNamed(TENANTS[n % TENANTS.length] ?? ''),
    journaled: plain.history.length,
  };
}

/** The click of the owner on "Acknowledge", as Teams sends it. */
export function acknowledgement({ tenant, id, revision }: Remedy): string {
  const from = { id: '29:owner', name: 'Owner', aadObjectId: OWNER };
  const where = { serviceUrl: SERVICE_URL, conversation: 'a:owner', from, tenant };
  const data = { v: 1, remedyId: id, revision, deliveryId: 'd' };
  return JSON.stringify({ ...click('acknowledge', data, where), id: `click-${id}` });
}
