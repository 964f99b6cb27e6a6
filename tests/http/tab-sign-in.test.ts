import { SignJWT, UnsecuredJWT } from 'jose';
import { composePorts } from '../../src/compose';
import { readConfig } from '../../src/config';
import type { Ports } from '../../src/app/ports';
import { untilSaved } from '../../src/app/until-saved';
import { newRemedy } from '../../src/domain/remedy/new-remedy';
import type { Remedy } from '../../src/domain/remedy/remedy';
import { changeSettings } from '../../src/app/remedies/remedy-settings';
import { createSignIn } from '../../src/signin/create-sign-in';
import { startBot, type RunningBot } from '../../src/launch/start-bot';
import { temporaryFolder } from '../support/run-upheld';
import {
  SSO_APP,
  SSO_TENANT,
  startSignInService,
  type SignInService,
} from '../support/sign-in-service';
import { tenantNamed } from '../support/tenant';

const ALEX = '00000000-0000-0000-0000-000000000020';
const MEGAN = '00000000-0000-0000-0000-000000000021';
const OTHER_TENANT = tenantNamed('00000000-0000-0000-0000-00000000000c');
const RESOURCE = `api://upheld.example/botid-${SSO_APP}`;

let entra: SignInService;
let ports: Ports;
let bot: RunningBot;

beforeAll(async () => {
  entra = await startSignInService();
  const config = readConfig(
    { data: temporaryFolder(), home: 'coventry', port: '0' },
    {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: SSO_APP,
      MicrosoftAppTenantId: SSO_TENANT,
      MicrosoftAppPassword: 'not-used',
      UPHELD_TENANTS: SSO_TENANT,
      UPHELD_SSO_APP_ID: SSO_APP,
      UPHELD_SSO_RESOURCE: RESOURCE,
      UPHELD_SSO_AUTHORITY: entra.authority,
    },
  );
  if (!config.ok || config.value.bot.kind === 'none') throw new Error('The settings are wrong.');
  ports = await composePorts(config.value);
  bot = await startBot(ports, config.value, { bot: config.value.bot });
  const remedy = (id: string, owner: string, tenant = SSO_TENANT) => {
    const draft = {
      ...({ reference: '23 000 001', service: 'housing', due: '2026-11-20' } as const),
      text: `Text of ${id}`,
      owner: { id: owner, name: `Owner of ${id}` },
    };
    const born = { id, tenant: tenantNamed(tenant), at: '2026-10-01T09:00:00.000Z', actor: owner };
    const made = newRemedy(draft, born, ports.notary);
    if (!made.ok) throw new Error('The remedy of the test is wrong.');
    return ports.store.remedies.add(made.value);
  };
  await remedy('of-alex', ALEX);
  await remedy('of-megan', MEGAN);
  await remedy('of-others', ALEX, OTHER_TENANT);
});
afterAll(async () => {
  await bot.stop();
  await ports.store.close();
  await entra.stop();
});

async function remedies(authorization?: string) {
  const response = await fetch(`http://127.0.0.1:${String(bot.port)}/tab/remedies`, {
    headers: authorization === undefined ? {} : { authorization },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Changes a stored history while the bot runs, which writes to the same remedy as its journal goes on; gives what it was. */
function withHistory(id: string, change: (history: Remedy['history']) => Remedy['history']) {
  return untilSaved('A remedy', async () => {
    const found = await ports.store.remedies.find(SSO_TENANT, id);
    if (!found) throw new Error('It is there.');
    const { history } = found.value;
    const saved = await ports.store.remedies.save(
      { ...found.value, history: change(history) },
      found.version,
    );
    return saved === 'saved' ? history : 'conflict';
  });
}

const bearer = async (...args: Parameters<SignInService['token']>) =>
  `Bearer ${await entra.token(...args)}`;

describe('remedies in the tab', () => {
  it('are those of whoever is signed in, with their audit, and nobody keeps the page', async () => {
    const { status, text, headers } = await remedies(await bearer({ oid: ALEX }));
    expect(status).toBe(200);
    expect(text).toContain('Text of of-alex');
    expect(text).toContain('every entry fits the chain of hashes');
    expect(text).not.toContain('of-megan');
    expect(text).not.toContain('of-others');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('are none for somebody who has none', async () => {
    const { status, text } = await remedies(await bearer({ oid: 'somebody' }));
    expect(status).toBe(200);
    expect(text).toContain('No remedy is held for you');
    expect(text).not.toContain('Text of');
  });

  it('are all of the council for whoever holds an office, and none of another tenant', async () => {
    await changeSettings(ports, SSO_TENANT, (settings) => ({
      ...settings,
      people: { ...settings.people, linkOfficer: { id: 'the-link-officer', name: 'Lee' } },
    }));
    const { text } = await remedies(await bearer({ oid: 'the-link-officer' }));
    expect(text).toContain('Text of of-alex');
    expect(text).toContain('Text of of-megan');
    expect(text).not.toContain('of-others');
  });

  it('are of a service for whoever leads it', async () => {
    await changeSettings(ports, SSO_TENANT, (settings) => ({
      ...settings,
      people: { ...settings.people, serviceLeads: { housing: { id: 'lead', name: 'Lou' } } },
    }));
    expect((await remedies(await bearer({ oid: 'lead' }))).text).toContain('Text of of-megan');
  });

  it('say when a history was changed outside', async () => {
    const before = await withHistory('of-alex', ([entry]) =>
      entry ? [{ ...entry, at: '2020-01-01T00:00:00.000Z' }] : [],
    );
    expect((await remedies(await bearer({ oid: ALEX }))).text).toContain('does not fit its chain');
    await withHistory('of-alex', () => before);
  });
});

describe('a token', () => {
  it.each([
    ['the application’s id', SSO_APP],
    ['its address', RESOURCE],
  ])('may be meant for %s', async (_what, aud) => {
    expect((await remedies(await bearer({ aud, oid: ALEX }))).status).toBe(200);
  });

  const now = Math.floor(Date.now() / 1000);
  const bad: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['none', () => Promise.resolve(undefined)],
    ['no bearer', () => entra.token({ oid: ALEX })],
    ['another audience', () => bearer({ oid: ALEX, aud: 'api://another' })],
    ['no audience', () => bearer({ oid: ALEX, aud: undefined })],
    ['another issuer', () => bearer({ oid: ALEX, iss: `${entra.authority}/common/v2.0` })],
    [
      'the issuer of another tenant',
      () => bearer({ oid: ALEX, iss: `${entra.authority}/${OTHER_TENANT}/v2.0` }),
    ],
    [
      'a tenant that is not enrolled',
      () =>
        bearer({ oid: ALEX, tid: OTHER_TENANT, iss: `${entra.authority}/${OTHER_TENANT}/v2.0` }),
    ],
    ['no tenant', () => bearer({ oid: ALEX, tid: undefined })],
    ['a time that is over', () => bearer({ oid: ALEX, exp: now - 600 })],
    ['no end', () => bearer({ oid: ALEX, exp: undefined })],
    ['a time that has not come', () => bearer({ oid: ALEX, nbf: now + 600 })],
    ['no beginning', () => bearer({ oid: ALEX, nbf: undefined })],
    ['no person', () => bearer({ oid: undefined })],
    ['a person without an id', () => bearer({ oid: '' })],
    ['another purpose', () => bearer({ oid: ALEX, scp: 'User.Read' })],
    ['an application in place of a person', () => bearer({ oid: ALEX, idtyp: 'app' })],
    ['another key under our key’s name', () => bearer({ oid: ALEX }, { key: 'another' })],
    ['a key that nobody publishes', () => bearer({ oid: ALEX }, { kid: 'k2' })],
    ['another way to sign', () => bearer({ oid: ALEX }, { alg: 'RS512' })],
    ['no signature', async () => `Bearer ${unsigned(await entra.token({ oid: ALEX }))}`],
    ['the public key as a secret', async () => `Bearer ${await confused()}`],
    ['words', () => Promise.resolve('Bearer a.b.c')],
    ['a changed claim', async () => `Bearer ${tampered(await entra.token({ oid: 'x' }))}`],
  ];
  it.each(bad)('is refused with %s', async (_what, make) => {
    const { status, text } = await remedies(await make());
    expect(status).toBe(401);
    expect(text).not.toContain('Text of');
    expect(text).toMatch(/signed in|sign-in|organisation/);
  });

  it('cannot be verified while nobody gives out keys, and the page says so', async () => {
    const cold = await startSignInService();
    await cold.stop();
    const config = readConfig(
      {},
      { UPHELD_SSO_APP_ID: SSO_APP, UPHELD_SSO_AUTHORITY: cold.authority },
    );
    if (!config.ok || config.value.signIn.kind === 'none') throw new Error('It is set up.');
    const signIn = createSignIn(config.value.signIn, new Set([SSO_TENANT]));
    expect(await signIn(await bearer())).toEqual({ ok: false, problem: 'keys-unavailable' });
  });

  it('of a tenant that is not enrolled makes us ask nobody for its keys', () => {
    expect(new Set(entra.asked)).toEqual(new Set([`/${SSO_TENANT}/discovery/v2.0/keys`]));
  });
});

/** `alg: none`, by hand too, since a library might not make it. */
function unsigned(token: string): string {
  const [, payload = ''] = token.split('.');
  return new UnsecuredJWT(JSON.parse(Buffer.from(payload, 'base64url').toString())).encode();
}

function confused(): Promise<string> {
  const time = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: `${entra.authority}/${SSO_TENANT}/v2.0`,
    ...{ aud: SSO_APP, tid: SSO_TENANT, oid: ALEX, scp: 'access_as_user' },
    ...{ iat: time, nbf: time, exp: time + 3600 },
  })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(new TextEncoder().encode(entra.publicKey));
}

function tampered(token: string): string {
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, oid: ALEX })).toString('base64url');
  return [head, changed, signature].join('.');
}
