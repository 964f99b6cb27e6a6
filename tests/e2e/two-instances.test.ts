import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startAzurite, type Azurite } from '../support/azurite';
import { startEmulatorChild, type EmulatorChild } from '../support/emulator-child';
import { startInstance, type Instance, type InstanceOptions } from '../support/instance';
import { startConnector, type RecordingConnector } from '../support/recording-connector';
import { runHere, runHereWith } from '../support/run-here';
import { eventually, temporaryFolder, type Finished } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk, SANDWELL_2021 } from '../support/test-letters';

const HOUR = 3_600_000;
/** No sweep comes within the test. */
const NEVER = 1_000_000;

let emulator: EmulatorChild;
let azurite: Azurite;
let connector: RecordingConnector;
beforeAll(async () => {
  [emulator, azurite, connector] = await Promise.all([
    startEmulatorChild(),
    startAzurite(),
    startConnector(),
  ]);
});
afterAll(async () => {
  await Promise.all([emulator.stop(), azurite.stop(), connector.stop()]);
});

const settings = (database: string): Record<string, string> => ({
  UPHELD_STORE: 'cosmos',
  COSMOS_ENDPOINT: emulator.endpoint,
  COSMOS_DATABASE: database,
  COSMOS_KEY: Buffer.from('any key').toString('base64'),
  STORAGE_ACCOUNT: azurite.url,
  STORAGE_KEY: azurite.key,
});

const running: Instance[] = [];
const start = async (env: Readonly<Record<string, string>>, how: InstanceOptions = {}) => {
  const instance = await startInstance(env, { tickMs: NEVER, ...how });
  running.push(instance);
  return instance;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((instance) => instance.stop()));
});

const cardsIn = (channel: string) =>
  connector.posted.filter(
    ({ path, body }) =>
      decodeURIComponent(path).includes(channel) && body.attachments?.length === 1,
  );
const told = (channels: readonly string[]) =>
  eventually('a card in each channel', () =>
    channels.every((channel) => cardsIn(channel).length > 0) ? true : undefined,
  );
const rest = (): Promise<unknown> => new Promise((done) => setTimeout(done, 1_000));

describe('the command line', () => {
  it('says the same over either store, and moves between them', async () => {
    const data = temporaryFolder();
    const env = settings(randomUUID());
    const letter = letterOnDisk(COVENTRY_2021);
    const both = async (...args: readonly string[]): Promise<readonly Finished[]> => [
      await runHere(...args, '--data', data),
      await runHereWith(env, ...args),
    ];
    const lines: readonly (readonly string[])[] = [
      ['sample', 'load'],
      ['import', letter],
      ['letters', '--json'],
      ['ask', 'what was our uphold rate in 2021-22?', '--home', 'coventry', '--json'],
      ['ask', 'how do we compare with Luton?', '--home', 'coventry'],
      ['remedies', 'list', '--json'],
      ['due', '--at', '2026-11-23T10:00:00Z', '--send', '--json'],
      ['deliveries', '--json'],
      ['subscriptions', '--json'],
      ['audit', 'verify', '--json'],
    ];
    for (const line of lines) {
      const [here, there] = (await both(...line)).map(withoutChance);
      expect([line, there]).toEqual([line, here]);
      expect([line, here?.code]).toEqual([line, 0]);
    }

    const file = join(temporaryFolder(), 'out');
    const [out] = await both('store', 'export', file, '--json');
    const target = settings(randomUUID());
    const moved = await runHereWith(target, 'store', 'import', file, '--json');
    expect(moved).toMatchObject({ code: 0 });
    expect(JSON.parse(moved.out)).toMatchObject({
      sha256: JSON.parse(out?.out ?? '').sha256,
      documents: JSON.parse(out?.out ?? '').added ?? JSON.parse(moved.out).added,
    });
    const asked = await runHereWith(target, 'remedies', 'list', '--json');
    expect(asked.out).toBe((await runHere('remedies', 'list', '--json', '--data', data)).out);
    for (const command of ['backup', 'restore']) {
      expect((await runHereWith(target, command, file)).err).toContain('Cosmos DB');
    }
  });
});

describe('two servers on one store', () => {
  it('are woken by an import elsewhere, and deliver it once, although one is an hour ahead', async () => {
    const channels = ['19:one@thread.tacv2', '19:two@thread.tacv2'];
    const env = settings(randomUUID());
    const [server] = [await start(env), await start(env, { skewMs: HOUR })];
    for (const channel of channels)
      await server.say('subscribe all', { channel, serviceUrl: connector.serviceUrl });
    expect(await runHereWith(env, 'import', letterOnDisk(COVENTRY_2021))).toMatchObject({
      code: 0,
    });
    await told(channels);
    await rest();
    for (const channel of channels) expect(cardsIn(channel)).toHaveLength(1);
  });

  it('deliver by their sweeps what the queue lost', async () => {
    const channels = ['19:three@thread.tacv2', '19:four@thread.tacv2'];
    const env = settings(randomUUID());
    await azurite.stop();
    const [server] = [
      await start(env, { tickMs: 200 }),
      await start(env, { skewMs: -HOUR, tickMs: 200 }),
    ];
    for (const channel of channels)
      await server.say('subscribe all', { channel, serviceUrl: connector.serviceUrl });
    expect(await runHereWith(env, 'import', letterOnDisk(SANDWELL_2021))).toMatchObject({
      code: 0,
    });
    await told(channels);
    await rest();
    for (const channel of channels) expect(cardsIn(channel)).toHaveLength(1);
    const states = (await server.ports.store.deliveries.list()).map(({ state }) => state);
    expect(states).toEqual(['sent', 'sent']);
  });
});

/** What differs from run to run: moments, and names made by chance. */
function withoutChance({ code, out, err }: Finished): Finished {
  const plain = (text: string): string =>
    text
      .replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g, '<id>')
      .replace(/\b[0-9a-f]{64}\b/g, '<hash>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<at>');
  return { code, out: plain(out), err: plain(err) };
}
