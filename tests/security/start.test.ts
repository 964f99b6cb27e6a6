import { connect } from 'node:net';
import { readConfig } from '../../src/config';
import { isTeamsConnector } from '../../src/teams/service-url';
import { runUpheld, startUpheld, temporaryFolder } from '../support/run-upheld';
import { PRODUCTION } from '../support/security/production-bot';

/** All that a start says until it ends. */
async function failedStart(env: Readonly<Record<string, string>>): Promise<[number, string]> {
  const child = startUpheld(['serve', '--port', '0', '--data', temporaryFolder()], env);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((done) => child.on('close', done));
  return [code, said];
}

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

describe('a start in production', () => {
  it('is refused on an empty application id, with every other problem in the same breath', async () => {
    const env = { ...PRODUCTION, MicrosoftAppId: '', UPHELD_TENANTS: '', UPHELD_STORE: 'cosmos' };
    const [code, said] = await failedStart(env);
    expect(code).toBe(1);
    for (const setting of [
      'MicrosoftAppId',
      'UPHELD_TENANTS',
      'COSMOS_ENDPOINT',
      'STORAGE_ACCOUNT',
    ])
      expect(said).toContain(setting);
    expect(said).not.toContain(PRODUCTION['MicrosoftAppPassword']);
    expect(said).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it.each(Object.keys(PRODUCTION))('is refused without %s', (name) => {
    const config = readConfig({}, { ...PRODUCTION, [name]: '' });
    expect(!config.ok && config.problem.map(({ setting }) => setting)).toContain(name);
  });

  it('is refused with keys of the channel from anywhere but the channel or this machine', () => {
    for (const address of [
      'https://login.botframework.com.evil.example/v1/.well-known/openidconfiguration',
      'http://keys.example/openid',
      'https://127.0.0.1.evil.example/',
      'nonsense',
    ]) {
      const config = readConfig({}, { ...PRODUCTION, BotOpenIdMetadata: address });
      expect(!config.ok && config.problem).toMatchObject([{ setting: 'BotOpenIdMetadata' }]);
    }
    const usual = readConfig({}, PRODUCTION);
    expect(usual.ok && usual.value.channelMetadata).toBe(
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    );
  });

  it('writes to no lookalike of the Teams connector', () => {
    for (const address of ['https://x.trafficmanager.net/', 'https://smba.trafficmanager.net:444/'])
      expect(isTeamsConnector(address)).toBe(false);
  });
});

describe('a start without authentication', () => {
  it('listens on loopback only, and says so', async () => {
    const flags = ['--insecure-local', '--port', '0', '--data', temporaryFolder()];
    const { line, stop } = await runUpheld('serve', ...flags);
    expect(line).toContain('no authentication, this machine only');
    const port = Number(/:(\d+)\//.exec(line)?.[1]);
    expect(await reaches('127.0.0.1', port)).toBe(true);
    // Also an address of this machine: whoever listens everywhere is reached there.
    expect(await reaches('127.0.0.2', port)).toBe(false);
    await stop();
  });
});
