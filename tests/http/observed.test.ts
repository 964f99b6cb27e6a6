import { importFile } from '../../src/app/letters/import-documents';
import { addRemedy } from '../../src/app/remedies/add-remedy';
import { letterFile } from '../../src/cli/letter-files';
import { LOCAL_TENANT } from '../../src/config';
import { metricNames } from '../../src/telemetry/measures';
import { click, installation, message, type Speaker, type Where } from '../support/activities';
import { bytes, startFileServer, type FileServer } from '../support/file-server';
import { writeLines } from '../support/letter-pdf';
import { loadSampleLetters } from '../support/load-sample-letters';
import { memoryTelemetry, type MemoryTelemetry } from '../support/memory-telemetry';
import { eventually } from '../support/run-upheld';
import { LETTER } from '../support/sample-letter';
import { postJson, startTestBot, type TestBot } from '../support/test-bot';
import { COVENTRY_2021, letterText } from '../support/test-letters';

/** Nobody is called so, and no word of ours holds any of these. */
const OWNER: Speaker = {
  id: '29:1QxZownerid',
  name: 'Zebedee Quillfeather',
  aadObjectId: '7e57ab1e-0000-4000-8000-00000000abba',
};
const TENANT = '7e57ab1e-0000-4000-8000-00000000dada';
const CHANNEL = '19:qxzchannel@thread.tacv2';
const PERSONAL = 'a:qxzpersonal';
const TOKEN = ['eyJhbGciOiJSUzI1NiJ9', 'eyJxeHoiOiJ0b2tlbiJ9', 'cXh6c2lnbmF0dXJl'].join('.');
const WORDS = 'marmalade wheelbarrow in Nether Plumley';
const SECRETS = [
  ...['zebedee', 'quillfeather', '1qxzownerid', '7e57ab1e', 'qxzchannel', 'qxzpersonal'],
  ...['eyj', 'cxh6c2ln', 'marmalade', 'wheelbarrow', 'plumley', 'uphold rate', 'qxz'],
  ...['xylotomy', 'sharepoint', 'tempauth', 'shortbread', 'cv1 5rr', '@example.gov.uk'],
];
/** What an error may say when it repeats what it was given. */
const TELLING = `no remedy "${WORDS}" of ${OWNER.name} (${String(OWNER.aadObjectId)}, ${OWNER.id}, zebedee@example.gov.uk, CV1 5RR) with Bearer ${TOKEN} at https://contoso.sharepoint.com/x?tempauth=qxz`;

let bot: TestBot;
let files: FileServer;
let telemetry: MemoryTelemetry;
const lines: string[] = [];

beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    lines.push(...String(text).split('\n').filter(Boolean));
    return true;
  });
  telemetry = memoryTelemetry();
  files = await startFileServer();
  bot = await startTestBot(
    'coventry',
    { UPHELD_ADMINS: String(OWNER.aadObjectId) },
    undefined,
    telemetry,
  );
  await aDay();
});
afterAll(async () => {
  await Promise.all([bot.stop(), files.stop()]);
  jest.restoreAllMocks();
});

const at = (where: Partial<Where> = {}): Where => ({
  serviceUrl: bot.connector.serviceUrl,
  conversation: PERSONAL,
  from: OWNER,
  tenant: TENANT,
  ...where,
});
const inChannel = () => at({ conversation: `${CHANNEL};messageid=17`, type: 'channel' });

async function aDay(): Promise<void> {
  await bot.send(installation(at()));
  await questions();
  await remedies();
  await upload();
  await deliveries();
  await badRequests();
  await failures();
}

async function questions(): Promise<void> {
  await loadSampleLetters(bot.ports);
  await bot.send(message('what was our uphold rate this year?', at()));
  await bot.send(message(`why is ${OWNER.name} late with the ${WORDS}?`, at()));
  await bot.send(message(`<at>Upheld</at> subscribe`, inChannel()));
  await bot.send(message('help', at()));
  await bot.send(message(`settings: link officer is ${OWNER.name}`, at()));
}

async function remedies(): Promise<void> {
  const draft = {
    reference: '26 000 001',
    service: 'housing',
    text: `Pay for the ${WORDS}`,
    due: '2026-11-20',
    owner: { id: String(OWNER.aadObjectId), name: OWNER.name },
  } as const;
  const added = await addRemedy(bot.ports, draft, { tenant: LOCAL_TENANT, actor: OWNER.name });
  if (!added.ok) throw new Error('not added');
  const { id, revision } = added.value;
  const data = { v: 1, remedyId: id, revision, deliveryId: 'd' };
  await bot.send(click('acknowledge', data, at()));
  await bot.send(click('done', { ...data, evidence: 'xylotomy shortbread' }, at()));
  await bot.send(click('done', { ...data, remedyId: WORDS }, at()));
  await bot.send(click(OWNER.name, data, at()));
}

async function upload(): Promise<void> {
  files.files.set('/letter', bytes(writeLines(LETTER)));
  for (const path of ['letter', `gone?tempauth=${TOKEN}`]) {
    const content = { downloadUrl: `${files.origin}/${path}`, uniqueId: 'u', fileType: 'pdf' };
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const name = `${OWNER.name}.pdf`;
    const attachments = [{ contentType, name, contentUrl: 'https://x.example', content }];
    await bot.send({ ...message('', at()), attachments });
  }
  const changed = () => bot.connector.posted.filter(({ method }) => method === 'PUT').length;
  await eventually('both readings', () => (changed() === 2 ? true : undefined));
}

/** A digest that is posted, and one of which nobody knows. */
async function deliveries(): Promise<void> {
  await importLetter(COVENTRY_2021);
  bot.connector.mishaps.push('post-then-500');
  bot.clock.now = '2026-11-23T12:05:00.000Z';
  await eventually('a delivery in doubt', async () =>
    (await bot.ports.store.deliveries.list()).find(({ state }) => state === 'unsure'),
  );
}

async function importLetter(figures: typeof COVENTRY_2021): Promise<void> {
  const file = letterFile('letter.txt', new TextEncoder().encode(letterText(figures)));
  await importFile(bot.ports, file, { by: OWNER.name, sample: false });
}

async function badRequests(): Promise<void> {
  const url = `${bot.url}/api/messages`;
  await postJson(url, `{"text":"${WORDS}`);
  await postJson(url, JSON.stringify({ type: 'message', text: WORDS, from: OWNER }));
  await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...message(WORDS, at()), channelId: 'webchat' }),
  });
  await fetch(`${bot.url}/tab?council=${encodeURIComponent(OWNER.name)}`);
}

/** Each part fails with an error that repeats all it was given. */
async function failures(): Promise<void> {
  const { store } = bot.ports;
  const fails = () => Promise.reject(new Error(TELLING));
  const spies = [
    jest.spyOn(store.figures, 'figuresOf').mockImplementation(fails),
    jest.spyOn(store.figures, 'toAnnounce').mockImplementation(fails),
    jest.spyOn(store.figures, 'ofDocument').mockImplementation(fails),
  ];
  await bot.send(message('what was our uphold rate this year?', at()));
  await fetch(`${bot.url}/tab?council=coventry`);
  await fetch(`${bot.url}/letters/${'0'.repeat(64)}`);
  // Everything is looked at once in each stretch of the clock.
  bot.clock.now = '2026-11-23T12:06:00.000Z';
  await eventually('a tick that failed', () =>
    logged().find(({ event }) => event === 'tick failed'),
  );
  for (const spy of spies) spy.mockRestore();
}

const logged = (): any[] => lines.map((line) => JSON.parse(line));

describe('a day of the server', () => {
  it('is logged as lines of JSON with a moment, a level and an event', () => {
    expect(logged().length).toBeGreaterThan(3);
    for (const { at: moment, level, event } of logged()) {
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(['info', 'error']).toContain(level);
      expect(event).toMatch(/^[a-z ]+$/);
    }
    const events = new Set(logged().map(({ event }) => event));
    for (const event of ['turn failed', 'tick failed', 'page failed', 'delivery in doubt'])
      expect([...events]).toContain(event);
  });

  it('is measured: every kind of span, and every metric', async () => {
    expect(new Set(telemetry.spans().map(({ name }) => name))).toEqual(
      new Set(['turn', 'request', 'post']),
    );
    const measured = new Set((await telemetry.points()).map(({ metric }) => metric));
    expect([...measured].sort()).toEqual([...metricNames()].sort());
  });

  it("says nobody's name, id, token or words in any log line, span or metric", async () => {
    const told = `${lines.join('\n')}\n${await telemetry.everything()}`.toLowerCase();
    expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('labels spans and metrics with words of our own alone', async () => {
    const labels = [
      ...telemetry.spans().map(({ attributes }) => attributes),
      ...(await telemetry.points()).map(({ labels }) => labels),
    ];
    expect(labels.length).toBeGreaterThan(20);
    for (const value of labels.flatMap((one) => Object.values(one)))
      expect(String(value)).toMatch(/^(?:[a-z]+(?:-[a-z]+)*|\d{3})$/);
    for (const { events, links, status } of telemetry.spans())
      expect([events, links, status.message]).toEqual([[], [], undefined]);
  });
});

describe('what is measured', () => {
  const pointsOf = async (metric: string) =>
    (await telemetry.points()).filter((point) => point.metric === metric);

  it('tells turns by how they were answered', async () => {
    const statuses = (await pointsOf('upheld.turn.duration')).map(({ labels }) => labels['status']);
    expect(statuses).toEqual(expect.arrayContaining([200, 400, 403]));
  });

  it('tells requests by what they were and what became of them', async () => {
    const labels = (await pointsOf('upheld.request.duration')).map((point) => point.labels);
    expect(labels).toContainEqual({ kind: 'ask', outcome: 'answered' });
    expect(labels).toContainEqual({ kind: 'subscribe', outcome: 'subscribed' });
    expect(labels).toContainEqual({ outcome: 'failed' });
  });

  it('tells answers from questions that were not answered', async () => {
    const outcomes = (await pointsOf('upheld.answers')).map(({ labels }) => labels);
    expect(outcomes).toContainEqual({ outcome: 'answered', kind: 'value' });
    expect(outcomes.map(({ outcome }) => outcome)).toContain('not-answered');
  });

  it('counts each state that deliveries come into', async () => {
    const states = (await pointsOf('upheld.deliveries')).map(({ labels }) => labels['state']);
    expect(states).toEqual(expect.arrayContaining(['pending', 'sending', 'sent', 'unsure']));
  });

  it('puts what happens in a turn below its span', () => {
    const turns = new Set(
      telemetry
        .spans()
        .flatMap((span) => (span.name === 'turn' ? [span.spanContext().spanId] : [])),
    );
    const requests = telemetry.spans().filter(({ name }) => name === 'request');
    expect(requests.length).toBeGreaterThan(5);
    for (const { parentSpanContext } of requests)
      expect(turns).toContain(parentSpanContext?.spanId);
  });
});
