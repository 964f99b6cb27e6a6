import { claim, settle } from '../../src/domain/delivery/attempt';
import type { Current } from './store-contract';
import { AT, delivery } from './store-samples';
import { tenantNamed } from '../support/tenant';

/** When a test's writes are made, and by what name they are known. */
const STAMP = { at: AT, op: 'op-1' };

const minutesOn = (minutes: number): string =>
  new Date(Date.parse(AT) + minutes * 60_000).toISOString();

export function describeDeliveries(current: Current): void {
  describe('deliveries', () => {
    const store = () => current().store.deliveries;
    const dueAt = async (minutes: number, limit = 10): Promise<readonly string[]> =>
      (await store().due(minutesOn(minutes), limit)).map(({ value }) => value.id);

    it('are planned once', async () => {
      expect(await store().add(delivery('t1', 'd1'))).toBe('created');
      expect(await store().add(delivery('t1', 'd1', { why: 'again' }))).toBe('exists');
      expect((await store().find(tenantNamed('t1'), 'd1'))?.value).toEqual(delivery('t1', 'd1'));
      expect(await store().find(tenantNamed('t2'), 'd1')).toBeUndefined();
    });

    it('are claimed once by 20 at a time, from two handles', async () => {
      await store().add(delivery('t1', 'd1'));
      const other = (await current().another()).deliveries;
      const claims = Array.from({ length: 20 }, async (_, n) => {
        const handle = n % 2 ? other : store();
        const [held] = await handle.due(AT, 1);
        return held ? handle.save(claim(held.value, STAMP), held.version) : 'conflict';
      });
      const outcomes = await Promise.all(claims);
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect((await store().find(tenantNamed('t1'), 'd1'))?.value).toEqual(
        claim(delivery('t1', 'd1'), STAMP),
      );
    });

    it('are due oldest first, over all tenants, up to a limit', async () => {
      await store().add(delivery('t1', 'third', { notBefore: minutesOn(3) }));
      await store().add(delivery('t2', 'first', { notBefore: minutesOn(1) }));
      await store().add(delivery('t1', 'second', { notBefore: minutesOn(2) }));
      await store().add(delivery('t1', 'later', { notBefore: minutesOn(9) }));
      expect(await dueAt(0)).toEqual([]);
      expect(await dueAt(3)).toEqual(['first', 'second', 'third']);
      expect(await dueAt(3, 2)).toEqual(['first', 'second']);
      expect(await dueAt(9)).toEqual(['first', 'second', 'third', 'later']);
    });

    it('are due by time, however the instant is written', async () => {
      await store().add(delivery('t1', 'short', { notBefore: '2026-11-20T09:30:00Z' }));
      await store().add(delivery('t1', 'long', { notBefore: '2026-11-20T09:30:00.500Z' }));
      const at = await store().due('2026-11-20T09:30:00Z', 10);
      expect(at.map(({ value }) => value.id)).toEqual(['short']);
      expect(at[0]?.value.notBefore).toBe('2026-11-20T09:30:00Z');
      expect(await dueAt(1)).toEqual(['short', 'long']);
    });

    it('are looked at while they are claimed or in doubt, and never once they are settled', async () => {
      await store().add(delivery('t1', 'd1'));
      const [held] = await store().due(AT, 1);
      await store().save(claim(held!.value, STAMP), held!.version);
      expect(await dueAt(0)).toEqual([]);
      expect(await dueAt(2)).toEqual(['d1']);

      const claimed = (await store().find(tenantNamed('t1'), 'd1'))!;
      const throttled = settle(claimed.value, { kind: 'throttled', retryAfterMs: 300_000 }, STAMP);
      expect(await store().save(throttled, claimed.version)).toBe('saved');
      expect(await dueAt(4)).toEqual([]);
      expect(await dueAt(5)).toEqual(['d1']);

      const waiting = (await store().find(tenantNamed('t1'), 'd1'))!;
      const sent = settle(waiting.value, { kind: 'sent', activityId: '1:x' }, STAMP);
      expect(await store().save(sent, waiting.version)).toBe('saved');
      expect(await dueAt(1_000_000)).toEqual([]);
      expect((await store().find(tenantNamed('t1'), 'd1'))?.value).toEqual(sent);
      for (const state of ['sent', 'rejected', 'parked', 'superseded'] as const) {
        await store().add(delivery('t1', state, { state }));
      }
      expect(await dueAt(1_000_000)).toEqual([]);
      const copies = [{ activityId: '1:y', foundAt: AT, deletedAt: null }];
      await store().add(delivery('t1', 'doubt', { state: 'unsure' }));
      await store().add(delivery('t1', 'twice', { state: 'sent', copies }));
      expect(await dueAt(2)).toEqual(['doubt', 'twice']);
    });

    it('are listed for one tenant or for all', async () => {
      for (const [tenant, id] of [
        ['t2', 'a'],
        ['t1', 'b'],
        ['t1', 'a'],
      ] as const) {
        await store().add(delivery(tenant, id));
      }
      const place = ({ tenant, id }: { tenant: string; id: string }): string => `${tenant}/${id}`;
      expect((await store().list(tenantNamed('t1'))).map(place)).toEqual(['t1/a', 't1/b']);
      expect((await store().list()).map(place)).toEqual(['t1/a', 't1/b', 't2/a']);
      expect(await store().list(tenantNamed('t3'))).toEqual([]);
    });
  });
}
