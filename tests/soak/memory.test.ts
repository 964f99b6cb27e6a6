import { INSPECTED, memoryOf, type Memory } from '../support/inspected';
import { startLoadedServer } from '../support/loaded-server';

/*
 * Steady load on the built server: questions and buttons, sweeps, and a message to each of ten channels every ten
 * seconds. `npm run build` first.
 *
 *   npx jest --config .config/jest.soak.config.cjs tests/soak/memory.test.ts
 *
 * UPHELD_TEST_MINUTES=30  how long; 30 unless it is set. The first third warms up: code is compiled, caches fill.
 */
const MINUTES = Number(process.env['UPHELD_TEST_MINUTES'] ?? 30);
const SAMPLES = 30;
const ASKED_EVERY_MS = 200;
const PLANNED_EVERY = 50;
const MOST_GROWTH = 0.05;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** From the samples after the warm-up to as many at the end. */
function growthOf(samples: readonly Memory[], of: (memory: Memory) => number): number {
  const third = Math.floor(samples.length / 3);
  const part = Math.max(1, Math.floor(samples.length / 6));
  const before = median(samples.slice(third, third + part).map(of));
  return median(samples.slice(-part).map(of)) / before - 1;
}

it(`${String(MINUTES)} minutes of load leave the memory of the server as it was`, async () => {
  const server = await startLoadedServer({ channels: 10, latencyMs: 20, env: INSPECTED });
  const samples: Memory[] = [];
  const statuses = new Map<number, number>();
  const begun = performance.now();
  const end = begun + MINUTES * 60_000;
  let asked = 0;
  while (performance.now() < end) {
    const turn = begun + asked * ASKED_EVERY_MS;
    await new Promise((wait) => setTimeout(wait, Math.max(0, turn - performance.now())));
    if (asked % PLANNED_EVERY === 0) await server.plan(`round ${String(asked)}`);
    const status = await server.ask(asked);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    asked += 1;
    const due = begun + ((samples.length + 1) * (end - begun)) / (SAMPLES + 1);
    if (performance.now() > due) samples.push(await memoryOf(server));
  }
  const growth = { live: growthOf(samples, (m) => m.live), rss: growthOf(samples, (m) => m.rss) };
  const sent = (await server.store.deliveries.list()).filter(({ state }) => state === 'sent');
  await server.stop();
  const numbers = { asked, sent: sent.length, statuses: Object.fromEntries(statuses), growth };
  process.stdout.write(`${JSON.stringify({ ...numbers, last: samples.at(-1) })}\n`);
  // A server that refuses everything uses little memory, too.
  expect([...statuses.keys()]).toEqual([200]);
  expect(sent.length).toBeGreaterThan(0);
  expect(samples.length).toBeGreaterThanOrEqual(SAMPLES - 1);
  expect(growth.live).toBeLessThan(MOST_GROWTH);
  expect(growth.rss).toBeLessThan(MOST_GROWTH);
});
