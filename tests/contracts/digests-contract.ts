import { openEdition, withRecord } from '../../src/domain/digest/edition';
import { AT, ODD_IDS, subscription } from './store-samples';
import type { Current } from './store-contract';
import { tenantNamed } from '../support/tenant';

const LATER = '2027-01-01T00:00:00.000Z';

/** What a conversation asked for, and what it was told together. */
export function describeDigests(current: Current): void {
  describe('subscriptions', () => {
    const store = () => current().store.subscriptions;

    it('are made once, and changed against a version', async () => {
      const first = subscription('t1', 'c1');
      expect(await store().add(first)).toBe('created');
      expect(await store().add(subscription('t1', 'c1', { state: 'refused' }))).toBe('exists');
      const held = (await store().find(tenantNamed('t1'), 'c1'))!;
      expect(held.value).toEqual(first);
      const changed = { ...first, beforePublication: true };
      expect(await store().save(changed, held.version)).toBe('saved');
      expect(await store().save(first, held.version)).toBe('conflict');
      expect((await store().find(tenantNamed('t1'), 'c1'))?.value).toEqual(changed);
    });

    it('are removed only as they were seen', async () => {
      await store().add(subscription('t1', 'c1'));
      const held = (await store().find(tenantNamed('t1'), 'c1'))!;
      await store().save(subscription('t1', 'c1', { state: 'refused' }), held.version);
      expect(await store().remove(tenantNamed('t1'), 'c1', held.version)).toBe('none');
      const now = (await store().find(tenantNamed('t1'), 'c1'))!;
      expect(await store().remove(tenantNamed('t1'), 'c1', now.version)).toBe('removed');
      expect(await store().find(tenantNamed('t1'), 'c1')).toBeUndefined();
    });

    it('are listed for one tenant or for all', async () => {
      const given = [subscription('t1', 'c1'), subscription('t1', 'c2'), subscription('t2', 'c1')];
      for (const one of [...given].reverse()) await store().add(one);
      expect(await store().list(tenantNamed('t1'))).toEqual(given.slice(0, 2));
      expect(await store().list(tenantNamed('t3'))).toEqual([]);
      expect(await store().list()).toEqual(given);
    });

    it('are of conversations with any id', async () => {
      for (const id of ODD_IDS) await store().add(subscription('t1', id));
      const found = (await store().list(tenantNamed('t1'))).map((one) => one.conversation);
      expect([...found].sort()).toEqual([...ODD_IDS].sort());
    });
  });

  describe('editions', () => {
    const store = () => current().store.editions;
    const edition = openEdition(
      { tenant: tenantNamed('t1'), conversation: 'c1' },
      { id: 'a', importedAt: AT },
    );

    it('are opened once, and changed against a version', async () => {
      expect(await store().add(edition)).toBe('created');
      expect(await store().add(edition)).toBe('exists');
      const held = (await store().find(tenantNamed('t1'), 'c1', AT))!;
      const more = withRecord(held.value, 'b');
      expect(await store().save(more, held.version)).toBe('saved');
      expect(await store().save(more, held.version)).toBe('conflict');
      expect((await store().find(tenantNamed('t1'), 'c1', AT))?.value).toEqual(more);
      expect(await store().find(tenantNamed('t2'), 'c1', AT)).toBeUndefined();
    });

    it('are listed oldest first, of one conversation only', async () => {
      const later = { ...edition, openedAt: LATER };
      await store().add(later);
      await store().add(edition);
      await store().add({ ...edition, conversation: 'c2' });
      expect((await store().list(tenantNamed('t1'), 'c1')).map(({ value }) => value)).toEqual([
        edition,
        later,
      ]);
      const all = await store().list(tenantNamed('t1'));
      expect(all.map(({ value }) => [value.conversation, value.openedAt])).toEqual([
        ['c1', AT],
        ['c1', LATER],
        ['c2', AT],
      ]);
      expect(await store().list(tenantNamed('t2'))).toEqual([]);
    });
  });
}
