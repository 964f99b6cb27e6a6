import { openAzureMonitor } from '../../src/telemetry/open-azure-monitor';
import { startOutsideWorld, type OutsideWorld } from '../support/security/outside-world';

const HOST = 'uksouth-1.in.applicationinsights.azure.com';
const CONNECTION = `InstrumentationKey=00000000-0000-4000-8000-000000000abc;IngestionEndpoint=https://${HOST}/`;
const TWO_DAYS_MS = 2 * 24 * 3_600_000;

describe('over two days, Azure Monitor', () => {
  let world: OutsideWorld;
  beforeAll(async () => {
    world = await startOutsideWorld({
      cosmos: { host: 'none.documents.azure.com', emulator: 'http://127.0.0.1:9' },
      queues: 'none.queue.core.windows.net',
    });
  });
  afterAll(() => world.stop());

  it('makes this server ask no host but the resource that the settings name', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const { telemetry, stop } = openAzureMonitor({ connectionString: CONNECTION, version: '1' });
    telemetry.count('answers', { outcome: 'answered' });
    for (let hour = 0; hour < 48; hour += 1) await jest.advanceTimersByTimeAsync(TWO_DAYS_MS / 48);
    jest.useRealTimers();
    await stop();
    const hosts = new Set(world.left.map(({ host }) => host));
    expect([...hosts]).toEqual([HOST]);
  });
});
