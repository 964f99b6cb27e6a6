import { record } from '../../src/domain/remedy/history';
import { blankDiary } from '../../src/domain/remedy/nudges/diary';
import { defaultSettings } from '../../src/domain/remedy/policy/remedy-settings';
import { notary } from '../support/remedies';
import { acknowledgedBy } from './acknowledged-by';
import type { Current } from './store-contract';
import { AT, ODD_IDS, remedy } from './store-samples';
import { tenantNamed } from '../support/tenant';

export function describeRemedies(current: Current): void {
  describe('remedies', () => {
    const store = () => current().store.remedies;

    it('come back as they were, with their history', async () => {
      const given = acknowledgedBy(remedy('t1', 'r1'), 'owner-1');
      expect(await store().add(given)).toBe('created');
      expect(await store().add(remedy('t1', 'r1'))).toBe('exists');
      expect((await store().find(tenantNamed('t1'), 'r1'))?.value).toEqual(given);
      expect(await store().find(tenantNamed('t1'), 'r2')).toBeUndefined();
    });

    it('are changed once of 20 at a time, with the record in the same write', async () => {
      await store().add(remedy('t1', 'r1'));
      const held = (await store().find(tenantNamed('t1'), 'r1'))!;
      const people = Array.from({ length: 20 }, (_, n) => `person-${String(n)}`);
      const outcomes = await Promise.all(
        people.map((person) => store().save(acknowledgedBy(held.value, person), held.version)),
      );
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const after = (await store().find(tenantNamed('t1'), 'r1'))!;
      expect(after.value).toEqual(
        acknowledgedBy(remedy('t1', 'r1'), people[outcomes.indexOf('saved')] ?? ''),
      );
      expect(after.version).not.toBe(held.version);
      expect(await store().save(after.value, held.version)).toBe('conflict');
      expect(await store().save(after.value, after.version)).toBe('saved');
    });

    it('are not made by saving', async () => {
      await store().add(remedy('t1', 'r1'));
      const { version } = (await store().find(tenantNamed('t1'), 'r1'))!;
      expect(await store().save(remedy('t1', 'r2'), version)).toBe('conflict');
      expect(await store().list(tenantNamed('t1'))).toHaveLength(1);
    });

    it('are those of one tenant only', async () => {
      for (const tenant of ['t1', 't2', 't', 'public', 'originals']) {
        expect(await store().add(remedy(tenant, 'same', { text: tenant }))).toBe('created');
      }
      expect((await store().find(tenantNamed('t2'), 'same'))?.value.text).toBe('t2');
      expect(await store().list(tenantNamed('t1'))).toEqual([remedy('t1', 'same', { text: 't1' })]);
      expect(await store().list(tenantNamed('t3'))).toEqual([]);
      expect((await store().all()).map(({ tenant }) => tenant).sort()).toEqual([
        'originals',
        'public',
        't',
        't1',
        't2',
      ]);
      const { version } = (await store().find(tenantNamed('t1'), 'same'))!;
      expect(await store().save(remedy('t2', 'same', { text: 'mine' }), version)).toBe('conflict');
      expect((await store().find(tenantNamed('t2'), 'same'))?.value.text).toBe('t2');
    });

    it('have any id, in any tenant', async () => {
      for (const id of ODD_IDS) expect(await store().add(remedy('t1', id))).toBe('created');
      for (const id of ODD_IDS) expect(await store().add(remedy(id, 'r1'))).toBe('created');
      for (const id of ODD_IDS) {
        expect((await store().find(tenantNamed('t1'), id))?.value).toEqual(remedy('t1', id));
        expect(await store().list(tenantNamed(id))).toEqual([remedy(id, 'r1')]);
      }
      expect(await store().list(tenantNamed('t1'))).toHaveLength(ODD_IDS.length);
      expect(await store().all()).toHaveLength(2 * ODD_IDS.length);
    });

    it('are known to be unfinished until they are over, and again when they are reopened', async () => {
      for (const id of ['a', 'b']) await store().add(remedy('t1', id));
      await store().add(remedy('t2', 'over', { state: 'accepted' }));
      const ids = async () => (await store().unfinished(tenantNamed('t1'))).map(({ id }) => id);
      expect(await store().unfinishedTenants()).toEqual(['t1']);
      expect(await ids()).toEqual(['a', 'b']);
      const entry = { at: AT, actor: 'x', verb: 'not-complied', outcome: 'done' } as const;
      const change = async (state: 'in-progress' | 'not-complied', before: typeof state) => {
        const held = (await store().find(tenantNamed('t1'), 'a'))!;
        const history = record(held.value, { ...entry, before, after: state }, notary);
        expect(await store().save({ ...held.value, state, history }, held.version)).toBe('saved');
      };
      await change('not-complied', 'in-progress');
      expect(await ids()).toEqual(['b']);
      await change('in-progress', 'not-complied');
      expect(await ids()).toEqual(['a', 'b']);
    });
  });

  describe('diaries and settings', () => {
    it('are one document each, changed by version', async () => {
      const { diaries, remedySettings } = current().store;
      const diary = blankDiary(tenantNamed('t1'), 'p');
      expect(await diaries.add(diary)).toBe('created');
      expect(await diaries.add(diary)).toBe('exists');
      const held = (await diaries.find(tenantNamed('t1'), 'p'))!;
      expect(await diaries.save({ ...diary, told: { x: '2026-11-20' } }, held.version)).toBe(
        'saved',
      );
      expect(await diaries.save(diary, held.version)).toBe('conflict');
      expect((await diaries.list(tenantNamed('t1'))).map(({ value }) => value.told)).toEqual([
        { x: '2026-11-20' },
      ]);
      expect(await diaries.list(tenantNamed('t2'))).toEqual([]);
      expect(await remedySettings.find(tenantNamed('t1'))).toBeUndefined();
      expect(await remedySettings.add(defaultSettings(tenantNamed('t1')))).toBe('created');
      expect((await remedySettings.find(tenantNamed('t1')))?.value).toEqual(
        defaultSettings(tenantNamed('t1')),
      );
    });
  });
}
