import { request } from 'node:http';
import { ALEX, message } from '../support/activities';
import { postJson, startTestBot, type TestBot } from '../support/test-bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const post = (body: string) => postJson(`${bot.url}/api/messages`, body);
const good = () => message('help', { serviceUrl: bot.connector.serviceUrl });

afterEach(async () => {
  // Whatever came in, the process is alive and answers the next person.
  const { status } = await bot.send(good());
  expect(status).toBe(200);
});

describe('/api/messages', () => {
  it.each([
    ['malformed JSON', '{"type":'],
    ['nothing', ''],
    ['{"a":1}', '{"a":1}'],
    ['a type that is no text', '{"type":5}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"message"'],
    ['an unknown type', '{"type":"constructor"}'],
    ['deep nesting', `{"type":"message","value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('refuses %s with 400', async (_what, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it.each(['channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])(
    'refuses an activity without %s',
    async (field) => {
      const { status } = await bot.send({ ...good(), [field]: undefined });
      expect(status).toBe(400);
    },
  );

  it('refuses an activity that is whole, and nested too deeply', async () => {
    const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);
    expect((await bot.send({ ...good(), value: deep(30) })).status).toBe(200);
    expect((await bot.send({ ...good(), value: deep(60) })).status).toBe(400);
  });

  it('refuses 20 MB with 413, and does not keep it', async () => {
    const before = process.memoryUsage().rss;
    const { status } = await post(
      JSON.stringify({ type: 'message', text: 'x'.repeat(20_000_000) }),
    );
    expect(status).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('refuses 20 MB that come in chunks of unknown length', async () => {
    const status = await new Promise<number | undefined>((done, failed) => {
      const outgoing = request(`${bot.url}/api/messages`, { method: 'POST' }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      outgoing.on('error', failed);
      for (let megabyte = 0; megabyte < 20; megabyte += 1) outgoing.write('x'.repeat(1_000_000));
      outgoing.end();
    });
    expect(status).toBe(413);
  });

  it('answers GET with 405', async () => {
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(405);
  });

  it.each([
    ['a service address elsewhere', { serviceUrl: 'https://evil.example/' }],
    ['a lookalike', { serviceUrl: 'http://127.0.0.1.evil.example/' }],
    ['another channel', { channelId: 'webchat' }],
    ['two tenants', { channelData: { tenant: { id: 'another' } } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a', conversationType: 'personal' } }],
  ])('refuses %s with 403, and writes nowhere', async (_what, change) => {
    const before = bot.connector.requests.length;
    expect((await bot.send({ ...good(), ...change })).status).toBe(403);
    expect(bot.connector.requests).toHaveLength(before);
  });

  it('takes an activity from somebody without a name', async () => {
    const from = { id: ALEX.id };
    expect((await bot.send({ ...good(), from })).status).toBe(200);
  });
});
