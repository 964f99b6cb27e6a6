import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config';

const AZURE = {
  UPHELD_STORE: 'cosmos',
  COSMOS_ENDPOINT: 'https://council.documents.azure.com:443/',
  COSMOS_DATABASE: 'upheld',
  STORAGE_ACCOUNT: 'councilupheld',
  AZURE_CLIENT_ID: '00000000-0000-0000-0000-000000000009',
};
const EMULATORS = {
  UPHELD_STORE: 'cosmos',
  COSMOS_ENDPOINT: 'http://127.0.0.1:8081',
  COSMOS_DATABASE: 'upheld',
  COSMOS_KEY: 'any',
  STORAGE_ACCOUNT: 'http://localhost:10001/devstoreaccount1',
  STORAGE_KEY: 'other',
};

const refused = (env: Record<string, string | undefined>): readonly string[] => {
  const config = readConfig({}, env);
  return config.ok ? [] : config.problem.map(({ setting }) => setting);
};
const store = (env: Record<string, string | undefined>) => {
  const config = readConfig({}, env);
  return config.ok ? config.value.store : config.problem;
};

describe('the store of a configuration', () => {
  it('is a file on this machine unless somebody asks for another', () => {
    for (const env of [{}, { UPHELD_STORE: '' }, { UPHELD_STORE: 'embedded' }]) {
      expect(store({ ...env, AZURE_CLIENT_ID: 'any' })).toEqual({ kind: 'embedded' });
    }
  });

  it('is in Azure, by a managed identity', () => {
    const access = { kind: 'identity', clientId: AZURE.AZURE_CLIENT_ID };
    expect(store(AZURE)).toEqual({
      kind: 'cosmos',
      database: 'upheld',
      cosmos: { url: 'https://council.documents.azure.com/', access },
      queues: { url: 'https://councilupheld.queue.core.windows.net/', access },
    });
    const national = { ...AZURE, STORAGE_ACCOUNT: 'https://a.queue.core.usgovcloudapi.net' };
    expect(store(national)).toMatchObject({ queues: { url: `${national.STORAGE_ACCOUNT}/` } });
  });

  it('may be emulators on this machine, by their keys', () => {
    expect(store(EMULATORS)).toEqual({
      kind: 'cosmos',
      database: 'upheld',
      cosmos: { url: 'http://127.0.0.1:8081/', access: { kind: 'emulator', key: 'any' } },
      queues: {
        url: 'http://localhost:10001/devstoreaccount1',
        access: { kind: 'emulator', key: 'other' },
      },
    });
  });

  it('is refused with all that is missing at once, a sentence each', () => {
    const config = readConfig({}, { UPHELD_STORE: 'cosmos' });
    expect(refused({ UPHELD_STORE: 'cosmos' })).toEqual([
      'COSMOS_ENDPOINT',
      'STORAGE_ACCOUNT',
      'COSMOS_DATABASE',
      'AZURE_CLIENT_ID',
    ]);
    for (const { setting, message } of config.ok ? [] : config.problem) {
      expect(message).toMatch(new RegExp(`^${setting} is not set; [^.]+(\\.[^ ]+)*\\.$`));
    }
    expect(refused({ ...EMULATORS, COSMOS_KEY: '', STORAGE_KEY: '' })).toEqual([
      'COSMOS_KEY',
      'STORAGE_KEY',
    ]);
  });

  it.each([
    ['UPHELD_STORE', { UPHELD_STORE: 'postgres' }],
    ['UPHELD_STORE', { ...AZURE, UPHELD_STORE: '' }],
    ['COSMOS_ENDPOINT', { ...AZURE, COSMOS_ENDPOINT: 'http://council.documents.azure.com' }],
    ['COSMOS_ENDPOINT', { ...AZURE, COSMOS_ENDPOINT: 'council' }],
    ['COSMOS_ENDPOINT', { ...AZURE, COSMOS_ENDPOINT: 'https://user:secret@council.example' }],
    ['STORAGE_ACCOUNT', { ...AZURE, STORAGE_ACCOUNT: 'Not A Name' }],
    ['STORAGE_ACCOUNT', { ...AZURE, STORAGE_ACCOUNT: 'https://a.example/?sig=secret' }],
    ['COSMOS_DATABASE', { ...AZURE, COSMOS_DATABASE: 'a/b' }],
    ['AZURE_CLIENT_ID', { ...AZURE, AZURE_CLIENT_ID: undefined }],
    ['AZURE_CLIENT_ID', { ...EMULATORS, STORAGE_ACCOUNT: 'council', STORAGE_KEY: undefined }],
  ])('is refused when %s is wrong (%#)', (setting, env) => {
    expect(refused(env)).toEqual([setting]);
  });

  it('takes no key for a service that is not on this machine', () => {
    expect(refused({ ...AZURE, COSMOS_KEY: 'secret', STORAGE_KEY: 'secret' })).toEqual([
      'COSMOS_KEY',
      'STORAGE_KEY',
    ]);
    const looksLocal = { ...EMULATORS, COSMOS_ENDPOINT: 'https://localhost.example' };
    expect(refused(looksLocal)).toEqual(['AZURE_CLIENT_ID', 'COSMOS_KEY']);
  });

  it('never tells a key', () => {
    const config = readConfig({}, { ...AZURE, COSMOS_KEY: 'a-secret', STORAGE_KEY: 'a-secret' });
    expect(JSON.stringify(config)).not.toContain('a-secret');
  });

  it('is told of in the README, setting by setting', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const source = readFileSync(join(__dirname, '../../src/config-store.ts'), 'utf8');
    const settings = new Set(source.match(/(?<=env\[')[A-Z_]+(?='\])/g));
    expect(settings.size).toBe(7);
    for (const setting of settings) expect(readme).toContain(`\`${setting}\``);
  });
});
