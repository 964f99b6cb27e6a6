import { gunzipSync } from 'node:zlib';
import { readTelemetry } from '../../src/config-telemetry';
import { SILENT } from '../../src/app/telemetry/telemetry';
import { openAzureMonitor, type AzureMonitor } from '../../src/telemetry/open-azure-monitor';
import { openTelemetry } from '../../src/telemetry/open-telemetry';

const KEY = '00000000-0000-4000-8000-000000000abc';
const HOST = 'https://uksouth-1.in.applicationinsights.azure.com';
const CONNECTION = `InstrumentationKey=${KEY};IngestionEndpoint=${HOST}/`;

interface Sent {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly envelopes: any[];
}

type Client = NonNullable<AzureMonitor['httpClient']>;

/** The service that takes telemetry in, as the library's own requests see it. */
function ingestion() {
  const sent: Sent[] = [];
  const httpClient: Client = {
    sendRequest: (request) => {
      const { url, headers } = request;
      const envelopes = envelopesIn(request.body, headers.get('content-encoding') === 'gzip');
      sent.push({ url, authorization: headers.get('authorization'), envelopes });
      const items = envelopes.length;
      const answer = { itemsReceived: items, itemsAccepted: items, errors: [] };
      return Promise.resolve({ request, headers, status: 200, bodyAsText: JSON.stringify(answer) });
    },
  };
  return { sent, httpClient };
}

function envelopesIn(body: unknown, zipped: boolean): any[] {
  const bytes = Buffer.from(body as string);
  const text = (zipped ? gunzipSync(bytes) : bytes).toString();
  if (text.startsWith('[')) return JSON.parse(text);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('Azure Monitor', () => {
  it('is sent spans and figures, with our names and labels', async () => {
    const asked: string[] = [];
    const { sent, httpClient } = ingestion();
    const { telemetry, stop } = openAzureMonitor({
      connectionString: CONNECTION,
      version: '1.2.3',
      httpClient,
      credential: {
        getToken: (scopes) => {
          asked.push(String(scopes));
          return Promise.resolve({ token: 'secret', expiresOnTimestamp: Date.now() + 3_600_000 });
        },
      },
    });
    telemetry.watch('queue.age', () => 42);
    await telemetry.measure(
      'turn',
      () => Promise.resolve(200),
      (status) => ({ status }),
    );
    await telemetry
      .measure(
        'post',
        () => Promise.reject(new Error('a secret')),
        () => ({}),
      )
      .catch(() => undefined);
    telemetry.count('deliveries', { state: 'unsure', kind: 'nudge' });
    await stop();
    const envelopes = sent.flatMap((one) => one.envelopes);
    const told = JSON.stringify(envelopes);
    const request = envelopes.find(({ data }) => data.baseType === 'RequestData');
    expect(request?.data.baseData).toMatchObject({ name: 'turn', success: true });
    expect(request?.tags['ai.cloud.role']).toBe('upheld');
    const post = envelopes.find(({ data }) => data.baseType === 'RemoteDependencyData');
    expect(post?.data.baseData).toMatchObject({ name: 'post', success: false });
    expect(told).not.toContain('a secret');
    const metrics = envelopes.flatMap(({ data }) => data.baseData.metrics ?? []);
    expect(metrics).toContainEqual(
      expect.objectContaining({ name: 'upheld.queue.age', value: 42 }),
    );
    const counted = envelopes.find(
      ({ data }) => data.baseData.metrics?.[0]?.name === 'upheld.deliveries',
    );
    expect(counted?.data.baseData.properties).toMatchObject({ state: 'unsure', kind: 'nudge' });
    expect(new Set(asked)).toEqual(new Set(['https://monitor.azure.com/.default']));
    expect(new Set(sent.map((one) => one.authorization))).toEqual(new Set(['Bearer secret']));
    expect(new Set(sent.map(({ url }) => new URL(url).origin))).toEqual(new Set([HOST]));
    // Nobody else is told that it is used.
    expect(process.env['APPLICATION_INSIGHTS_NO_STATSBEAT']).toBe('true');
  });

  it('is given up when it cannot be reached, and stops nobody', async () => {
    const giveUp: (() => void)[] = [];
    const away = {
      sendRequest: () =>
        new Promise<never>((_, reject) => giveUp.push(() => reject(new Error('no answer')))),
    };
    const { telemetry, stop } = openAzureMonitor({
      connectionString: CONNECTION,
      version: '1.2.3',
      httpClient: away,
    });
    const done = await telemetry.measure(
      'turn',
      () => Promise.resolve('done'),
      () => ({}),
    );
    await stop();
    expect(done).toBe('done');
    expect(giveUp).not.toHaveLength(0);
    for (const end of giveUp) end();
  });
});

describe('openTelemetry', () => {
  it('sends nothing, and asks for no identity, where nothing is set up', async () => {
    const noIdentity = () => Promise.reject(new Error('nobody needs it'));
    const { telemetry } = await openTelemetry({ kind: 'none' }, '1.2.3', noIdentity);
    expect(telemetry).toBe(SILENT);
  });
});

describe('readTelemetry', () => {
  const read = (env: Record<string, string>) => {
    const problems: { setting: string; message: string }[] = [];
    return { ...readTelemetry(env, problems), problems };
  };
  const GOOD = `InstrumentationKey=${KEY};IngestionEndpoint=https://uksouth-1.in.applicationinsights.azure.com/;LiveEndpoint=https://uksouth.livediagnostics.monitor.azure.com/`;

  it('is off where nothing is set', () => {
    expect(read({})).toEqual({ telemetry: { kind: 'none' }, problems: [] });
  });

  it('takes a connection string, and the identity that may write', () => {
    const name = 'APPLICATIONINSIGHTS_CONNECTION_STRING';
    expect(read({ [name]: GOOD, AZURE_CLIENT_ID: KEY })).toEqual({
      telemetry: { kind: 'azure-monitor', connectionString: GOOD, clientId: KEY },
      problems: [],
    });
    expect(read({ [name]: GOOD }).telemetry).toMatchObject({ clientId: null });
  });

  it.each([
    KEY,
    'IngestionEndpoint=https://x.example/',
    `InstrumentationKey=${KEY};IngestionEndpoint=http://x.example/`,
    `InstrumentationKey=${KEY};IngestionEndpoint=nowhere`,
  ])('refuses "%s", without repeating it', (given) => {
    const { problems } = read({ APPLICATIONINSIGHTS_CONNECTION_STRING: given });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).not.toContain(KEY);
  });
});
