import type { DatabaseSync } from 'node:sqlite';
import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { erasePerson } from '../../../../src/app/audit/erase-person';
import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import type { Ports } from '../../../../src/app/ports';
import {
  addNote,
  auditPorts,
  change,
  memoryStore,
  remedyWith,
  TENANT,
} from '../../../support/audit/audit-store';
import {
  overwrite,
  storedTexts,
  withByte,
  type StoredText,
} from '../../../support/audit/stored-rows';
import { seededRandom } from '../../../support/random';
import { rounds } from '../../../support/sampled';
import { tenantNamed } from '../../../support/tenant';

jest.setTimeout(300_000);

/** Of so many bytes one is changed. */
const STEP = rounds(1, 3);

let db: DatabaseSync;
let ports: Ports;
beforeEach(() => {
  const memory = memoryStore();
  ({ db } = memory);
  ports = auditPorts(memory.documents);
});

/** Whether the audit says that something is wrong, in whatever words, without falling over. */
async function isFound(changed: StoredText, original: StoredText): Promise<boolean> {
  overwrite(db, changed);
  try {
    return (await verifyAudit(ports)).findings.length > 0;
  } finally {
    overwrite(db, original);
  }
}

function describeByte({ column, bytes }: StoredText, at: number, byte: number): string {
  const around = bytes.subarray(Math.max(0, at - 20), at + 20).toString('latin1');
  return `${column} byte ${String(at)} of …${around}… to ${String(byte)}`;
}

describe('one changed byte', () => {
  it('is found wherever it is in a small store', async () => {
    await ports.store.remedies.add(remedyWith(2, 'r-1'));
    await addNote(ports, 'n-1');
    await enterInJournal(ports);
    const random = seededRandom(5);
    const missed: string[] = [];
    let tried = 0;
    for (const text of storedTexts(db)) {
      for (let at = 0; at < text.bytes.length; at += STEP) {
        const old = text.bytes[at] ?? 0;
        // A digit becomes another digit, and so on: what is still valid is hardest to find.
        const byte = random.integer(0, 1) ? old ^ 1 : old ^ random.integer(1, 255);
        tried += 1;
        if (await isFound(withByte(text, at, byte), text)) continue;
        missed.push(describeByte(text, at, byte));
      }
    }
    expect(tried).toBeGreaterThan(2500 / STEP);
    expect(missed).toEqual([]);
    expect((await verifyAudit(ports)).findings).toEqual([]);
  });

  it('is found anywhere in a larger store, with erased people and several tenants', async () => {
    for (let n = 1; n <= 40; n += 1) {
      const tenant = n % 4 === 0 ? tenantNamed('tenant-b') : TENANT;
      await ports.store.remedies.add(remedyWith(1 + (n % 6), `r-${String(n)}`, tenant));
      if (n % 10 === 0) await enterInJournal(ports);
    }
    await change(ports, 'r-1', { actor: 'leaver', reason: 'I was ill' });
    const erased = await erasePerson(ports, TENANT, { person: 'leaver', by: 'admin' });
    expect(erased).toEqual({ kind: 'erased', documents: 1 });
    const random = seededRandom(7);
    const texts = storedTexts(db);
    const missed: string[] = [];
    for (let tries = 0; tries < rounds(150, 40); tries += 1) {
      const text = random.pick(texts);
      const at = random.integer(0, text.bytes.length - 1);
      const byte = (text.bytes[at] ?? 0) ^ random.integer(1, 255);
      if (await isFound(withByte(text, at, byte), text)) continue;
      missed.push(describeByte(text, at, byte));
    }
    expect(missed).toEqual([]);
  });
});
