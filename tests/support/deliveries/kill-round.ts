import { once } from 'node:events';
import type { Store } from '../../../src/app/ports';
import type { Delivery, DeliveryTimes } from '../../../src/domain/delivery/delivery';
import { planDelivery } from '../../../src/domain/delivery/plan-delivery';
import { seededRandom } from '../random';
import { sha256 } from '../remedies';
import { startCourier, type RunningCourier } from './courier-fleet';
import type { CourierOrders } from './courier-process';
import { conversationId, startFaultConnector, type FaultConnector } from './fault-connector';
import { startFleetStore, type FleetStore, type FleetStoreKind } from './fleet-store';
import { tenantNamed } from '../tenant';

/** Short, so that what a killed process left is settled within a test; each still longer than what it must outlast. */
const TIMES: DeliveryTimes = { leaseMs: 2_000, deadlineMs: 800, graceMs: 1_500, lateMs: 500 };
/** A slow connector answers after the deadline of an attempt, and long before its grace is over. */
const SLOW_MS = 1_200;
/** In the first half of a round nobody can tell, and nobody gives up. */
const NEVER = 3_600_000;
const NO_TIME = '9999-12-31T23:59:59.999Z';
const PROCESSES = 3;
/** Replacements that are being loaded: with the SDK, that takes a second, and there is a kill every second. */
const SPARES = 2;
const LOOK_MS = 1_000;
/** A busy machine takes its time, which nothing here is a test of. */
const LONGEST_S = 1_500;
/** Posts of two seconds in which there is much to do. */
const FEW = 10;
/** More than any round has. */
const ALL = 10_000;

export interface KillRound {
  readonly seed: number;
  readonly kind: FleetStoreKind;
  readonly bundle: string;
  readonly client: CourierOrders['client'];
  readonly tenants: number;
  readonly channels: number;
  readonly killEveryMs: number;
}

export interface RoundReport {
  readonly kills: number;
  readonly requests: number;
  readonly faults: number;
  readonly overLimit: number;
  /** In doubt when the killing was over, before anybody looked. */
  readonly unsure: number;
  readonly seconds: number;
  /** What stood in the conversations then, and in the end: id by how often. */
  readonly before: Tally;
  readonly after: Tally;
  /** States in the ledger in the end. */
  readonly states: Readonly<Record<string, number>>;
  /** Deliveries that the ledger called sent, then, and that were not there. */
  readonly falselySent: readonly string[];
}

export interface Tally {
  readonly once: number;
  readonly never: readonly string[];
  readonly often: readonly string[];
}

/** Puts deliveries to so many channels of so many tenants into the ledger. */
export async function planFanOut(
  store: Store,
  serviceUrl: string,
  {
    tenants,
    channels,
    atOnce = 1,
  }: { readonly tenants: number; readonly channels: number; readonly atOnce?: number },
): Promise<readonly string[]> {
  const at = new Date().toISOString();
  const ids: string[] = [];
  let next = 0;
  const planSome = async (): Promise<void> => {
    for (let n = next++; n < tenants * channels; n = next++) {
      const tenant = `tenant-${String(Math.floor(n / channels) + 1)}`;
      const id = conversationId(tenant, `channel-${String((n % channels) + 1)}`);
      const reference = {
        bot: { id: '28:bot', name: 'Upheld' },
        channelId: 'msteams',
        serviceUrl,
        conversation: {
          ...{ id, isGroup: true, conversationType: 'channel', tenantId: tenant, name: '' },
        },
      };
      await store.channels.remember({
        tenant: tenantNamed(tenant),
        id,
        scope: 'channel',
        person: null,
        reference,
      });
      const address = { kind: 'conversation', conversation: id } as const;
      const about = {
        kind: 'digest',
        subject: 'letter',
        occasion: 'first',
        why: 'a test',
      } as const;
      const delivery = planDelivery({ tenant: tenantNamed(tenant), address, ...about }, at, sha256);
      await store.deliveries.add(delivery);
      ids.push(delivery.id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, planSome));
  return ids;
}

function tallyOf(ids: readonly string[], connector: FaultConnector): Tally {
  const counts = new Map<string, number>();
  for (const id of connector.standing()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    once: ids.filter((id) => counts.get(id) === 1).length,
    never: ids.filter((id) => !counts.has(id)),
    often: ids.filter((id) => (counts.get(id) ?? 0) > 1),
  };
}

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Waits until no delivery is in these states any more. */
async function untilNone(
  store: Store,
  states: readonly Delivery['state'][],
  seconds: number,
): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const open = await store.deliveries.due(NO_TIME, ALL);
    const left = open.filter(({ value }) => states.includes(value.state));
    if (left.length === 0) return;
    if (performance.now() > end)
      throw new Error(`${String(left.length)} deliveries are still ${states.join(' or ')}`);
    await sleep(LOOK_MS);
  }
}

/** Processes that are killed, one every so often, and replaced by others that stand ready. */
async function startFleet(bundle: string, orders: CourierOrders, seed: number) {
  const random = seededRandom(seed);
  const all: RunningCourier[] = [];
  const start = (onCall: boolean): RunningCourier => {
    const courier = startCourier(bundle, { ...orders, onCall });
    all.push(courier);
    return courier;
  };
  const working = Array.from({ length: PROCESSES }, () => start(true));
  const spares = Array.from({ length: SPARES }, () => start(true));
  await Promise.all([...working, ...spares].map((courier) => courier.until('ready')));
  return {
    begin(): void {
      for (const courier of working) courier.begin();
    },
    async killOne(): Promise<void> {
      const victim = random.integer(0, working.length - 1);
      working[victim]?.child.kill('SIGKILL');
      const spare = spares.shift();
      if (!spare) throw new Error('There is no spare process.');
      spares.push(start(true));
      working[victim] = spare;
      await spare.until('ready');
      spare.begin();
    },
    async end(): Promise<void> {
      await Promise.all(
        all.map(async ({ child, ended }) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGKILL');
          await ended;
        }),
      );
    },
  };
}

/** Kills one process after the other for as long as something waits to be sent. */
async function killWhileSending(
  store: Store,
  fleet: Awaited<ReturnType<typeof startFleet>>,
  { everyMs, posts }: { readonly everyMs: number; readonly posts: () => number },
): Promise<number> {
  const killer = { done: false };
  let kills = 0;
  const killing = (async () => {
    for (;;) {
      await sleep(everyMs);
      if (killer.done) return;
      await fleet.killOne();
      kills += 1;
    }
  })();
  try {
    // While much is posted the ledger is not asked: a list of thousands would take the store's time from those who send.
    for (let before = -FEW; posts() - before >= FEW; ) {
      before = posts();
      await sleep(LOOK_MS * 2);
    }
    await untilNone(store, ['pending'], LONGEST_S);
  } finally {
    killer.done = true;
    await killing;
  }
  return kills;
}

/** One round: everything is sent while processes die, nobody looks; then doubts are settled by what is to be seen. */
export async function killRound(round: KillRound): Promise<RoundReport> {
  const fleetStore = await startFleetStore(round.kind);
  try {
    return await roundOn(fleetStore, round);
  } finally {
    await fleetStore.stop();
  }
}

/**
 * Sends a little and ends by itself, so that what node compiled of the sending is kept beside the bundle: whoever is
 * killed a few seconds after its start would spend most of them on compiling it once more.
 */
export async function warmUp(
  how: Pick<KillRound, 'bundle' | 'client'> & { readonly kind: FleetStoreKind },
): Promise<void> {
  const fleetStore = await startFleetStore(how.kind);
  const { place, store } = fleetStore;
  const connector = await startFaultConnector({ seed: 0, perThousand: 100, slowMs: SLOW_MS });
  let courier: RunningCourier | undefined;
  try {
    await planFanOut(store, connector.serviceUrl, { tenants: 40, channels: 4 });
    const evidenceUrl = connector.serviceUrl;
    courier = startCourier(how.bundle, { ...place, client: how.client, evidenceUrl, times: TIMES });
    await untilNone(store, ['pending', 'sending', 'unsure'], LONGEST_S);
    courier.child.kill('SIGTERM');
    await courier.until('drained');
    await courier.ended;
  } finally {
    courier?.child.kill('SIGKILL');
    await connector.stop();
    await fleetStore.stop();
  }
}

async function roundOn(fleetStore: FleetStore, round: KillRound): Promise<RoundReport> {
  const faults = { seed: round.seed, perThousand: 100, slowMs: SLOW_MS };
  const connector = await startFaultConnector(faults);
  try {
    return await roundWith(connector, fleetStore, round);
  } finally {
    await connector.stop();
  }
}

async function roundWith(
  connector: FaultConnector,
  { place, store, atOnce }: FleetStore,
  { seed, bundle, client, killEveryMs, ...size }: KillRound,
): Promise<RoundReport> {
  const begun = performance.now();
  const blindOrders = { ...place, client, times: { ...TIMES, graceMs: NEVER } };
  const [blind, ids] = await Promise.all([
    startFleet(bundle, blindOrders, seed),
    planFanOut(store, connector.serviceUrl, { ...size, atOnce }),
  ]);
  const orders = { ...place, client, evidenceUrl: connector.serviceUrl, times: TIMES };
  let seeing: RunningCourier | undefined;
  try {
    blind.begin();
    const kills = await killWhileSending(store, blind, {
      everyMs: killEveryMs,
      posts: () => connector.counts.requests,
    });
    await untilNone(store, ['pending', 'sending'], 180);
    await blind.end();
    const before = tallyOf(ids, connector);
    const held = await store.deliveries.list();
    const there = new Set(connector.standing());
    const falselySent = held.filter(({ id, state }) => state === 'sent' && !there.has(id));
    seeing = startCourier(bundle, orders);
    await untilNone(store, ['pending', 'sending', 'unsure'], 600);
    seeing.child.kill('SIGTERM');
    await once(seeing.child, 'exit');
    const states = Map.groupBy(await store.deliveries.list(), ({ state }) => state);
    return {
      ...connector.counts,
      kills,
      unsure: held.filter(({ state }) => state === 'unsure').length,
      seconds: (performance.now() - begun) / 1_000,
      before,
      after: tallyOf(ids, connector),
      states: Object.fromEntries([...states].map(([state, of]) => [state, of.length])),
      falselySent: falselySent.map(({ id }) => id),
    };
  } finally {
    await blind.end();
    seeing?.child.kill('SIGKILL');
  }
}
