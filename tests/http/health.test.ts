import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import { readHealth, type Checked } from '../../src/app/health/read-health';
import { LAST_KNOWN_DAY } from '../../src/domain/shared/bank-holidays';
import type { Ports, Wake } from '../../src/app/ports';
import { healthChecks } from '../../src/app/health/health-checks';
import { startPulse } from '../../src/app/health/pulse';
import { startServer } from '../../src/http/create-server';
import { startBot } from '../../src/launch/start-bot';
import { storageQueueWake } from '../../src/wake/storage-queue';
import { temporaryFolder } from '../support/run-upheld';

const SECRET = 'AccountKey=hush;Password=hush';

let running: { readonly port: number; readonly stop: () => Promise<void> } | undefined;
let ports: Ports;
afterEach(async () => {
  await running?.stop();
  await ports.store.close();
  running = undefined;
});

interface World {
  readonly now?: string;
  readonly store?: () => Promise<void>;
  readonly wake?: Wake;
}

async function open({ now = '2026-11-23T10:00:00.000Z', store, wake }: World) {
  const config = readConfig({ data: temporaryFolder(), port: '0', insecureLocal: true }, {});
  if (!config.ok) throw new Error('The configuration of the test is wrong.');
  const real = await composePorts(config.value);
  ports = {
    ...real,
    now: () => now,
    ...(wake && { wake }),
    ...(store && { store: { ...real.store, check: store } }),
  };
  return config.value;
}

/** The whole server. */
async function start(world: World = {}) {
  const bot = { kind: 'insecure-local' } as const;
  const config = await open(world);
  running = await startBot(ports, config, { bot, tickMs: 50 });
}

interface Parts extends World {
  readonly keys?: () => Promise<Checked>;
  readonly overdueMs?: number;
}

/** Its routes alone, over parts that do what the test says. */
async function serve({ keys, overdueMs = 0, ...world }: Parts) {
  await open(world);
  const clock = { ms: 0 };
  const pulse = startPulse({ everyMs: 10_000, monotonic: () => clock.ms });
  clock.ms = overdueMs;
  const checks = healthChecks(ports, { pulse, ...(keys && { keys }) });
  running = await startServer(
    {
      messages: () => Promise.resolve({ status: 200 }),
      pages: {},
      health: () => readHealth(checks),
      version: 'test',
      log: { info: () => undefined, error: () => undefined },
    },
    { port: 0, host: '127.0.0.1' },
  );
}

async function ask(path: string) {
  const response = await fetch(`http://127.0.0.1:${String(running?.port)}${path}`);
  return { status: response.status, body: (await response.json()) as any };
}

const failing = (): Promise<never> => Promise.reject(new Error(SECRET));

/** Hints between instances, whose check does what the test says. */
const wakeThat = (check: () => Promise<void>): Wake => ({
  hint: () => Promise.resolve(),
  onHint: () => () => Promise.resolve(),
  check,
});

describe('/readyz', () => {
  it('says of each part that it is well', async () => {
    await start({ wake: wakeThat(() => Promise.resolve()) });
    const { status, body } = await ask('/readyz');
    expect(status).toBe(200);
    expect(body.status).toBe('ready');
    expect(
      Object.entries<Checked>(body.checks).map(([name, { status }]) => [name, status]),
    ).toEqual(['store', 'queue', 'scheduler', 'calendar'].map((name) => [name, 'ok']));
    expect(body.checks.calendar.figures).toEqual({ lastKnownDay: LAST_KNOWN_DAY, daysLeft: 1499 });
  });

  it('says nothing of a queue, or of keys, where there are none', async () => {
    await serve({});
    const { body } = await ask('/readyz');
    expect(Object.keys(body.checks)).toEqual(['store', 'scheduler', 'calendar']);
  });

  it('answers 503 while the store is down, and stays alive', async () => {
    await serve({ store: failing });
    const { status, body } = await ask('/readyz');
    expect([status, body.status, body.checks.store]).toEqual([
      503,
      'not ready',
      { status: 'failed' },
    ]);
    expect(JSON.stringify(body)).not.toContain('hush');
    expect((await ask('/livez')).status).toBe(200);
  });

  it('says that the keys of tokens cannot be had, and is fit: nobody else has them either', async () => {
    await serve({ keys: failing });
    const { status, body } = await ask('/readyz');
    expect([status, body.checks.keys]).toEqual([200, { status: 'failed' }]);
    expect(JSON.stringify(body)).not.toContain('hush');
  });

  it('shows keys that are there', async () => {
    await serve({ keys: () => Promise.resolve({ status: 'ok' }) });
    expect((await ask('/readyz')).body.checks.keys).toEqual({ status: 'ok' });
  });

  it('says that the scheduler is late, and is fit: other instances do its work', async () => {
    await serve({ overdueMs: 60_000 });
    expect((await ask('/readyz')).body.checks.scheduler.status).toBe('ok');
    await running?.stop();
    await ports.store.close();
    await serve({ overdueMs: 61_000 });
    const { status, body } = await ask('/readyz');
    expect([status, body.checks.scheduler]).toEqual([
      200,
      { status: 'amber', figures: { secondsSinceTick: 61 } },
    ]);
  });

  it('is fit without a queue that wakes: what nobody was woken for, the next sweep finds', async () => {
    await serve({ wake: wakeThat(failing) });
    const { status, body } = await ask('/readyz');
    expect([status, body.checks.queue]).toEqual([200, { status: 'amber' }]);
    expect(JSON.stringify(body)).not.toContain('hush');
  });

  it('asks the storage queue, which nobody answers for', async () => {
    const log = { info: () => undefined, error: () => undefined };
    const access = { key: Buffer.from(SECRET).toString('base64') };
    // Port 9 of this machine: nobody listens there.
    const queue = storageQueueWake({ url: 'http://127.0.0.1:9/devstoreaccount1', access, log });
    await expect(queue.check?.()).rejects.toThrow();
    await serve({ wake: wakeThat(() => queue.check?.() ?? Promise.resolve()) });
    expect((await ask('/readyz')).body.checks.queue).toEqual({ status: 'amber' });
  });

  it.each([
    ['2030-10-01T10:00:00.000Z', 'ok', 91],
    ['2030-10-02T10:00:00.000Z', 'amber', 90],
    ['2031-01-05T10:00:00.000Z', 'amber', -5],
  ])('says on %s that the bank holidays are %s', async (now, expected, daysLeft) => {
    await serve({ now });
    const { status, body } = await ask('/readyz');
    expect([status, body.checks.calendar]).toEqual([
      200,
      { status: expected, figures: { lastKnownDay: LAST_KNOWN_DAY, daysLeft } },
    ]);
  });

  it('is not to be kept by anybody', async () => {
    await serve({});
    const response = await fetch(`http://127.0.0.1:${String(running?.port)}/readyz`);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('looks once for many who ask at the same time: each look writes to the store', async () => {
    let looks = 0;
    await start({ store: () => Promise.resolve(void (looks += 1)) });
    await Promise.all(Array.from({ length: 50 }, () => ask('/readyz')));
    expect(looks).toBeLessThan(10);
  });
});
