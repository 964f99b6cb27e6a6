import { addRemedy } from '../../../../src/app/remedies/add-remedy';
import { dueNudges, remindOwners } from '../../../../src/app/remedies/remind-owners';
import { nudgeRound } from '../../../../src/app/remedies/nudges/nudge-round';
import { setLeave } from '../../../../src/app/remedies/set-leave';
import { settle } from '../../../../src/domain/delivery/attempt';
import { openWorld, TENANT, type World } from '../../../support/simulation/world';

const MONDAY = '2026-11-23T10:00:00.000Z';
const OWNER = { id: 'owner', name: 'Olu' };
const DEPUTY = { id: 'deputy', name: 'Dee' };

async function setUp(due = '2026-11-20', count = 2): Promise<World> {
  const world = openWorld(MONDAY);
  for (let n = 0; n < count; n += 1) await add(world, `Action ${String(n)}`, due);
  await knownTo(world, OWNER.id);
  await knownTo(world, DEPUTY.id);
  return world;
}

async function add({ watching }: World, text: string, due: string): Promise<void> {
  const draft = { reference: '23 1', service: 'housing', text, due, owner: OWNER, deputy: DEPUTY };
  await addRemedy(watching, draft, { tenant: TENANT, actor: 'test' });
}

function knownTo({ watching }: World, person: string): Promise<void> {
  const known = { tenant: TENANT, id: person, scope: 'personal', person, reference: 1 } as const;
  return watching.store.channels.remember(known);
}

async function remind(world: World, at: string): Promise<number> {
  world.clock.now = at;
  return remindOwners(world.watching, {}, at);
}

/** Everything in the ledger went. */
async function send({ watching, clock }: World): Promise<void> {
  for (const delivery of await watching.store.deliveries.list(TENANT)) {
    const held = await watching.store.deliveries.find(TENANT, delivery.id);
    if (held?.value.state !== 'pending') continue;
    const stamp = { at: clock.now, op: watching.newId() };
    const sent = settle(held.value, { kind: 'sent', activityId: 'a' }, stamp);
    await watching.store.deliveries.save(sent, held.version);
  }
}

const states = async ({ watching }: World) =>
  (await watching.store.deliveries.list(TENANT)).map(({ state }) => state);

describe('remindOwners', () => {
  it('makes one card for a person, however often and from however many places it is called', async () => {
    const world = await setUp();
    await Promise.all(Array.from({ length: 5 }, () => remind(world, MONDAY)));
    const [delivery, ...more] = await world.watching.store.deliveries.list(TENANT);
    expect(more).toEqual([]);
    const round = await nudgeRound(world.watching, delivery!, { at: MONDAY, overlay: {} });
    expect(round?.items).toHaveLength(2);
  });

  it('leaves what falls due after the card of the day for the next working day', async () => {
    const world = await setUp();
    await remind(world, MONDAY);
    await send(world);
    await add(world, 'A third', '2026-11-20');
    expect(await remind(world, '2026-11-23T15:00:00.000Z')).toBe(0);
    expect(await dueNudges(world.watching, {}, '2026-11-24T10:00:00.000Z')).toHaveLength(1);
    expect(await remind(world, '2026-11-24T10:00:00.000Z')).toBe(1);
  });

  it.each(['2026-11-22T12:00:00.000Z', '2026-11-23T08:29:00.000Z', '2026-12-28T12:00:00.000Z'])(
    'is silent at %s',
    async (at) => {
      const world = await setUp();
      expect(await remind(world, at)).toBe(0);
    },
  );

  it('brings what could not be sent on its day with the next card, and takes the old one back', async () => {
    const world = await setUp();
    await remind(world, MONDAY);
    const [old] = await world.watching.store.deliveries.list(TENANT);
    const late = { at: '2026-11-23T17:00:00.000Z', overlay: {} };
    expect(await nudgeRound(world.watching, old!, late)).toBeUndefined();
    expect(await remind(world, '2026-11-24T10:00:00.000Z')).toBe(1);
    expect((await states(world)).sort()).toEqual(['pending', 'superseded']);
    const nextDay = { at: '2026-11-24T10:00:00.000Z', overlay: {} };
    expect(await nudgeRound(world.watching, old!, nextDay)).toBeUndefined();
  });

  it('lets one card wait for whoever never wrote to the product', async () => {
    const world = await setUp();
    await world.watching.store.channels.forget(TENANT, OWNER.id);
    await remind(world, MONDAY);
    await remind(world, '2026-11-24T10:00:00.000Z');
    const waiting = (await world.watching.store.deliveries.list(TENANT)).filter(
      ({ subject }) => subject === OWNER.id,
    );
    expect(waiting).toHaveLength(1);
  });

  it('passes what is owed to somebody away to the deputy, and does not repeat it when they are back', async () => {
    const world = await setUp();
    const leave = { tenant: TENANT, person: OWNER.id, backOn: '2026-11-25', by: OWNER.id };
    expect((await setLeave(world.watching, leave)).ok).toBe(true);
    await remind(world, MONDAY);
    await send(world);
    const [card] = await world.watching.store.deliveries.list(TENANT);
    expect(card?.subject).toBe(DEPUTY.id);
    const back = await dueNudges(world.watching, {}, '2026-11-25T10:00:00.000Z');
    expect(back.filter(({ duty }) => duty.person === OWNER.id)).toEqual([]);
  });

  it.each([
    ['next week', { kind: 'not-a-date', given: 'next week' }],
    ['2026-11-23', { kind: 'in-the-past', given: '2026-11-23' }],
  ])('does not take leave until %s', async (backOn, problem) => {
    const world = await setUp();
    const leave = { tenant: TENANT, person: OWNER.id, backOn, by: 'x' };
    expect(await setLeave(world.watching, leave)).toEqual({ ok: false, problem });
  });
});
