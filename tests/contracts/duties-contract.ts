import { decideDuty } from '../../src/domain/duty/decision/decide-duty';
import { blankRecord, type DutyRecord } from '../../src/domain/duty/decision/duty-record';
import { notary } from '../support/remedies';
import { tenantNamed } from '../support/tenant';
import type { Current } from './store-contract';
import { AT, ODD_IDS } from './store-samples';

const T1 = tenantNamed('t1');

/** The record of one decision of a person; a test fails where it is refused. */
function record(tenant: string, id: string, by = 'mona-oid'): DutyRecord {
  const matter = {
    duty: 'periodic-summary',
    authority: 'coventry',
    about: 'Upheld decisions',
  } as const;
  const result = decideDuty(
    blankRecord({ ...matter, ref: id }, tenantNamed(tenant)),
    {
      decision: { verb: 'taken', reason: 'It goes to “Cabinet” — in January' },
      ...{ by: { id: by, name: 'Mona Monitor' }, isMonitoringOfficer: true, at: AT },
      basis: [{ key: 'coventry|2023-24|upheld|', said: '3 upheld decisions in 2023-24' }],
    },
    notary,
  );
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** What named persons decided about the proposals of the radar. */
export function describeDuties(current: Current): void {
  describe('decisions about duties', () => {
    const store = () => current().store.duties;

    it('come back as they were, with their history', async () => {
      expect(await store().add(record('t1', 'a'))).toBe('created');
      expect(await store().add(record('t1', 'a', 'other'))).toBe('exists');
      expect((await store().find(T1, 'a'))?.value).toEqual(record('t1', 'a'));
      expect(await store().find(T1, 'b')).toBeUndefined();
    });

    it('are changed once of 20 at a time', async () => {
      await store().add(record('t1', 'a'));
      const { value, version } = (await store().find(T1, 'a'))!;
      const changes = Array.from({ length: 20 }, (_, n) =>
        store().save({ ...value, revision: 2, about: String(n) }, version),
      );
      const outcomes = await Promise.all(changes);
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const after = (await store().find(T1, 'a'))!;
      expect(after.value.about).toBe(String(outcomes.indexOf('saved')));
      expect(await store().save(record('t1', 'never added'), after.version)).toBe('conflict');
    });

    it('are those of one tenant only', async () => {
      for (const tenant of ['t1', 't2', 't']) await store().add(record(tenant, 'same', tenant));
      expect((await store().list(T1)).map(({ decidedBy }) => decidedBy?.id)).toEqual(['t1']);
      expect(await store().list(tenantNamed('t3'))).toEqual([]);
      const { version } = (await store().find(T1, 'same'))!;
      expect(await store().save(record('t2', 'same', 'mine'), version)).toBe('conflict');
    });

    it('have any id, in any tenant', async () => {
      for (const id of ODD_IDS) expect(await store().add(record(id, id))).toBe('created');
      for (const id of ODD_IDS)
        expect(await store().list(tenantNamed(id))).toEqual([record(id, id)]);
    });

    it('wait for the journal until it holds them', async () => {
      const { journal } = current().store;
      await store().add(record('t1', 'a'));
      expect(await journal.waiting(10)).toEqual([{ source: 'duty', tenant: 't1', id: 'a' }]);
      const held = (await journal.find({ source: 'duty', tenant: 't1', id: 'a' }))!;
      await journal.save('duty', { ...held.value, journaled: 1 }, held.version);
      expect(await journal.waiting(10)).toEqual([]);
      expect((await store().find(T1, 'a'))?.value.journaled).toBe(1);
    });
  });
}
