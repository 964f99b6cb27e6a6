import { addRemedy } from '../../../../src/app/remedies/add-remedy';
import { setPerson } from '../../../../src/app/remedies/change-settings';
import { moveByClick, showRemedy } from '../../../../src/app/remedies/clicks/move-by-click';
import type { Actor } from '../../../../src/app/request';
import type { Move } from '../../../../src/domain/remedy/moves/move';
import { openWorld, TENANT } from '../../../support/simulation/world';

const OWNER = { id: 'owner-oid', name: 'Olu' };
const LENA = { id: 'lena-oid', name: 'Lena' };
const DEPUTY = { id: 'dee-oid', name: 'Dee' };

function actor(person: string | null, scope: Actor['place']['scope'] = 'personal'): Actor {
  return {
    tenant: TENANT,
    person,
    name: 'whatever they call themselves',
    place: { conversation: 'c', scope },
  };
}

async function setUp() {
  const { watching: ports } = openWorld('2026-11-10T10:00:00.000Z');
  const draft = { reference: '26 000 001', service: 'housing', text: 'Do it', due: '2026-11-20' };
  const added = await addRemedy(
    ports,
    { ...draft, owner: OWNER, deputy: DEPUTY },
    { tenant: TENANT, actor: 'test' },
  );
  if (!added.ok) throw new Error('not added');
  await setPerson(ports, { tenant: TENANT, by: 'test' }, { office: 'link-officer', person: LENA });
  const { id } = added.value;
  const held = async () => (await ports.store.remedies.find(TENANT, id))?.value;
  const click = async (move: Move, who: Actor, seenRevision?: number) =>
    moveByClick(
      ports,
      {
        kind: 'move',
        remedyId: id,
        seenRevision: seenRevision ?? (await held())?.revision ?? 0,
        deliveryId: 'd',
        move,
      },
      who,
    );
  return { ports, id, held, click };
}

const to = (id: string) => ({ id, name: id });

describe('a click', () => {
  it('gives what it did, with what may be done next', async () => {
    const { click } = await setUp();
    expect(await click({ verb: 'acknowledge' }, actor(OWNER.id))).toMatchObject({
      kind: 'moved',
      repeated: false,
      allowed: ['start', 'done', 'request-time', 'pass-on', 'not-mine'],
      colleagues: [DEPUTY, LENA],
      fromList: false,
    });
    expect(await click({ verb: 'acknowledge' }, actor(OWNER.id))).toMatchObject({
      kind: 'moved',
      repeated: true,
    });
  });

  it('from a card of an older revision changes nothing and gives the remedy as it is', async () => {
    const { click, held } = await setUp();
    await click({ verb: 'extend', due: '2026-12-20', reason: 'agreed' }, actor(LENA.id));
    expect(await click({ verb: 'acknowledge' }, actor(OWNER.id), 1)).toMatchObject({
      kind: 'not-moved',
      why: 'stale',
      shown: { remedy: { due: '2026-12-20', revision: 2 } },
    });
    expect((await held())?.acknowledgedAt).toBeNull();
  });

  it('passes on by the name that the council gave, or under which somebody wrote to us', async () => {
    const { ports, click } = await setUp();
    expect(await click({ verb: 'pass-on', to: to(DEPUTY.id) }, actor(OWNER.id))).toMatchObject({
      remedy: { offeredTo: DEPUTY },
    });
    expect(await click({ verb: 'pass-on', to: to(LENA.id) }, actor(OWNER.id))).toMatchObject({
      remedy: { offeredTo: LENA },
    });
    expect(await click({ verb: 'pass-on', to: to('rob-oid') }, actor(OWNER.id))).toMatchObject({
      why: 'unknown-colleague',
    });
    const chat = {
      tenant: TENANT,
      id: 'chat',
      scope: 'personal',
      person: 'rob-oid',
      name: 'Rob',
    } as const;
    await ports.store.channels.remember({ ...chat, reference: 'x' });
    expect(await click({ verb: 'pass-on', to: to('rob-oid') }, actor(OWNER.id))).toMatchObject({
      remedy: { offeredTo: { id: 'rob-oid', name: 'Rob' } },
    });
  });

  it('asks who may before it looks at anything else', async () => {
    const { click, held } = await setUp();
    const outcome = await click({ verb: 'pass-on', to: to('nobody') }, actor('stranger'));
    expect(outcome).toEqual({ kind: 'not-moved', verb: 'pass-on', why: 'not-allowed' });
    expect((await held())?.history.at(-1)).toMatchObject({ actor: 'stranger', outcome: 'refused' });
  });

  it.each(['channel', 'group'] as const)('in a %s does and shows nothing', async (scope) => {
    const { ports, id, click, held } = await setUp();
    const why = { kind: 'not-moved', why: 'not-here' };
    expect(await click({ verb: 'acknowledge' }, actor(OWNER.id, scope))).toEqual({
      ...why,
      verb: 'acknowledge',
    });
    const look = { remedyId: id, deliveryId: 'd' };
    expect(await showRemedy(ports, look, actor(OWNER.id, scope))).toEqual({ ...why, verb: null });
    expect((await held())?.acknowledgedAt).toBeNull();
  });
});

describe('a look', () => {
  it.each([
    [OWNER.id, 'moved'],
    [DEPUTY.id, 'moved'],
    [LENA.id, 'moved'],
    ['stranger', 'not-moved'],
    [null, 'not-moved'],
  ])('of %s: %s', async (person, kind) => {
    const { ports, id, held } = await setUp();
    const before = await held();
    const look = { remedyId: id, deliveryId: 'd' };
    expect((await showRemedy(ports, look, actor(person))).kind).toBe(kind);
    expect(await held()).toEqual(before);
  });
});
