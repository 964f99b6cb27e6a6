import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAILPOINTS, type Failpoint } from '../../src/app/deliveries/outbound';
import type { Store } from '../../src/app/ports';
import type { Delivery } from '../../src/domain/delivery/delivery';
import { copiesLeft } from '../../src/domain/delivery/settle-doubt';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import {
  bundleCourier,
  startCourier,
  type RunningCourier,
} from '../support/deliveries/courier-fleet';
import type { CourierOrders } from '../support/deliveries/courier-process';
import { startFaultConnector, type FaultConnector } from '../support/deliveries/fault-connector';
import { planFanOut } from '../support/deliveries/kill-round';
import { eventually } from '../support/run-upheld';

const TIMES = { leaseMs: 900, deadlineMs: 300, graceMs: 400, lateMs: 500 };

let bundle: string;
let connector: FaultConnector;
let store: Store;
// One that hangs has failed: the long runs' own limit is far more than any of these needs.
jest.setTimeout(60_000);

let dir: string;
let started: RunningCourier[];

beforeAll(() => {
  bundle = bundleCourier();
});
beforeEach(async () => {
  started = [];
  dir = mkdtempSync(join(tmpdir(), 'upheld-failpoint-'));
  connector = await startFaultConnector({ seed: 1, perThousand: 0, slowMs: 0 });
  store = await openEmbeddedStore(dir);
  await planFanOut(store, connector.serviceUrl, { tenants: 1, channels: 1 });
});
afterEach(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await ended;
  }
  await store.close();
  await connector.stop();
});

type Failpoints = NonNullable<CourierOrders['failpoints']>;

function courier(failpoints: Failpoints = {}): RunningCourier {
  const orders = { dir, failpoints, times: TIMES, client: 'plain' } as const;
  const running = startCourier(bundle, { ...orders, evidenceUrl: connector.serviceUrl });
  started.push(running);
  return running;
}

const until = (what: string, fits: (delivery: Delivery) => boolean): Promise<Delivery> =>
  eventually(what, async () => (await store.deliveries.list()).find(fits));
const settled = (): Promise<Delivery> =>
  until('the delivery to be sent', (one) => one.state === 'sent' && copiesLeft(one).length === 0);

/** One that died after it had claimed leaves what the next one is to give up, or to look for. */
async function leaveClaim(): Promise<void> {
  const first = courier({ claimed: 'SIGKILL' });
  await first.ended;
}

/** One that froze before its post, while another sent the same: when it wakes up, there are two. */
async function postTwice(failpoints: Failpoints): Promise<RunningCourier> {
  const first = courier({ 'about-to-post': 'SIGSTOP', ...failpoints });
  await first.until('hit about-to-post');
  const second = courier();
  await settled();
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
  first.child.kill('SIGCONT');
  return first;
}

async function reach(point: Failpoint, signal: 'SIGKILL' | 'SIGSTOP'): Promise<RunningCourier> {
  if (point === 'copy-deleted') return postTwice({ 'copy-deleted': signal });
  if (point === 'claim-given-up' || point === 'evidence-seen') await leaveClaim();
  return courier({ [point]: signal });
}

describe('a process that stops', () => {
  it.each(FAILPOINTS)(
    'at "%s" for good: the next one ends with one message: the next one ends with one message',
    async (point) => {
      const victim = await reach(point, 'SIGKILL');
      await victim.until(`hit ${point}`);
      await victim.ended;
      courier();
      await settled();
      expect(connector.standing()).toHaveLength(1);
      // Killed once only, nothing was ever there twice.
      if (point !== 'copy-deleted') expect(connector.taken).toHaveLength(1);
    },
  );

  it.each(FAILPOINTS)(
    'at "%s" for longer than its lease, and then goes on: one message is left',
    async (point) => {
      const victim = await reach(point, 'SIGSTOP');
      await victim.until(`hit ${point}`);
      courier();
      await settled();
      await new Promise((wait) => setTimeout(wait, 2 * TIMES.leaseMs));
      const before = connector.taken.length;
      victim.child.kill('SIGCONT');
      // The one step at which a frozen process cannot be held back: it posts once more, and that is found and deleted.
      if (point === 'about-to-post') {
        await eventually('the second message', () =>
          connector.taken.length === 2 ? true : undefined,
        );
        await until('the copy to be gone', (one) => typeof one.copies?.[0]?.deletedAt === 'string');
      }
      victim.child.kill('SIGTERM');
      await victim.ended;
      const delivery = await settled();
      expect(connector.standing()).toHaveLength(1);
      expect(connector.taken.length - before).toBe(point === 'about-to-post' ? 1 : 0);
      if (point === 'about-to-post') expect(delivery.copies).toHaveLength(1);
    },
  );
});
