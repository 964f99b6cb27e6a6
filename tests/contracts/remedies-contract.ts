import { acknowledgedBy } from './acknowledged-by';
import type { Current } from './store-contract';
import { ODD_IDS, remedy } from './store-samples';

export function describeRemedies(current: Current): void {
  describe('remedies', () => {
    const store = () => current().store.remedies;

    it('come back as they were, with their history', async () => {
      const given = acknowledgedBy(remedy('t1', 'r1'), 'owner-1');
      expect(await store().add(given)).toBe('created');
      expect(await store().add(remedy('t1', 'r1'))).toBe('exists');
      expect((await store().find('t1', 'r1'))?.value).toEqual(given);
      expect(await store().find('t1', 'r2')).toBeUndefined();
    });

    it('are changed once of 20 at a time, with the record in the same write', async () => {
      await store().add(remedy('t1', 'r1'));
      const held = (await store().find('t1', 'r1'))!;
      const people = Array.from({ length: 20 }, (_, n) => `person-${String(n)}`);
      const outcomes = await Promise.all(
        people.map((person) => store().save(acknowledgedBy(held.value, person), held.version)),
      );
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const after = (await store().find('t1', 'r1'))!;
      expect(after.value).toEqual(
        acknowledgedBy(remedy('t1', 'r1'), people[outcomes.indexOf('saved')] ?? ''),
      );
      expect(after.version).not.toBe(held.version);
      expect(await store().save(after.value, held.version)).toBe('conflict');
      expect(await store().save(after.value, after.version)).toBe('saved');
    });

    it('are not made by saving', async () => {
      await store().add(remedy('t1', 'r1'));
      const { version } = (await store().find('t1', 'r1'))!;
      expect(await store().save(remedy('t1', 'r2'), version)).toBe('conflict');
      expect(await store().list('t1')).toHaveLength(1);
    });

    it('are those of one tenant only', async () => {
      for (const tenant of ['t1', 't2', 't', 'public', 'originals']) {
        expect(await store().add(remedy(tenant, 'same', { text: tenant }))).toBe('created');
      }
      expect((await store().find('t2', 'same'))?.value.text).toBe('t2');
      expect(await store().list('t1')).toEqual([remedy('t1', 'same', { text: 't1' })]);
      expect(await store().list('t3')).toEqual([]);
      expect((await store().all()).map(({ tenant }) => tenant).sort()).toEqual([
        'originals',
        'public',
        't',
        't1',
        't2',
      ]);
      const { version } = (await store().find('t1', 'same'))!;
      expect(await store().save(remedy('t2', 'same', { text: 'mine' }), version)).toBe('conflict');
      expect((await store().find('t2', 'same'))?.value.text).toBe('t2');
    });

    it('have any id, in any tenant', async () => {
      for (const id of ODD_IDS) expect(await store().add(remedy('t1', id))).toBe('created');
      for (const id of ODD_IDS) expect(await store().add(remedy(id, 'r1'))).toBe('created');
      for (const id of ODD_IDS) {
        expect((await store().find('t1', id))?.value).toEqual(remedy('t1', id));
        expect(await store().list(id)).toEqual([remedy(id, 'r1')]);
      }
      expect(await store().list('t1')).toHaveLength(ODD_IDS.length);
      expect(await store().all()).toHaveLength(2 * ODD_IDS.length);
    });
  });
}
