import type { Current } from './store-contract';
import { ODD_IDS } from './store-samples';
import { tenantNamed } from '../support/tenant';

/** What came in already. */
export function describeSeen(current: Current): void {
  describe('what was seen', () => {
    const store = () => current().store.seen;
    const LATER = '2026-11-21T09:30:00.000Z';

    it('is seen by one of several at once, and apart for each tenant', async () => {
      const other = (await current().another()).seen;
      const all = await Promise.all(
        [store(), other, store(), other].map((one) => one.add(tenantNamed('t'), 'a', LATER)),
      );
      expect(all.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(await store().add(tenantNamed('u'), 'a', LATER)).toBe('created');
      for (const id of ODD_IDS)
        expect(await store().add(tenantNamed('t'), id, LATER)).toBe('created');
    });

    it('is forgotten when it is old, and only then, so many at a time', async () => {
      for (const id of ['a', 'b', 'c']) await store().add(tenantNamed('t'), id, LATER);
      await store().add(tenantNamed('t'), 'younger', '2026-11-21T09:30:01.000Z');
      expect(await store().forget('2026-11-21T09:29:59.000Z', 9)).toBe(0);
      expect(await store().forget(LATER, 2)).toBe(2);
      expect(await store().forget(LATER, 9)).toBe(1);
      expect(await store().add(tenantNamed('t'), 'a', LATER)).toBe('created');
      expect(await store().add(tenantNamed('t'), 'younger', LATER)).toBe('exists');
    });
  });
}
