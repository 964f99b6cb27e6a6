import { enterInJournal } from '../../src/app/audit/enter-in-journal';
import { exportAudit } from '../../src/app/audit/export-audit';
import { journalHeads } from '../../src/app/audit/journal-heads';
import { verifyAudit } from '../../src/app/audit/verify-audit';
import type { Ports, Store } from '../../src/app/ports';
import { auditNotary, addNote, change, remedyWith, TENANT } from '../support/audit/audit-store';
import { journalEntries } from '../support/audit/journal-entries';
import { sha256 } from '../support/remedies';
import type { Current } from './store-contract';
import { ODD_IDS } from './store-samples';
import { tenantNamed } from '../support/tenant';

function portsOver(store: Store): Ports {
  return {
    store,
    readLetter: () => Promise.reject(new Error('No letter is read here.')),
    now: () => '2026-11-22T09:00:00.000Z',
    newId: () => 'id-1',
    sha256,
    notary: auditNotary,
  };
}

export function describeJournal(current: Current): void {
  describe('the journal', () => {
    const ports = () => portsOver(current().store);
    const sorted = async (tenant: string) => [...(await journalEntries(ports(), tenant))].sort();

    it('holds each entry once, and verifies', async () => {
      const { remedies } = current().store;
      for (const id of ['r-1', 'r-2']) await remedies.add(remedyWith(3, id));
      await addNote(ports(), 'n-1');
      expect(await current().store.journal.waiting(10)).toHaveLength(3);
      await enterInJournal(ports());
      await change(ports(), 'r-1');
      await enterInJournal(ports());
      expect(await sorted(TENANT)).toEqual([
        'note/n-1#1',
        'remedy/r-1#1',
        'remedy/r-1#2',
        'remedy/r-1#3',
        'remedy/r-1#4',
        'remedy/r-2#1',
        'remedy/r-2#2',
        'remedy/r-2#3',
      ]);
      expect(await current().store.journal.waiting(10)).toEqual([]);
      const heads = await journalHeads(ports());
      expect(heads).toMatchObject([{ tenant: TENANT, n: 8 }]);
      expect(await verifyAudit(ports(), heads)).toMatchObject({ journaled: 8, findings: [] });
      const lines = [];
      for await (const one of exportAudit(ports())) lines.push(one);
      expect(lines.filter(({ kind }) => kind === 'line')).toHaveLength(8);
    });

    it('holds each entry once when several enter at once, while others write', async () => {
      const { remedies } = current().store;
      const ids = Array.from({ length: 12 }, (_, n) => `r-${String(n)}`);
      for (const id of ids) await remedies.add(remedyWith(2, id));
      const others = [await current().another(), await current().another()].map(portsOver);
      await Promise.all([
        ...[ports(), ...others].map((one) => enterInJournal(one)),
        ...ids.map((id) => change(ports(), id).catch(() => undefined)),
      ]);
      await enterInJournal(ports());
      const { journaled, entries, findings } = await verifyAudit(ports());
      expect(findings).toEqual([]);
      expect(journaled).toBe(entries);
      const held = await sorted(TENANT);
      expect(new Set(held).size).toBe(held.length);
    });

    it('is of any tenant and any id', async () => {
      const { remedies } = current().store;
      for (const id of ODD_IDS) await remedies.add(remedyWith(1, id));
      for (const tenant of ODD_IDS) await remedies.add(remedyWith(1, 'r-1', tenantNamed(tenant)));
      await enterInJournal(ports());
      expect(await sorted(TENANT)).toHaveLength(ODD_IDS.length);
      for (const tenant of ODD_IDS) expect(await sorted(tenant)).toEqual(['remedy/r-1#1']);
      expect((await verifyAudit(ports())).findings).toEqual([]);
    });
  });
}
