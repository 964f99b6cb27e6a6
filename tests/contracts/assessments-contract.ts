import { enterInJournal } from '../../src/app/audit/enter-in-journal';
import { verifyAudit } from '../../src/app/audit/verify-audit';
import type { Ports, Store } from '../../src/app/ports';
import { after, anAssessment, met } from '../support/assessments';
import { journalEntries } from '../support/audit/journal-entries';
import { notary, sha256 } from '../support/remedies';
import { tenantNamed } from '../support/tenant';
import type { Current } from './store-contract';

const T1 = tenantNamed('t1');

function portsOver(store: Store): Ports {
  return {
    store,
    readLetter: () => Promise.reject(new Error('No letter is read here.')),
    now: () => '2026-11-22T09:00:00.000Z',
    newId: () => 'id-1',
    sha256,
    notary,
  };
}

/** Self-assessments against the Code: versioned, of one tenant, and in its journal as remedies are. */
export function describeAssessments(current: Current): void {
  describe('self-assessments', () => {
    const store = () => current().store.assessments;
    const given = anAssessment({ tenant: T1 });

    it('come back as they were, with their history', async () => {
      const assessed = after(given, met('6.3'));
      expect(await store().add(assessed)).toBe('created');
      expect(await store().add(given)).toBe('exists');
      expect((await store().find(T1, given.id))?.value).toEqual(assessed);
      expect(await store().find(T1, 'coventry.2024-25.1')).toBeUndefined();
    });

    it('are changed by one of two who read the same', async () => {
      await store().add(given);
      const held = (await store().find(T1, given.id))!;
      const other = await current().another();
      const outcomes = await Promise.all([
        store().save(after(held.value, met('6.3')), held.version),
        other.assessments.save(after(held.value, met('6.4')), held.version),
      ]);
      expect(outcomes.sort()).toEqual(['conflict', 'saved']);
      expect((await store().find(T1, given.id))?.value.revision).toBe(2);
      await other.close();
    });

    it('are those of one tenant only', async () => {
      const theirs = anAssessment({ tenant: tenantNamed('t2') });
      await store().add(given);
      await store().add(theirs);
      expect(await store().list(T1)).toEqual([given]);
      expect(await store().list(tenantNamed('t3'))).toEqual([]);
      expect((await store().find(tenantNamed('t2'), given.id))?.value).toEqual(theirs);
    });

    it('are found out where they were changed before the journal held them', async () => {
      const assessed = after(given, met('6.3'));
      const [begun, found] = assessed.history;
      const forged = { ...assessed, history: [begun!, { ...found!, after: 'not-met' }] };
      await store().add(forged);
      const { findings } = await verifyAudit(portsOver(current().store));
      expect(findings).toMatchObject([{ kind: 'history-broken', subject: given.id, entry: 2 }]);
    });

    it('are in the journal, entry by entry', async () => {
      const ports = portsOver(current().store);
      await store().add(after(given, met('6.3')));
      expect(await ports.store.journal.waiting(10)).toHaveLength(1);
      await enterInJournal(ports);
      expect([...(await journalEntries(ports, 't1'))].sort()).toEqual([
        ...[`code/${given.id}#1`, `code/${given.id}#2`],
      ]);
      const { journaled, entries, findings } = await verifyAudit(ports);
      expect({ journaled, entries, findings }).toEqual({ journaled: 2, entries: 2, findings: [] });
      const held = (await store().find(T1, given.id))!;
      const changed = { ...held.value, assessed: {} };
      expect(await store().save(changed, held.version)).toBe('saved');
      expect((await verifyAudit(ports)).findings).not.toEqual([]);
    });
  });
}
