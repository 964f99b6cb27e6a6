import { actInSignOff } from '../../src/domain/report/sign-off/act-in-sign-off';
import type { SignOff } from '../../src/domain/report/sign-off/sign-off';
import { notary } from '../support/remedies';
import { aRound, ANN, LEAD } from '../support/sign-offs';
import { tenantNamed } from '../support/tenant';
import { AT } from './store-samples';
import type { Current } from './store-contract';

const T1 = tenantNamed('t1');

function approved(round: SignOff, version: number): SignOff {
  const done = actInSignOff(
    round,
    { act: { verb: 'approve', version }, mover: ANN, leads: false, at: AT, versions: [version] },
    notary,
  );
  if (!done.ok) throw new Error('The approval of the test was refused.');
  return done.value;
}

/** Rounds of sign-off, each with its history in one document. */
export function describeSignOffs(current: Current): void {
  describe('rounds of sign-off', () => {
    const store = () => current().store.signOffs;

    it('come back as they were, with their history, and are made once', async () => {
      const round = approved(aRound('t1'), 1);
      expect(await store().add(round)).toBe('created');
      expect(await store().add(aRound('t1'))).toBe('exists');
      expect((await store().find(T1, round.id))?.value).toEqual(round);
      expect(await store().find(tenantNamed('t2'), round.id)).toBeUndefined();
    });

    it('are changed once of many at a time, with the record in the same write', async () => {
      await store().add(aRound('t1'));
      const held = (await store().find(T1, aRound().id))!;
      const saves = [1, 2, 3, 4, 5].map((version) =>
        store().save(approved(held.value, version), held.version),
      );
      const outcomes = await Promise.all(saves);
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const after = (await store().find(T1, held.value.id))!;
      expect(after.value).toEqual(approved(held.value, outcomes.indexOf('saved') + 1));
      expect(await store().save(after.value, held.version)).toBe('conflict');
    });

    it('are listed by report, the oldest first, those of one tenant', async () => {
      const rounds = [0, 1].map((before) => ({
        ...aRound('t1', before),
        openedAt: `2026-11-2${String(before)}T09:00:00.000Z`,
      }));
      for (const round of rounds.toReversed()) await store().add(round);
      await store().add({ ...aRound('t1', 2), period: '2022-23' });
      await store().add(aRound('t2'));
      expect(await store().list(T1, { authority: 'coventry', period: '2023-24' })).toEqual(rounds);
      expect(await store().list(T1)).toHaveLength(3);
      expect(await store().list(tenantNamed('t3'))).toEqual([]);
    });

    it('wait for the journal until it holds all of their history', async () => {
      const round = aRound('t1');
      await store().add(round);
      const place = { source: 'sign-off', tenant: T1, id: round.id } as const;
      const { journal } = current().store;
      expect(await journal.waiting(10)).toEqual([place]);
      const held = (await journal.find(place))!;
      expect(held.value.history[0]).toMatchObject({ verb: 'open', actor: LEAD.id });
      const marked = { ...held.value, journaled: 1 };
      expect(await journal.save('sign-off', marked, held.version)).toBe('saved');
      expect(await journal.waiting(10)).toEqual([]);
      expect((await store().find(T1, round.id))?.value).toEqual({ ...round, journaled: 1 });
    });
  });
}
