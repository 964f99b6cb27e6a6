import { join } from 'node:path';
import { startInstance, type Instance } from '../support/instance';
import { startConnector, type RecordingConnector } from '../support/recording-connector';
import { runHere } from '../support/run-here';
import { eventually, temporaryFolder } from '../support/run-upheld';
import { COVENTRY_2021, letterOnDisk, SANDWELL_2021 } from '../support/test-letters';

const [FIRST, SECOND] = ['19:one@thread.tacv2', '19:two@thread.tacv2'];

let connector: RecordingConnector;
let running: Instance | undefined;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.stop());
afterEach(() => stop());

const cards = () =>
  connector.posted.filter(
    ({ method, body }) => method === 'POST' && body.attachments?.length === 1,
  );
const posted = (count: number) =>
  eventually(`${String(count)} cards`, () => (cards().length >= count ? true : undefined));
const rest = (): Promise<unknown> => new Promise((done) => setTimeout(done, 4_500));

async function start(data: string): Promise<Instance> {
  running = await startInstance({}, { data });
  return running;
}
async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}
async function run(...args: readonly string[]): Promise<any> {
  const { code, out, err } = await runHere(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('a store that was restored', () => {
  it('has the hash of its backup, and posts nothing again, not even what was sent after the backup', async () => {
    const [data, other, third] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const file = join(temporaryFolder(), 'backup');
    const { serviceUrl } = connector;
    const server = await start(data);
    await server.say('subscribe all', { channel: FIRST, serviceUrl });
    await run('import', letterOnDisk(COVENTRY_2021), '--data', data);
    await posted(1);
    await server.say('subscribe all', { channel: SECOND, serviceUrl });
    await stop();

    // A letter that has not been told of when the backup is made, and has when the disk is lost.
    await run('import', letterOnDisk(SANDWELL_2021), '--data', data);
    const { sha256 } = await run('backup', file, '--data', data);
    await start(data);
    await posted(2);
    await stop();

    expect(await run('restore', file, '--data', other)).toMatchObject({ sha256 });
    const restored = await start(other);
    await rest();
    expect(cards()).toHaveLength(2);
    const states = (await restored.ports.store.deliveries.list()).map(({ state }) => state);
    expect(states.filter((state) => state === 'sent')).toHaveLength(1);
    expect(states.filter((state) => state !== 'sent').every((state) => state === 'unsure')).toBe(
      true,
    );
    expect(states.length).toBeGreaterThan(1);
    await stop();

    // The same backup where nothing was sent after it: what waits is sent.
    expect(await run('restore', file, '--last-word', '--data', third)).toMatchObject({ sha256 });
    await start(third);
    await posted(3);
  });
});
