import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { bundleCourier, startCourier } from '../support/deliveries/courier-fleet';
import { startFaultConnector } from '../support/deliveries/fault-connector';
import { planFanOut } from '../support/deliveries/kill-round';

const CHANNELS = 1_200;
const ALLOWED_PER_SECOND = 30;
/** Until then connections and code are cold, and what leaves at one moment arrives at another. */
const COLD_MS = 3_000;

describe.each([1, 3])('a fan-out to one tenant by %i processes', (processes) => {
  it('uses at least 0.98 of what is allowed, and is not throttled', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'upheld-fan-out-'));
    const connector = await startFaultConnector({
      seed: 1,
      perThousand: 0,
      slowMs: 0,
      latencyMs: 50,
    });
    const store = await openEmbeddedStore(dir);
    await planFanOut(store, connector.serviceUrl, { tenants: 1, channels: CHANNELS });
    const orders = { dir, client: 'sdk', onCall: true } as const;
    const bundle = bundleCourier();
    const couriers = Array.from({ length: processes }, () => startCourier(bundle, orders));
    await Promise.all(couriers.map((courier) => courier.until('ready')));
    for (const courier of couriers) courier.begin();
    while (connector.taken.length < CHANNELS) await new Promise((wait) => setTimeout(wait, 100));
    for (const { child } of couriers) child.kill('SIGTERM');
    await Promise.all(couriers.map(({ ended }) => ended));
    const moments = connector.taken.map(({ at }) => at).sort((a, b) => a - b);
    const warm = moments.filter((at) => at - (moments[0] ?? 0) > COLD_MS);
    const seconds = ((warm.at(-1) ?? 0) - (warm[0] ?? 0)) / 1_000;
    const share = (warm.length - 1) / seconds / ALLOWED_PER_SECOND;
    const { requests, overLimit } = connector.counts;
    const begun = moments[0] ?? 0;
    const steady = connector.overLimitAt.filter((at) => at - begun > COLD_MS).length;
    const late = connector.overLimitAt.map((at) => Math.round(at - begun));
    process.stdout.write(
      `${JSON.stringify({ processes, share, requests, overLimit, steady, late })}\n`,
    );
    expect(new Set(connector.standing()).size).toBe(CHANNELS);
    expect(connector.taken).toHaveLength(CHANNELS);
    expect(steady).toBeLessThanOrEqual(0.005 * CHANNELS);
    expect(share).toBeGreaterThanOrEqual(0.98);
    await store.close();
    await connector.stop();
  }, 300_000);
});
