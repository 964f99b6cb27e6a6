import type { TakenFile } from '../../src/app/outcome/sources';
import type { Current } from './store-contract';
import { ODD_IDS } from './store-samples';

/** What was taken from sources of letters. */
export function describeTaken(current: Current): void {
  describe('what was taken', () => {
    const store = () => current().store.taken;
    const file = (id: string, change: Partial<TakenFile> = {}): TakenFile => ({
      ...{ source: 'folder /in', id, name: `${id}.pdf`, version: '1', sha256: 'ab' },
      at: '2026-11-21T09:30:00.000Z',
      ...change,
    });

    it('is found by source and id, as it was last', async () => {
      const refused = { kind: 'unreadable', problem: { kind: 'damaged' } } as const;
      await store().keep(file('a'));
      await store().keep(file('a', { version: '2', sha256: null, refused }));
      const other = (await current().another()).taken;
      expect(await other.find('folder /in', 'a')).toEqual(
        file('a', { version: '2', sha256: null, refused }),
      );
      expect(await other.find('another', 'a')).toBeUndefined();
      for (const id of ODD_IDS) {
        await store().keep(file(id));
        expect(await store().find('folder /in', id)).toEqual(file(id));
      }
    });

    it('is listed by source and name', async () => {
      for (const one of [file('b'), file('a'), file('z', { source: 'a folder' })])
        await store().keep(one);
      expect((await store().list()).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
    });

    it('goes on where it stopped, each source for itself', async () => {
      expect(await store().mark('one')).toBeUndefined();
      await store().keepMark('one', 'https://graph.example/delta?token=1');
      await store().keepMark('one', 'https://graph.example/delta?token=2');
      expect(await store().mark('one')).toBe('https://graph.example/delta?token=2');
      expect(await store().mark('two')).toBeUndefined();
    });
  });
}
