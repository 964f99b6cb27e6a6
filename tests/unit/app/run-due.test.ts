import { enterInJournal } from '../../../src/app/audit/enter-in-journal';
import type { Log, Ports } from '../../../src/app/ports';
import { addRemedy } from '../../../src/app/remedies/add-remedy';
import { createPlanner } from '../../../src/app/run-due';
import { openWorld, TENANT, type World } from '../../support/simulation/world';

const TEN = '2026-11-23T10:00:00.000Z';
const HALF_A_MINUTE_LATER = '2026-11-23T10:00:30.000Z';
const ELEVEN_MINUTES_LATER = '2026-11-23T10:11:00.000Z';
const PLAN = { home: null, policy: {}, settleMs: 0 };
const silent: Log = { info: () => undefined, error: () => undefined };

const plannerOf = (ports: Ports): (() => Promise<void>) =>
  createPlanner(ports, PLAN, { log: silent, everyMs: 600_000 });

async function addLate({ watching }: World): Promise<void> {
  const owner = { id: 'owner', name: 'Olu' };
  const draft = { reference: '23 1', service: 'housing', text: 'Act', due: '2026-11-20', owner };
  const added = await addRemedy(watching, draft, { tenant: TENANT, actor: 'test' });
  expect(added.ok).toBe(true);
}

const planned = async ({ watching }: World): Promise<number> =>
  (await watching.store.deliveries.list(TENANT)).length;

describe('createPlanner', () => {
  it('asks one thing of the store in a tick in which there is nothing to do', async () => {
    const world = openWorld(TEN);
    const asked: string[] = [];
    const store = listening(world.watching.store, asked);
    const tick = plannerOf({ ...world.watching, store });
    await tick();
    expect(asked.length).toBeGreaterThan(5);
    asked.length = 0;
    world.clock.now = HALF_A_MINUTE_LATER;
    await tick();
    expect(asked).toEqual(['agenda.holdsAny']);
  });

  it('reminds of a remedy that another process has changed at the next tick', async () => {
    const world = openWorld(TEN);
    const tick = plannerOf(world.watching);
    await tick();
    await addLate(world);
    world.clock.now = HALF_A_MINUTE_LATER;
    await tick();
    expect(await planned(world)).toBe(1);
    expect(await world.watching.store.journal.waiting(10)).toEqual([]);
  });

  it('finds in the next stretch of the day what is not on the agenda', async () => {
    const world = openWorld(TEN);
    const tick = plannerOf(world.watching);
    await tick();
    await addLate(world);
    // Another instance has entered the change, and ended before it made the card.
    await enterInJournal(world.watching);
    world.clock.now = HALF_A_MINUTE_LATER;
    await tick();
    expect(await planned(world)).toBe(0);
    world.clock.now = ELEVEN_MINUTES_LATER;
    await tick();
    expect(await planned(world)).toBe(1);
  });

  it('looks at everything when it starts, and again until that has gone well', async () => {
    const world = openWorld(TEN);
    await addLate(world);
    await enterInJournal(world.watching);
    const broken = { fails: true };
    const { diaries } = world.watching.store;
    const list: typeof diaries.list = (tenant) =>
      broken.fails ? Promise.reject(new Error('the store is away')) : diaries.list(tenant);
    const store = { ...world.watching.store, diaries: { ...diaries, list } };
    const tick = plannerOf({ ...world.watching, store });
    await tick();
    expect(await planned(world)).toBe(0);
    broken.fails = false;
    world.clock.now = HALF_A_MINUTE_LATER;
    await tick();
    expect(await planned(world)).toBe(1);
  });
});

/** The same store, which says what is asked of it. */
function listening<T extends object>(store: T, asked: string[], path = ''): T {
  const heard = Object.entries(store).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null)
      return [name, listening(value, asked, `${name}.`)];
    if (typeof value !== 'function') return [name, value];
    const call = value as (...of: unknown[]) => unknown;
    return [
      name,
      (...of: unknown[]) => {
        asked.push(path + name);
        return call(...of);
      },
    ];
  });
  return Object.fromEntries(heard) as T;
}
