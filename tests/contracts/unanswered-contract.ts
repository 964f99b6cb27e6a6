import type { Current } from './store-contract';
import { ODD_IDS } from './store-samples';
import { tenantNamed } from '../support/tenant';

/** Wordings that were not understood. */
export function describeUnanswered(current: Current): void {
  describe('unanswered wordings', () => {
    const store = () => current().store.unanswered;

    it('are counted with their first and last day, the most frequent first', async () => {
      await store().note(tenantNamed('t'), 'gimme', '2026-11-21');
      await store().note(tenantNamed('t'), 'wibble', '2026-11-22');
      await store().note(tenantNamed('t'), 'wibble', '2026-11-20');
      await store().note(tenantNamed('t'), 'wibble', '2026-11-23');
      expect(await store().list(tenantNamed('t'))).toEqual([
        { wording: 'wibble', count: 3, first: '2026-11-20', last: '2026-11-23' },
        { wording: 'gimme', count: 1, first: '2026-11-21', last: '2026-11-21' },
      ]);
    });

    it('are those of one tenant, whatever they are and it is called', async () => {
      for (const tenant of ODD_IDS)
        await store().note(tenantNamed(tenant), `of ${tenant}`, '2026-11-21');
      for (const tenant of ODD_IDS)
        expect((await store().list(tenantNamed(tenant))).map(({ wording }) => wording)).toEqual([
          `of ${tenant}`,
        ]);
      expect(await store().clear(tenantNamed(ODD_IDS[0] ?? ''))).toBe(1);
      expect(await store().list(tenantNamed(ODD_IDS[0] ?? ''))).toEqual([]);
      expect(await store().list(tenantNamed(ODD_IDS[1] ?? ''))).toHaveLength(1);
      expect(await store().list(tenantNamed('nobody'))).toEqual([]);
    });

    it('are counted by two processes at once', async () => {
      const other = (await current().another()).unanswered;
      const notes = [store(), other].flatMap((one) =>
        Array.from({ length: 4 }, () => one.note(tenantNamed('t'), 'wibble', '2026-11-21')),
      );
      await Promise.all(notes);
      expect(await store().list(tenantNamed('t'))).toMatchObject([{ wording: 'wibble', count: 8 }]);
    });

    it('are cleared, and then kept again', async () => {
      await store().note(tenantNamed('t'), 'wibble', '2026-11-21');
      expect(await store().clear(tenantNamed('t'))).toBe(1);
      expect(await store().clear(tenantNamed('t'))).toBe(0);
      await store().note(tenantNamed('t'), 'gimme', '2026-11-22');
      expect(await store().list(tenantNamed('t'))).toHaveLength(1);
    });
  });
}
