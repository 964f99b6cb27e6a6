import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { readConfig } from '../../src/config';

const COMPLETE = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: 'app',
  MicrosoftAppTenantId: 'tenant',
  MicrosoftAppPassword: 'a-secret',
  UPHELD_TENANTS: 'tenant, other',
};

describe('readConfig', () => {
  it('needs nothing for the command line', () => {
    expect(readConfig({}, {})).toMatchObject({
      ok: true,
      value: { data: '.upheld', home: null, port: 3978, bot: { kind: 'none' } },
    });
  });

  it('prefers flags to the environment', () => {
    const env = { UPHELD_HOME: 'luton', UPHELD_DATA: '/a', UPHELD_PORT: '1' };
    const config = readConfig({ home: 'coventry', data: '/b', port: '2' }, env);
    expect(config).toMatchObject({ ok: true, value: { home: 'coventry', data: '/b', port: 2 } });
  });

  it('reads a complete production configuration', () => {
    expect(readConfig({}, COMPLETE)).toMatchObject({
      ok: true,
      value: { bot: { kind: 'single-tenant', appId: 'app', tenants: ['tenant', 'other'] } },
    });
    const managed = { ...COMPLETE, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
    expect(readConfig({}, managed)).toMatchObject({
      ok: true,
      value: { bot: { kind: 'managed-identity' } },
    });
  });

  it('names all that is missing at once', () => {
    const config = readConfig({ port: 'x' }, { MicrosoftAppType: 'SingleTenant' });
    expect(!config.ok && config.problem.map(({ setting }) => setting)).toEqual([
      ...[
        '--port',
        'MicrosoftAppId',
        'MicrosoftAppTenantId',
        'UPHELD_TENANTS',
        'MicrosoftAppPassword',
      ],
    ]);
  });

  it('refuses a bot type that it does not know', () => {
    const config = readConfig({}, { ...COMPLETE, MicrosoftAppType: 'MultiTenant' });
    expect(!config.ok && config.problem[0]?.setting).toBe('MicrosoftAppType');
  });

  it('cannot be printed with its secret', () => {
    const config = readConfig({}, COMPLETE);
    expect(JSON.stringify(config) + inspect(config, { depth: 9 })).not.toContain('a-secret');
    expect(
      config.ok && config.value.bot.kind === 'single-tenant' && config.value.bot.password,
    ).toBe('a-secret');
  });

  it('is told of in the README, setting by setting', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const source = readFileSync(join(__dirname, '../../src/config.ts'), 'utf8');
    const settings = new Set(source.match(/(?<=')(?:UPHELD_[A-Z]+|MicrosoftApp[A-Za-z]+)(?=')/g));
    expect(settings.size).toBeGreaterThan(7);
    for (const setting of settings) expect(readme).toContain(`\`${setting}\``);
  });
});
