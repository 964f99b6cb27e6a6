import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { bundleCourier, startCourier } from '../support/deliveries/courier-fleet';
import { startFaultConnector } from '../support/deliveries/fault-connector';
import { planFanOut } from '../support/deliveries/kill-round';
import { eventually } from '../support/run-upheld';

/** Longest that a process may take to end, as a service manager waits for it. */
const DRAIN_MS = 20_000;

describe('a process that is asked to end while it sends', () => {
  it('finishes what it has begun, begins nothing more, and leaves nothing in doubt', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'upheld-drain-'));
    const connector = await startFaultConnector({
      seed: 1,
      perThousand: 0,
      slowMs: 0,
      latencyMs: 300,
    });
    const store = await openEmbeddedStore(dir);
    await planFanOut(store, connector.serviceUrl, { tenants: 1, channels: 400 });
    const courier = startCourier(bundleCourier(), { dir, client: 'plain' });
    await eventually('some messages', () => (connector.taken.length > 20 ? true : undefined));
    const begun = performance.now();
    courier.child.kill('SIGTERM');
    await courier.ended;
    expect(performance.now() - begun).toBeLessThan(DRAIN_MS);
    expect(courier.child.exitCode).toBe(0);
    expect(courier.said()).toContain('drained');
    const states = Map.groupBy(await store.deliveries.list(), ({ state }) => state);
    expect([...states.keys()].sort()).toEqual(['pending', 'sent']);
    expect(states.get('sent')).toHaveLength(connector.taken.length);
    await store.close();
    await connector.stop();
  });
});
