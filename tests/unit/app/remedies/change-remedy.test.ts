import { addRemedy } from '../../../../src/app/remedies/add-remedy';
import { changeRemedy } from '../../../../src/app/remedies/change-remedy';
import { setPerson } from '../../../../src/app/remedies/change-settings';
import type { Move } from '../../../../src/domain/remedy/moves/move';
import { openWorld, TENANT } from '../../../support/simulation/world';
import { tenantNamed } from '../../../support/tenant';

const draft = {
  reference: '23 001 234',
  service: 'housing',
  text: 'Review the procedure',
  due: '2026-11-20',
  owner: { id: 'owner', name: 'Olu' },
};

async function setUp() {
  const { watching: ports } = openWorld('2026-11-10T10:00:00.000Z');
  const added = await addRemedy(ports, draft, { tenant: TENANT, actor: 'test' });
  if (!added.ok) throw new Error('not added');
  const { id } = added.value;
  const change = (move: Move, actor: string | null, more: object = {}) =>
    changeRemedy(ports, { tenant: TENANT, remedyId: id, move, actor, ...more });
  const held = async () => (await ports.store.remedies.find(TENANT, id))!.value;
  return { ports, id, change, held };
}

describe('changeRemedy', () => {
  it('makes one change of 100 clicks at the same moment, with one entry', async () => {
    const { change, held } = await setUp();
    const clicks = Array.from({ length: 100 }, () => change({ verb: 'acknowledge' }, 'owner'));
    const results = await Promise.all(clicks);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.problem.kind === 'already')).toHaveLength(99);
    expect((await held()).history).toHaveLength(2);
    expect((await held()).revision).toBe(2);
  });

  it('counts 100 arrivals of one operation once, also where it is refused', async () => {
    const { change, held } = await setUp();
    const move = { verb: 'pass-on', to: { id: 'c', name: 'C' } } as const;
    await Promise.all(Array.from({ length: 50 }, () => change(move, 'owner', { operation: 'a' })));
    await Promise.all(
      Array.from({ length: 50 }, () => change({ verb: 'accept' }, 'owner', { operation: 'b' })),
    );
    expect((await held()).history.map(({ verb, outcome }) => [verb, outcome])).toEqual([
      ['create', 'done'],
      ['pass-on', 'done'],
      ['accept', 'refused'],
    ]);
  });

  it.each([
    ['somebody else', 'stranger'],
    ['nobody', null],
  ])('refuses %s, on record, with nothing else changed', async (_who, actor) => {
    const { change, held } = await setUp();
    const before = await held();
    expect(await change({ verb: 'done', evidence: 'DOC' }, actor)).toMatchObject({
      problem: { kind: 'refused', why: 'not-allowed' },
    });
    const { history, ...after } = await held();
    expect({ ...after, history: before.history }).toEqual(before);
    expect(history.at(-1)).toMatchObject({ verb: 'done', outcome: 'refused' });
  });

  it('does not find another tenant’s remedy', async () => {
    const { ports, id, held } = await setUp();
    const request = {
      tenant: 'other',
      remedyId: id,
      move: { verb: 'acknowledge' },
      actor: 'owner',
    };
    expect(await changeRemedy(ports, request as Parameters<typeof changeRemedy>[1])).toEqual({
      ok: false,
      problem: { kind: 'not-found' },
    });
    expect((await held()).history).toHaveLength(1);
  });

  it('takes offices from the council’s people, and from nobody else', async () => {
    const { ports, change } = await setUp();
    const extend = { verb: 'extend', due: '2026-12-20', reason: 'agreed' } as const;
    expect((await change(extend, 'lin')).ok).toBe(false);
    const lin = { id: 'lin', name: 'Lin' };
    await setPerson(
      ports,
      { tenant: tenantNamed('other'), by: 'x' },
      { office: 'link-officer', person: lin },
    );
    expect((await change(extend, 'lin')).ok).toBe(false);
    await setPerson(ports, { tenant: TENANT, by: 'x' }, { office: 'link-officer', person: lin });
    expect((await change(extend, 'lin')).ok).toBe(true);
  });
});
