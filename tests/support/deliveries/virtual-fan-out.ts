import { createCourier, type Courier } from '../../../src/app/deliveries/sending/courier';
import type { Ports } from '../../../src/app/ports';
import { later } from '../../../src/domain/delivery/attempt';
import { limitsFor } from '../../../src/domain/delivery/pace';
import { planDelivery } from '../../../src/domain/delivery/plan-delivery';
import type { Documents } from '../../../src/store/documents';
import { storeOver } from '../../../src/store/store-over';
import { memoryDocuments } from '../memory-documents';
import { notary, sha256 } from '../remedies';
import { createWorld, type Actor, type World } from './simulated-world';
import { tenantNamed } from '../tenant';

const START = '2026-11-23T10:00:00.000Z';
const LONGEST_MS = 60_000;

export interface FanOutPlan {
  readonly processes: number;
  /** Channels of each tenant, one message each. Those of the second tenant are due a second later. */
  readonly channels: readonly number[];
  readonly tenantPerSecond?: number;
  /** The process that sent last is killed then. */
  readonly killAt?: number;
  /** Ends then, if not before. */
  readonly until?: number;
}

export interface Arrival {
  readonly at: number;
  readonly tenant: string;
  readonly by: string;
}

export interface FanOut {
  readonly arrived: readonly Arrival[];
  /** How often the due deliveries were looked for. */
  readonly looks: number;
}

async function plan(documents: Documents, channels: readonly number[]): Promise<void> {
  const store = storeOver(documents);
  for (const [n, count] of channels.entries()) {
    const tenant = `tenant-${String(n)}`;
    for (let c = 0; c < count; c += 1) {
      const conversation = `${tenant}/channel-${String(c)}`;
      const known = {
        tenant: tenantNamed(tenant),
        id: conversation,
        scope: 'channel',
        person: null,
      } as const;
      await store.channels.remember({ ...known, reference: {} });
      const address = { kind: 'conversation', conversation } as const;
      const about = { kind: 'digest', subject: 's', occasion: 'o', why: 'w' } as const;
      const at = later(START, n * 1_000);
      await store.deliveries.add(
        planDelivery({ tenant: tenantNamed(tenant), address, ...about }, at, sha256),
      );
    }
  }
}

/** Documents that one process reaches, each time in a step of virtual time. */
function reachedBy(world: World, actor: Actor, truth: Documents, looked: () => void): Documents {
  const calls = Object.entries(truth).map(([name, method]) => [
    name,
    (...given: unknown[]) => {
      if (name === 'listDue') looked();
      return world
        .call(actor, () => (method as (...of: unknown[]) => Promise<unknown>)(...given))
        .then((result) => result);
    },
  ]);
  return Object.fromEntries(calls) as Documents;
}

/** Sends one message to each of many channels, in virtual time and without faults. */
export async function virtualFanOut(of: FanOutPlan): Promise<FanOut> {
  const world = createWorld(1);
  world.trouble = false;
  const truth = memoryDocuments();
  await plan(truth, of.channels);
  const arrived: Arrival[] = [];
  let looks = 0;
  let ids = 0;
  const start = (n: number): { readonly courier: Courier; readonly actor: Actor } => {
    const actor = world.actor(`process-${String(n)}`, n * 3_600_000);
    const ports: Ports = {
      store: storeOver(reachedBy(world, actor, truth, () => (looks += 1))),
      readLetter: () => Promise.reject(new Error('no letters here')),
      now: () => later(START, 5_000 + world.now() + actor.skewMs),
      newId: () => `op-${String((ids += 1))}`,
      sha256,
      notary,
    };
    const post = ({ tenant }: { readonly tenant: string }) => {
      arrived.push({ at: world.now(), tenant, by: actor.name });
      const posted = { kind: 'sent', activityId: `m-${String(arrived.length)}` } as const;
      return world.call(actor, () => posted);
    };
    const clock = { ...world.clockOf(actor), monotonic: () => world.now() + n * 12_345 };
    const options = { clock, limits: limitsFor(of.tenantPerSecond) };
    const outbound = { post, cardFor: () => Promise.resolve({}) };
    return { courier: createCourier(ports, outbound, options), actor };
  };
  const started = Array.from({ length: of.processes }, (_, n) => start(n));
  for (const { courier } of started) void courier.run();
  const all = of.channels.reduce((sum, count) => sum + count, 0);
  let killAt = of.killAt ?? Infinity;
  while (arrived.length < all && world.now() < (of.until ?? LONGEST_MS) && world.step()) {
    await new Promise(setImmediate);
    if (world.now() <= killAt) continue;
    killAt = Infinity;
    const last = arrived.at(-1)?.by;
    for (const { actor } of started) if (actor.name === last) world.kill(actor);
  }
  return { arrived, looks };
}
