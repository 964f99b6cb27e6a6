import { SignJWT } from 'jose';
import { TENANT } from '../support/activities';
import { APP, SERVICE_URL, type ChannelService } from '../support/security/channel-service';
import {
  question,
  startProductionBot,
  type ProductionBot,
} from '../support/security/production-bot';

/** Everything that the process says while the tests run, SDK and all. */
const said: string[] = [];
let bot: ProductionBot;
beforeAll(async () => {
  const keep = (...words: readonly unknown[]): void => {
    said.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '));
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, level).mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    said.push(String(chunk));
    return true;
  });
  bot = await startProductionBot();
});
afterAll(async () => {
  await bot.stop();
  jest.restoreAllMocks();
});

const now = () => Math.floor(Date.now() / 1000);
const minutes = (count: number) => now() + 60 * count;

/** What is refused, by the token alone: the activity is a good one. */
const BAD: readonly (readonly [string, (service: ChannelService) => Promise<string> | string])[] = [
  ['no token', () => ''],
  ['an empty bearer', () => 'Bearer '],
  ['garbage', () => 'Bearer garbage'],
  ['three parts of garbage', () => 'Bearer aaaa.bbbb.cccc'],
  ['another scheme', async (service) => `Basic ${await service.token()}`],
  ['a token and more', async (service) => `Bearer ${await service.token()} more`],
  ['another audience', (service) => bearer(service, { aud: TENANT })],
  ['no audience', (service) => bearer(service, { aud: undefined })],
  ['another issuer', (service) => bearer(service, { iss: 'https://evil.example' })],
  ['no issuer', (service) => bearer(service, { iss: undefined })],
  ['an issuer of the emulator', (service) => bearer(service, emulator(1))],
  ['an issuer of the emulator, version 2', (service) => bearer(service, emulator(2))],
  [
    'the issuer of the government cloud',
    (service) => bearer(service, { iss: 'https://api.botframework.us' }),
  ],
  ['an expired token', (service) => bearer(service, { exp: minutes(-6) })],
  ['a token without an end', (service) => bearer(service, { exp: undefined })],
  ['a token that is not good yet', (service) => bearer(service, { nbf: minutes(10) })],
  [
    'a service address that differs',
    (service) => bearer(service, { serviceurl: 'https://smba.trafficmanager.net/de/' }),
  ],
  ['no service address in the token', (service) => bearer(service, { serviceurl: undefined })],
  ['algorithm none', (service) => `Bearer ${service.unsigned('none')}`],
  ['no signature', (service) => `Bearer ${service.unsigned('RS256')}`],
  ['HS256 with the public key as its secret', (service) => `Bearer ${service.confused()}`],
  ['PS256', async (service) => `Bearer ${await service.token({}, { alg: 'PS256' })}`],
  [
    'an unknown key',
    async (service) => `Bearer ${await service.token({}, { key: 'unpublished' })}`,
  ],
  [
    'a signature of another key',
    async (service) => `Bearer ${await service.token({}, { key: 'unpublished', kid: 'endorsed' })}`,
  ],
  ['a changed payload', async (service) => `Bearer ${tampered(await service.token())}`],
  [
    'a key that is endorsed for another channel',
    async (service) => `Bearer ${await service.token({}, { key: 'webchat' })}`,
  ],
  [
    'a key that is endorsed for none',
    async (service) => `Bearer ${await service.token({}, { key: 'bare' })}`,
  ],
  ['a key that the token brings along', () => broughtAlong()],
];

describe('/api/messages in production', () => {
  it('takes a good token of an endorsed key, and answers', async () => {
    const before = bot.handled();
    const { status, text } = await bot.sendAuthorised(question());
    expect({ status, replies: text.includes('"activities":[{') }).toEqual({
      status: 200,
      replies: true,
    });
    expect(bot.handled()).toBe(before + 1);
  });

  it('allows for clocks that differ by some minutes', async () => {
    for (const claims of [{ exp: minutes(-4) }, { nbf: minutes(4) }]) {
      const answer = await bot.send(question(), await bearer(bot.service, claims));
      expect(answer.status).toBe(200);
    }
  });

  it.each(BAD)('refuses %s with 401', async (_what, authorization) => {
    const before = bot.handled();
    const answer = await bot.send(question(), await authorization(bot.service));
    expect(answer).toEqual({ status: 401, text: '{"error":"refused"}' });
    expect(bot.handled()).toBe(before);
  });

  it.each([
    ['a lookalike of the service host', { serviceUrl: 'https://evil.trafficmanager.net/uk/' }],
    ['a host that ends alike', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
    ['a service address without TLS', { serviceUrl: 'http://smba.trafficmanager.net/uk/' }],
    ['a service address with a user', { serviceUrl: 'https://a@smba.trafficmanager.net/uk/' }],
    ['this machine', { serviceUrl: 'http://127.0.0.1:1/' }],
    ['another channel', { channelId: 'webchat' }],
    ['the emulator', { channelId: 'emulator' }],
    ['the channel of the SDK for other bots', { channelId: 'AseChannel' }],
    ['a tenant that is not enrolled', question({ tenant: APP })],
    ['two tenants', { channelData: { tenant: { id: APP } } }],
    ['no tenant', { channelData: {}, conversation: { id: 'a', conversationType: 'personal' } }],
  ])('refuses %s with 403, though the token is good', async (_what, change) => {
    const before = bot.handled();
    const activity: Record<string, unknown> = { ...question(), ...change };
    const token = await bot.service.token({ serviceurl: activity['serviceUrl'] });
    expect((await bot.send(activity, `Bearer ${token}`)).status).toBe(403);
    expect(bot.handled()).toBe(before);
  });

  it('refuses an activity without a service address with 400, though the token is good', async () => {
    const before = bot.handled();
    const { status } = await bot.sendAuthorised({ ...question(), serviceUrl: undefined });
    expect([status, bot.handled()]).toEqual([400, before]);
  });

  it('tells nobody without a token which tenants are enrolled', async () => {
    expect((await bot.send(question({ tenant: APP }))).status).toBe(401);
    expect((await bot.send(question())).status).toBe(401);
  });

  it('takes an activity once, whatever else it says the second time', async () => {
    const activity = question();
    expect((await bot.sendAuthorised(activity)).status).toBe(200);
    const before = bot.handled();
    const again = await bot.sendAuthorised({ ...activity, text: 'remedies' });
    expect(again).toEqual({ status: 409, text: '{"error":"the activity came before"}' });
    expect(bot.handled()).toBe(before);
  });

  it('takes one of several that come at once', async () => {
    const activity = question();
    const before = bot.handled();
    const all = await Promise.all(Array.from({ length: 8 }, () => bot.sendAuthorised(activity)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
    expect(bot.handled()).toBe(before + 1);
  });

  it('says nothing of what was sent, and no stack', () => {
    const everything = said.join('\n');
    expect(everything).toContain('request refused');
    expect(everything).not.toMatch(/\bat .+:\d+:\d+|BEGIN|eyJ|\bhelp\b|Alex|a-secret-of-the-test/);
    // However many come, one line of a kind: whoever sends them cannot fill the log.
    const lines = said.filter((line) => line.includes('claim-iss'));
    expect(lines).toHaveLength(1);
  });
});

async function bearer(
  service: ChannelService,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  return `Bearer ${await service.token(claims)}`;
}

/** What the SDK would take from the emulator, with our own application in it. */
function emulator(version: 1 | 2): Readonly<Record<string, unknown>> {
  return version === 1
    ? { iss: `https://sts.windows.net/${TENANT}/`, tid: TENANT, ver: '1.0', appid: APP }
    : {
        iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        tid: TENANT,
        ver: '2.0',
        azp: APP,
      };
}

function tampered(token: string): string {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...claims, more: 1 })).toString('base64url');
  return `${head}.${other}.${signature}`;
}

/** Signed with a key of the sender's, which the header of the token carries. */
async function broughtAlong(): Promise<string> {
  const { generateKeyPair, exportJWK } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'endorsed' };
  const claims = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE_URL };
  const token = await new SignJWT({ ...claims, exp: minutes(60) })
    .setProtectedHeader({ alg: 'RS256', kid: 'endorsed', jwk })
    .sign(privateKey);
  return `Bearer ${token}`;
}
