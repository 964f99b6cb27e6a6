import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../../src/app/ports';
import type { Delivery, DeliveryTimes } from '../../../src/domain/delivery/delivery';
import { planDelivery } from '../../../src/domain/delivery/plan-delivery';
import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store';
import { seededRandom } from '../random';
import { sha256 } from '../remedies';
import { startCourier, type RunningCourier } from './courier-fleet';
import type { CourierOrders } from './courier-process';
import { conversationId, startFaultConnector, type FaultConnector } from './fault-connector';

/** Short, so that what a killed process left is settled within a test; each still longer than what it must outlast. */
const TIMES: DeliveryTimes = { leaseMs: 3_000, deadlineMs: 1_000, graceMs: 2_000, lateMs: 500 };
/** In the first half of a round nobody can tell, and nobody gives up. */
const NEVER = 3_600_000;
const PROCESSES = 3;
const LOOK_MS = 250;

export interface KillRound {
  readonly seed: number;
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
  { tenants, channels, each = 1 }: { tenants: number; channels: number; each?: number },
): Promise<readonly string[]> {
  const at = new Date().toISOString();
  const ids: string[] = [];
  for (let t = 1; t <= tenants; t += 1) {
    for (let c = 1; c <= channels; c += 1) {
      const tenant = `tenant-${String(t)}`;
      const id = conversationId(tenant, `channel-${String(c)}`);
      const reference = {
        bot: { id: '28:bot', name: 'Upheld' },
        channelId: 'msteams',
        serviceUrl,
        conversation: {
          id,
          isGroup: true,
          conversationType: 'channel',
          tenantId: tenant,
          name: '',
        },
      };
      await store.channels.remember({ tenant, id, scope: 'channel', person: null, reference });
      for (let n = 1; n <= each; n += 1) {
        const address = { kind: 'conversation', conversation: id } as const;
        const about = {
          kind: 'digest',
          subject: `letter-${String(n)}`,
          occasion: 'first',
        } as const;
        const delivery = planDelivery({ tenant, address, ...about, why: 'a test' }, at, sha256);
        await store.deliveries.add(delivery);
        ids.push(delivery.id);
      }
    }
  }
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
    const left = (await store.deliveries.list()).filter(({ state }) => states.includes(state));
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
  const working = Array.from({ length: PROCESSES }, () => start(false));
  let spare = start(true);
  await Promise.all([...working, spare].map((courier) => courier.until('ready')));
  return {
    async killOne(): Promise<void> {
      const victim = random.integer(0, working.length - 1);
      working[victim]?.child.kill('SIGKILL');
      await spare.until('ready');
      spare.begin();
      working[victim] = spare;
      spare = start(true);
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
  everyMs: number,
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
    await untilNone(store, ['pending'], 600);
  } finally {
    killer.done = true;
    await killing;
  }
  return kills;
}

/** One round: everything is sent while processes die, nobody looks; then doubts are settled by what is to be seen. */
export async function killRound(round: KillRound): Promise<RoundReport> {
  const begun = performance.now();
  const dir = mkdtempSync(join(tmpdir(), 'upheld-kill-'));
  const connector = await startFaultConnector({
    seed: round.seed,
    perThousand: 100,
    slowMs: 1_500,
  });
  const store = await openEmbeddedStore(dir);
  const ids = await planFanOut(store, connector.serviceUrl, round);
  const blind = await startFleet(
    round.bundle,
    { dir, client: round.client, times: { ...TIMES, graceMs: NEVER } },
    round.seed,
  );
  try {
    const kills = await killWhileSending(store, blind, round.killEveryMs);
    await untilNone(store, ['pending', 'sending'], 60);
    await blind.end();
    const before = tallyOf(ids, connector);
    const held = await store.deliveries.list();
    const there = new Set(connector.standing());
    const falselySent = held.filter(({ id, state }) => state === 'sent' && !there.has(id));
    const { client } = round;
    const orders = { dir, client, evidenceUrl: connector.serviceUrl, times: TIMES };
    const seeing = startCourier(round.bundle, orders);
    await untilNone(store, ['pending', 'sending', 'unsure'], 120);
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
    await store.close();
    await connector.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
