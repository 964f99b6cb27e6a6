import { ALEX, installation, message } from '../support/activities';
import { startConnector, type RecordingConnector } from '../support/recording-connector';
import {
  eventually,
  runUpheld,
  temporaryFolder,
  upheld,
  type RunningUpheld,
} from '../support/run-upheld';
import { postJson } from '../support/test-bot';
import { COVENTRY_2021, letterOnDisk, SANDWELL_2021 } from '../support/test-letters';

// Three processes and three jest workers share two cores.
jest.setTimeout(100_000);

const CHANNEL = '19:letters@thread.tacv2';

let data: string;
let connector: RecordingConnector;
let server: RunningUpheld;

const serve = () =>
  runUpheld('serve', '--insecure-local', '--port', '0', '--home', 'coventry', '--data', data);
const send = (activity: unknown) =>
  postJson(/http:\S+\/api\/messages/.exec(server.line)?.[0] ?? '', JSON.stringify(activity));
/** Runs a command beside the server, which must succeed; gives what it says to the person. */
const beside = async (...args: readonly string[]) => {
  const { code, out, err } = await upheld(...args, '--data', data);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${out}${err}`);
  return err;
};
/** What a failure has to show: a wait in vain says nothing of its cause. */
const seen = async () => {
  const deliveries = await upheld('deliveries', '--json', '--data', data);
  const requests = connector.requests.map(({ method, path, body }) => ({ method, path, body }));
  return [server.err(), deliveries.out, deliveries.err, JSON.stringify(requests)].join('\n');
};
const cards = () => connector.posted.filter(({ body }) => body.attachments?.length === 1);

beforeAll(async () => {
  data = temporaryFolder();
  connector = await startConnector();
  server = await serve();
  await send(
    message('<at>Upheld</at> subscribe all', {
      serviceUrl: connector.serviceUrl,
      conversation: `${CHANNEL};messageid=1`,
      type: 'channel',
    }),
  );
  await eventually('the answer', () => connector.posted[0], seen);
});
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

describe('the server beside the command line', () => {
  it('says in one line where it listens and that it trusts this machine only', () => {
    expect(server.line).toMatch(
      /^Upheld listens on http:\/\/127\.0\.0\.1:\d+\/api\/messages \(no authentication, this machine only;/,
    );
  });

  it('delivers a letter that another process imported', async () => {
    const said = await beside('import', letterOnDisk(COVENTRY_2021));
    expect(said).toContain('upheld deliveries --follow');
    await eventually('the digest', () => cards()[0], seen);
  });

  it('nudges for a remedy that another process added, once the owner is known', async () => {
    await beside(
      ...['remedies', 'add', '--reference', '23 1', '--service', 'housing'],
      ...['--text', 'Review the policy', '--due', '2025-01-02'],
      ...['--owner', ALEX.aadObjectId ?? '', '--owner-name', 'Alex'],
    );
    await send(installation({ serviceUrl: connector.serviceUrl }));
    const nudge = await eventually('the nudge', () => cards()[1], seen);
    expect(JSON.stringify(nudge.body)).toContain('"acknowledge"');
  });

  it('delivers after a kill what was imported while it was dead, and repeats nothing', async () => {
    const before = cards().length;
    await server.stop('SIGKILL');
    await beside('import', letterOnDisk(SANDWELL_2021));
    server = await serve();
    await eventually('the digest', () => cards()[before], seen);
    await new Promise((wait) => setTimeout(wait, 2_500));
    expect(cards()).toHaveLength(before + 1);
    expect(JSON.stringify(cards()[before]?.body)).toContain('Sandwell');
  });

  it('ends with 0 when it is asked to', async () => {
    expect(await server.stop('SIGTERM')).toBe(0);
  });
});
