import { verifyAudit } from '../../../../src/app/audit/verify-audit';
import { enterInJournal } from '../../../../src/app/audit/enter-in-journal';
import { addRemedy } from '../../../../src/app/remedies/add-remedy';
import { changeRemedy } from '../../../../src/app/remedies/change-remedy';
import { setHome } from '../../../../src/app/remedies/change-settings';
import {
  transferRemedies,
  type TransferOrder,
} from '../../../../src/app/remedies/transfer-remedies';
import { authorityById } from '../../../../src/domain/facts/authorities/authorities';
import type { Tenant } from '../../../../src/domain/shared/tenant';
import { openWorld, TENANT, type World } from '../../../support/simulation/world';
import { tenantNamed } from '../../../support/tenant';

const council = (id: string) => authorityById(id)!;

const ORDER: TransferOrder = {
  ...{ tenant: TENANT, from: council('mendip'), to: council('somerset'), ids: [] },
  ...{ by: { id: 'pat', name: 'Pat' }, offices: ['admin'], reason: 'Reorganisation' },
  installation: null,
};

async function add(world: World, text: string, of?: string, tenant: Tenant = TENANT) {
  const draft = {
    ...{ reference: '23 001 234', service: 'housing', text, due: '2026-12-20' },
    ...{ owner: { id: 'owner', name: 'Olu' }, ...(of && { council: of }) },
  };
  const added = await addRemedy(world.watching, draft, { tenant, actor: 'test' });
  if (!added.ok) throw new Error(added.problem.kind);
  return added.value.id;
}

async function stage() {
  const world = openWorld('2026-11-10T10:00:00.000Z');
  for (const text of ['One', 'Two', 'Three', 'Four']) await add(world, text, 'mendip');
  const other = await add(world, 'Other', 'sedgemoor');
  const councils = async () =>
    (await world.watching.store.remedies.list(TENANT)).map((one) => one.council).sort();
  return { world, other, councils };
}

describe('transferRemedies', () => {
  it('moves the open remedies of the one council, once, and leaves those of others', async () => {
    const { world, councils } = await stage();
    const first = await transferRemedies(world.ports, ORDER);
    expect(first).toMatchObject({ ok: true, value: { before: 0, refused: [] } });
    expect(first.ok && first.value.moved).toHaveLength(4);
    expect(await councils()).toEqual([...Array(1).fill('sedgemoor'), ...Array(4).fill('somerset')]);
    const again = await transferRemedies(world.ports, ORDER);
    expect(again).toMatchObject({ value: { moved: [], before: 4 } });
    for (const { history } of await world.watching.store.remedies.list(TENANT))
      expect(history.filter(({ verb }) => verb === 'transfer').length).toBeLessThanOrEqual(1);
  });

  it('goes on where it was killed, whichever write was the last', async () => {
    for (let writes = 0; writes < 5; writes += 1)
      for (const afterTheWrite of [false, true]) {
        const { world, councils } = await stage();
        world.crash.writesLeft = writes;
        world.crash.afterTheWrite = afterTheWrite;
        await transferRemedies(world.ports, ORDER).catch(() => undefined);
        world.restart();
        await transferRemedies(world.ports, ORDER);
        expect((await councils()).filter((one) => one === 'somerset')).toHaveLength(4);
        const all = await world.watching.store.remedies.list(TENANT);
        const moves = all.flatMap(({ history }) =>
          history.filter(({ verb }) => verb === 'transfer'),
        );
        expect(moves).toHaveLength(4);
        await enterInJournal(world.watching);
        expect((await verifyAudit(world.watching)).findings).toEqual([]);
      }
  });

  it('takes remedies without a council for those of what the tenant was then', async () => {
    const world = openWorld('2026-11-10T10:00:00.000Z');
    const change = { tenant: TENANT, by: 'test' };
    await setHome(world.watching, change, 'mendip');
    world.clock.now = '2026-11-11T10:00:00.000Z';
    await add(world, 'Of old');
    world.clock.now = '2026-11-12T10:00:00.000Z';
    await setHome(world.watching, change, 'somerset');
    world.clock.now = '2026-11-13T10:00:00.000Z';
    await add(world, 'Of the new one');
    const done = await transferRemedies(world.ports, ORDER);
    expect(done.ok && done.value.moved.map(({ text }) => text)).toEqual(['Of old']);
  });

  it('leaves what is over, and every other tenant', async () => {
    const { world } = await stage();
    const elsewhere = tenantNamed('elsewhere');
    await add(world, 'Elsewhere', 'mendip', elsewhere);
    const over = await add(world, 'Over', 'mendip');
    await changeRemedy(world.ports, {
      ...{ tenant: TENANT, remedyId: over, actor: 'pat', offices: ['admin'] },
      move: { verb: 'withdraw', reason: 'Not agreed' },
    });
    await transferRemedies(world.ports, ORDER);
    const held = await world.watching.store.remedies.find(TENANT, over);
    expect(held?.value.council).toBe('mendip');
    const [theirs] = await world.watching.store.remedies.list(elsewhere);
    expect(theirs?.council).toBe('mendip');
  });

  it.each<[string, Partial<TransferOrder>]>([
    ['no-person', { by: { id: '', name: '' } }],
    ['not-allowed', { offices: [] }],
    ['no-reason', { reason: ' ' }],
    ['personal-data', { reason: 'Ask pat@example.org' }],
    ['still-exists', { from: council('coventry') }],
    ['no-successor', { to: council('coventry') }],
    ['several-successors', { from: council('cumbria'), to: council('cumberland') }],
    ['not-theirs', { ids: ['r-unknown'] }],
  ])('moves nothing: %s', async (kind, changes) => {
    const { world, councils } = await stage();
    const before = await councils();
    const done = await transferRemedies(world.ports, { ...ORDER, ...changes });
    expect(done).toMatchObject({ ok: false, problem: { kind } });
    expect(await councils()).toEqual(before);
  });

  it('moves those that are named, where several councils took over', async () => {
    const world = openWorld('2026-11-10T10:00:00.000Z');
    const id = await add(world, 'West', 'cumbria');
    const stays = await add(world, 'East', 'cumbria');
    const order = { ...ORDER, from: council('cumbria'), to: council('cumberland'), ids: [id] };
    const done = await transferRemedies(world.ports, order);
    expect(done.ok && done.value.moved.map((one) => one.id)).toEqual([id]);
    expect((await world.watching.store.remedies.find(TENANT, stays))?.value.council).toBe(
      'cumbria',
    );
    expect(await transferRemedies(world.ports, order)).toMatchObject({ value: { moved: [] } });
  });
});
