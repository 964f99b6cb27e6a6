import { randomBytes } from 'node:crypto';
import type { Query } from '../../src/domain/question/query';
import type { Current } from './store-contract';
import { AT, delivery, figures, ODD_IDS, remedy, sha256 } from './store-samples';
import { tenantNamed } from '../support/tenant';

const KEPT = { at: AT, by: 'command line' } as const;

/** Originals, contexts, settings, and what is true of the whole. */
export function describeKeeping(current: Current): void {
  describe('originals', () => {
    const store = () => current().store.originals;

    it('are given back byte for byte, whatever their size', async () => {
      for (const size of [0, 1, 256, 1_048_576, 1_048_577, 3_500_000]) {
        const bytes =
          size === 256 ? Uint8Array.from({ length: 256 }, (_, n) => n) : randomBytes(size);
        const file = {
          name: '../odd name.pdf',
          bytes: new Uint8Array(bytes),
          sha256: sha256(bytes),
        };
        expect(await store().keep(file, KEPT)).toBe('created');
        expect(await store().keep({ ...file, name: 'other.pdf' }, KEPT)).toBe('exists');
        const found = await store().find(file.sha256);
        expect(found?.length).toBe(size);
        expect(sha256(found ?? 'nothing')).toBe(file.sha256);
      }
      expect(await store().find(sha256('nothing'))).toBeUndefined();
    });

    it('are kept once of several at a time', async () => {
      const bytes = new Uint8Array(randomBytes(1_500_000));
      const file = { name: 'letter.pdf', bytes, sha256: sha256(bytes) };
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => store().keep(file, KEPT)));
      expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
      expect(sha256((await store().find(file.sha256)) ?? '')).toBe(file.sha256);
    });
  });

  describe('contexts', () => {
    const store = () => current().store.contexts;
    const query: Query = { op: 'value', metric: 'upheld', who: ['me'], year: 'latest' };

    it('give the last question of each', async () => {
      for (const id of ODD_IDS) await store().remember(id, { aside: { op: 'help' } }, AT);
      for (const id of ODD_IDS)
        expect(await store().last(id)).toEqual({ thread: { aside: { op: 'help' } }, at: AT });
      await store().remember('100%', { query }, '2026-11-21T09:00:00.000Z');
      expect(await store().last('100%')).toEqual({
        thread: { query },
        at: '2026-11-21T09:00:00.000Z',
      });
      expect(await store().last('nobody')).toBeUndefined();
    });
  });

  describe('settings', () => {
    const store = () => current().store.settings;

    it('are settled once, by one of 20 at a time', async () => {
      expect(await store().get('tenant')).toBeUndefined();
      const values = Array.from({ length: 20 }, (_, n) => `value ${String(n)}`);
      const given = await Promise.all(values.map((value) => store().settle('tenant', value)));
      expect(new Set(given).size).toBe(1);
      expect(values).toContain(given[0]);
      expect(await store().get('tenant')).toBe(given[0]);
      expect(await store().settle('other', '')).toBe('');
      expect(await store().get('other')).toBe('');
    });
  });

  describe('as a whole', () => {
    it('can be asked whether it keeps what is written, as often as anybody likes', async () => {
      const { store } = current();
      const other = await current().another();
      await Promise.all([store.check(), other.check(), store.check()]);
    });

    it('shows every write to another handle at once', async () => {
      const { store } = current();
      const other = await current().another();
      await store.figures.add(figures('coventry', '2023-24'), 'announce');
      await other.remedies.add(remedy('t1', 'r1'));
      await store.deliveries.add(delivery('t1', 'd1'));
      expect(await other.figures.toAnnounce('9999-12-31T23:59:59.999Z', 1)).toHaveLength(1);
      const held = (await store.remedies.find(tenantNamed('t1'), 'r1'))!;
      expect(await other.remedies.save({ ...held.value, revision: 2 }, held.version)).toBe('saved');
      expect(await store.remedies.save({ ...held.value, revision: 3 }, held.version)).toBe(
        'conflict',
      );
      expect((await store.remedies.find(tenantNamed('t1'), 'r1'))?.value.revision).toBe(2);
      expect(await other.deliveries.due(AT, 1)).toHaveLength(1);
    });

    it('keeps everything when it is closed and opened again', async () => {
      const { store } = current();
      await store.figures.add(figures('coventry', '2023-24'), 'announce');
      await store.remedies.add(remedy('t1', 'r1'));
      await store.settings.settle('tenant', 't1');
      const held = await store.remedies.find(tenantNamed('t1'), 'r1');
      await store.close();
      await store.close();
      const again = await current().another();
      expect(await again.figures.figuresOf(['coventry'])).toEqual([figures('coventry', '2023-24')]);
      expect(await again.figures.toAnnounce('9999-12-31T23:59:59.999Z', 1)).toHaveLength(1);
      expect(await again.remedies.find(tenantNamed('t1'), 'r1')).toEqual(held);
      expect(await again.settings.settle('tenant', 't2')).toBe('t1');
    });
  });
}
