import { createCourier, type Courier } from '../../../src/app/deliveries/sending/courier';
import { pause } from '../../../src/app/deliveries/sending/desk';
import type { Failpoint } from '../../../src/app/deliveries/outbound';
import { settleByClick } from '../../../src/app/deliveries/settle-by-click';
import { wakeDeliveries } from '../../../src/app/deliveries/wake-deliveries';
import type { KnownConversation, Ports } from '../../../src/app/ports';
import type { Delivery, DeliveryTimes } from '../../../src/domain/delivery/delivery';
import type { Limits } from '../../../src/domain/delivery/pace';
import { planDelivery, type Errand } from '../../../src/domain/delivery/plan-delivery';
import type { Documents } from '../../../src/store/documents';
import { storeOver } from '../../../src/store/store-over';
import { memoryDocuments } from '../memory-documents';
import { notary, sha256 } from '../remedies';
import {
  simulatedConnector,
  type Message,
  type SimulatedCard,
  type SimulatedConnector,
} from './simulated-connector';
import { createWorld, type Actor, type World } from './simulated-world';
import { tenantNamed } from '../tenant';

const START = Date.parse('2026-11-23T10:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TIMES: DeliveryTimes = { leaseMs: 6_000, deadlineMs: 600, graceMs: 3_000, lateMs: 100 };
/** Small, so that a handful of deliveries meets them; what may pass between a check and a request is in the margin. */
const LIMITS: Limits = {
  conversation: [{ count: 2, ms: 1_000 }],
  tenant: [{ count: 3, ms: 1_000 }],
};
/** A request may leave late, and after its last check others may run first. */
const LATE_AND_JITTER_MS = TIMES.lateMs + 100;
const SETTLED: ReadonlySet<Delivery['state']> = new Set([
  'sent',
  'rejected',
  'parked',
  'superseded',
]);

export interface Simulated {
  readonly problems: readonly string[];
  readonly steps: number;
  readonly hits: ReadonlySet<Failpoint>;
  readonly deliveries: readonly Delivery[];
  /** Everything that was posted, for telling two runs of one seed apart. */
  readonly trace: string;
}

interface Sim {
  readonly world: World;
  readonly truth: Documents;
  readonly connector: SimulatedConnector;
  readonly hits: Set<Failpoint>;
  readonly problems: string[];
  readonly couriers: { actor: Actor; courier: Courier }[];
  ids: number;
}

/** A store as one process sees it: every call takes a while and may fail, before or after it has done its work. */
function storeOf(sim: Sim, actor: Actor): Documents {
  const { world, truth } = sim;
  const through = <T>(effect: () => Promise<T>): Promise<T> => {
    const fault = world.chance(15) ? (world.chance(500) ? 'before' : 'after') : undefined;
    return world
      .call(actor, effect, { fault, error: () => new Error('the store is away') })
      .then((result) => result);
  };
  const faulty = Object.entries(truth).map(([name, method]) => [
    name,
    (...given: unknown[]) =>
      through(() => (method as (...of: unknown[]) => Promise<unknown>)(...given)),
  ]);
  return Object.fromEntries(faulty) as Documents;
}

function portsOf(sim: Sim, actor: Actor): Ports {
  return {
    store: storeOver(storeOf(sim, actor)),
    readLetter: () => Promise.reject(new Error('no letters here')),
    now: () => new Date(START + sim.world.now() + actor.skewMs).toISOString(),
    newId: () => `op-${String((sim.ids += 1))}`,
    sha256,
    notary,
  };
}

const TENANTS = ['tenant-a', 'tenant-b', 'tenant-c'].map(tenantNamed);

function places(): readonly KnownConversation[] {
  return TENANTS.flatMap((tenant) =>
    [1, 2].map((n) => ({
      tenant,
      id: `${tenant}/channel-${String(n)}`,
      scope: 'channel' as const,
      person: null,
      reference: {},
    })),
  );
}

function chat(tenant: string): KnownConversation {
  const person = `${tenant}/owner`;
  return {
    tenant: tenantNamed(tenant),
    id: `${tenant}/chat`,
    scope: 'personal',
    person,
    reference: {},
  };
}

function errands(sim: Sim): readonly Errand[] {
  const { random } = sim.world;
  return Array.from({ length: random.integer(3, 9) }, (_, n): Errand => {
    const place = random.pick(places());
    const { tenant } = place;
    const nudge = random.integer(1, 3) === 1;
    return {
      tenant,
      address: nudge
        ? { kind: 'person', person: `${tenant}/owner` }
        : { kind: 'conversation', conversation: place.id },
      kind: nudge ? 'nudge' : 'digest',
      subject: nudge ? 'r-1' : `letter-${String(n)}`,
      occasion: `day-${String(n)}`,
      why: 'simulated',
    };
  });
}

/** Two schedulers plan the same errands, each as often as the store lets it down. */
async function plan(sim: Sim, actor: Actor, planned: readonly Errand[]): Promise<void> {
  const ports = portsOf(sim, actor);
  for (const errand of planned) {
    await pause(sim.world.clockOf(actor), sim.world.random.integer(0, 3_000));
    for (;;) {
      try {
        await ports.store.deliveries.add(planDelivery(errand, ports.now(), sha256));
        break;
      } catch {
        // The next tick plans the same again.
      }
    }
  }
}

function startCourier(sim: Sim, n: number): void {
  const { world, connector } = sim;
  const skewMs = world.random.pick([0, 0, 0, HOUR, -HOUR]);
  const actor = world.actor(`process-${String(n)}`, skewMs);
  const hit = (point: Failpoint, delivery: string): Promise<void> | undefined => {
    sim.hits.add(point);
    if (world.chance(25)) {
      world.kill(actor);
      return new Promise(() => undefined);
    }
    if (world.chance(point === 'about-to-post' ? 60 : 15)) {
      world.freeze(actor, world.random.integer(100, 5 * TIMES.leaseMs));
      if (point === 'about-to-post') actor.frozenBefore.add(delivery);
      return world.call(actor, () => undefined);
    }
    return undefined;
  };
  const cardFor = (delivery: Delivery): Promise<SimulatedCard> =>
    Promise.resolve({ tenant: delivery.tenant, delivery: delivery.id });
  const courier = createCourier(
    portsOf(sim, actor),
    {
      post: connector.poster(actor),
      remove: connector.remover(actor),
      evidence: connector.evidence(actor),
      cardFor,
    },
    { clock: world.clockOf(actor), times: TIMES, limits: LIMITS, atOnce: 4, idleMs: 20_000, hit },
  );
  sim.couriers.push({ actor, courier });
  void courier.run();
}

/** People click on what they see, whatever the ledger says of it; some guess at what they cannot see. */
function clickSomewhere(sim: Sim, actor: Actor): void {
  const { world, connector } = sim;
  const seen = connector.messages.filter(({ deleted }) => !deleted);
  if (seen.length === 0) return;
  const { tenant, conversation, delivery } = world.random.pick(seen);
  const stranger = world.random.integer(1, 4) === 1;
  const who = {
    tenant: stranger ? tenantNamed('tenant-x') : tenantNamed(tenant),
    person: stranger ? 'stranger' : `${tenant}/owner`,
    name: 'somebody',
    place: { conversation, scope: 'channel' as const },
  };
  settleByClick(portsOf(sim, actor), delivery, who).catch(() => undefined);
}

/** A whole run of one seed: some virtual seconds of trouble, then hours of peace, and what was found wrong. */
export async function simulate(seed: number): Promise<Simulated> {
  const world = createWorld(seed);
  const closed = new Set([world.random.pick(places()).id]);
  const consented = new Set(TENANTS.filter(() => world.random.integer(0, 2) > 0));
  const connector = simulatedConnector(world, closed, consented);
  const sim: Sim = {
    world,
    connector,
    truth: memoryDocuments(),
    hits: new Set(),
    problems: [],
    couriers: [],
    ids: seed * 1_000_000,
  };
  const people = world.actor('people', 0);
  const { channels } = storeOver(sim.truth);
  for (const place of places()) await channels.remember(place);
  const planned = errands(sim);
  const schedulers = [world.actor('scheduler-1', 0), world.actor('scheduler-2', 0)];
  const plans = schedulers.map((actor) => plan(sim, actor, planned));
  for (const n of [1, 2, 3]) startCourier(sim, n);
  // Something always happens, even when every process is dead.
  const heart = (): void => void world.clockOf(people).after(world.trouble ? 200 : 60_000, heart);
  heart();
  let steps = 0;
  let calm = Infinity;
  const finished = async (): Promise<boolean> => {
    const all = await storeOver(sim.truth).deliveries.list();
    return all.length > 0 && all.every(({ state }) => SETTLED.has(state)) && noCopies(all);
  };
  while (world.step()) {
    await new Promise(setImmediate);
    steps += 1;
    checkEachStep(sim);
    if (world.trouble) disturb(sim, people, steps);
    if (world.trouble && world.now() > 30_000) {
      world.trouble = false;
      calm = world.now();
      await meetEverybody(sim, people);
    }
    // Whoever was frozen has time to come back, and to be found out.
    if (world.now() > calm + MINUTE && steps % 20 === 0 && (await finished())) break;
    if (world.now() > calm + 4 * HOUR || steps > 60_000) break;
  }
  await Promise.race([Promise.all(plans), new Promise(setImmediate)]);
  await checkAtTheEnd(sim, consented);
  const deliveries = await storeOver(sim.truth).deliveries.list();
  const trace = `${JSON.stringify(connector.messages)} ${String(world.now())}`;
  return {
    problems: [...sim.problems, ...connector.problems],
    steps,
    hits: sim.hits,
    deliveries,
    trace,
  };
}

function noCopies(all: readonly Delivery[]): boolean {
  return all.every(({ copies = [] }) => copies.every(({ deletedAt }) => deletedAt !== null));
}

function disturb(sim: Sim, people: Actor, steps: number): void {
  const { world, couriers } = sim;
  if (world.chance(3)) world.kill(world.random.pick(couriers).actor);
  if (world.chance(2))
    world.freeze(world.random.pick(couriers).actor, world.random.integer(50, 10_000));
  if (world.chance(5)) clickSomewhere(sim, people);
  if (world.chance(10)) for (const { courier } of couriers) courier.wake();
  const living = couriers.filter(({ actor }) => actor.alive);
  if (living.length < 3 && world.random.integer(1, 30) === 1)
    startCourier(sim, couriers.length + 1);
  if (steps === 150) void meetEverybody(sim, people);
}

/** Everybody's chat becomes known, and somebody is there to work. */
async function meetEverybody(sim: Sim, people: Actor): Promise<void> {
  if (!sim.couriers.some(({ actor }) => actor.alive)) startCourier(sim, sim.couriers.length + 1);
  const store = storeOver(sim.truth);
  const now = (): string => new Date(START + sim.world.now() + people.skewMs).toISOString();
  for (const tenant of TENANTS) {
    await store.channels.remember(chat(tenant));
    await wakeDeliveries(
      { store, now },
      { tenant: tenantNamed(tenant), person: `${tenant}/owner` },
    );
  }
}

/** At most one message of each delivery, at every moment, unless its process was frozen while its request was on the way. */
function checkEachStep({ connector, problems }: Sim): void {
  const newest = connector.messages.at(-1);
  if (!newest || connector.frozenOnTheWay.has(newest.delivery) || problems.length > 0) return;
  const { delivery } = newest;
  const live = connector.messages.filter((one) => one.delivery === delivery && !one.deleted);
  if (live.length > 1) problems.push(`${delivery} stands ${String(live.length)} times`);
}

/** Everything that a delivery must not be when all is over. */
function wrongs(
  { connector }: Sim,
  delivery: Delivery,
  there: readonly Message[],
  consented: ReadonlySet<string>,
): Readonly<Record<string, boolean>> {
  const { id, tenant, state, activityId } = delivery;
  // A message that its own process never heard of is one that nobody can take back.
  const unheard = (connector.frozenOnTheWay.get(id) ?? []).filter(
    ({ silent, actor }) => silent || !actor.alive || activityId === null,
  );
  return {
    'never settled': !SETTLED.has(state),
    'stands more than once': there.length > 1 + unheard.length,
    'is not there': state === 'sent' && there.length === 0,
    'is there': state === 'rejected' && there.length > 0,
    'could have been looked for': state === 'parked' && consented.has(tenant),
    'a copy was left': !noCopies([delivery]),
    'went to another tenant': there.some((one) => one.tenant !== tenant),
  };
}

/** Every copy that was deleted is on record, and once. */
async function checkRecord({ problems, truth }: Sim): Promise<void> {
  const { deliveries, journal } = storeOver(truth);
  const copies = (await deliveries.list()).flatMap(({ copies = [] }) => copies);
  const deleted = copies.filter(({ deletedAt }) => deletedAt !== null).length;
  const notes = (await journal.waiting(1_000)).filter(({ id }) => id.startsWith('copy-')).length;
  if (notes !== deleted)
    problems.push(`${String(deleted)} copies were deleted, ${String(notes)} are on record`);
}

async function checkAtTheEnd(sim: Sim, consented: ReadonlySet<string>): Promise<void> {
  const { connector, problems, truth } = sim;
  await checkRecord(sim);
  for (const delivery of await storeOver(truth).deliveries.list()) {
    const there = connector.messages.filter((one) => one.delivery === delivery.id && !one.deleted);
    for (const [what, wrong] of Object.entries(wrongs(sim, delivery, there, consented)))
      if (wrong) problems.push(`${delivery.id} (${delivery.state}): ${what}`);
  }
  checkPace(sim);
}

/** No more requests in any second than the limits allow, whichever processes sent them. */
function checkPace({ connector, problems }: Sim): void {
  for (const tenant of TENANTS) {
    const moments = connector.requests
      .filter(({ conversation, frozen }) => conversation.tenant === tenant && !frozen)
      .map(({ at }) => at);
    const [window] = LIMITS.tenant;
    const count = window?.count ?? 0;
    moments.forEach((at, n) => {
      const earlier = moments[n - count];
      if (earlier !== undefined && at - earlier < 1_000 - LATE_AND_JITTER_MS)
        problems.push(`${tenant}: ${String(count + 1)} requests in ${String(at - earlier)} ms`);
    });
  }
}
