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

  it('reads who may change settings everywhere, and refuses what is no id', () => {
    const id = '00000000-0000-0000-0000-0000000000AB';
    expect(readConfig({}, { UPHELD_ADMINS: `${id}, ${id}` })).toMatchObject({
      ok: true,
      value: { admins: [id.toLowerCase(), id.toLowerCase()] },
    });
    const config = readConfig({}, { UPHELD_ADMINS: `${id} megan@example.com` });
    expect(!config.ok && config.problem).toEqual([
      { setting: 'UPHELD_ADMINS', message: expect.stringContaining('"megan@example.com"') },
    ]);
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
    const source = [
      'config',
      'config-model',
      'config-store',
      'config-tab',
      'config-chat',
      'config-letters',
    ]
      .map((name) => readFileSync(join(__dirname, `../../src/${name}.ts`), 'utf8'))
      .join();
    const settings = new Set(
      source.match(/(?<=')(?:UPHELD_[A-Z_]+[A-Z]|MicrosoftApp[A-Za-z]+)(?=')/g),
    );
    expect(settings.size).toBeGreaterThan(7);
    for (const setting of settings) expect(readme).toContain(`\`${setting}\``);
  });

  describe('files in a chat', () => {
    const hosts = (value: string) => readConfig({}, { UPHELD_FILE_HOSTS: value });

    it('come from listed hosts alone, and from none unless somebody lists them', () => {
      expect(readConfig({}, {})).toMatchObject({ ok: true, value: { fileHosts: [] } });
      expect(hosts(' Contoso-my.sharepoint.com, files.example.gov.uk ')).toMatchObject({
        ok: true,
        value: { fileHosts: ['contoso-my.sharepoint.com', 'files.example.gov.uk'] },
      });
    });

    it.each([
      '*.sharepoint.com',
      'https://contoso-my.sharepoint.com',
      'contoso-my.sharepoint.com/x',
      'contoso-my.sharepoint.com:8443',
      '.sharepoint.com',
      'localhost',
      '127.0.0.1',
      '[::1]',
      'user@x.example',
    ])('do not come from %s', (host) => {
      expect(hosts(`good.example, ${host}`)).toMatchObject({
        ok: false,
        problem: [{ setting: 'UPHELD_FILE_HOSTS', message: expect.stringContaining(host) }],
      });
    });
  });

  describe('letters that come by themselves', () => {
    const DRIVE = {
      UPHELD_LETTERS_DRIVE: 'b!library',
      UPHELD_LETTERS_DRIVE_FOLDER: '/Letters/New/',
    };
    const BOT = {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppId: 'app',
      MicrosoftAppTenantId: 'tenant',
      UPHELD_TENANTS: 'tenant',
    };

    it('come from nowhere unless somebody says so', () => {
      const nowhere = { lettersFolder: null, lettersDrive: null };
      expect(readConfig({}, {})).toMatchObject({ ok: true, value: nowhere });
    });

    it('come from a folder, and from one folder of a library', () => {
      const env = { ...BOT, ...DRIVE, UPHELD_LETTERS_FOLDER: 'in', UPHELD_FILE_HOSTS: 'x.example' };
      expect(readConfig({}, env)).toMatchObject({
        ok: true,
        value: {
          lettersFolder: 'in',
          lettersDrive: { drive: 'b!library', folder: 'Letters/New' },
        },
      });
    });

    it.each([
      ['UPHELD_LETTERS_DRIVE', { UPHELD_LETTERS_DRIVE: '' }],
      ['UPHELD_LETTERS_DRIVE', { UPHELD_LETTERS_DRIVE: 'https://contoso.sharepoint.com/x' }],
      ['UPHELD_LETTERS_DRIVE_FOLDER', { UPHELD_LETTERS_DRIVE_FOLDER: '' }],
      ['UPHELD_LETTERS_DRIVE_FOLDER', { UPHELD_LETTERS_DRIVE_FOLDER: 'Letters/../Payroll' }],
      ['UPHELD_FILE_HOSTS', { UPHELD_FILE_HOSTS: '' }],
    ])('need %s to be right', (setting, change) => {
      const env = { ...BOT, ...DRIVE, UPHELD_FILE_HOSTS: 'x.example', ...change };
      expect(readConfig({}, env)).toMatchObject({ ok: false, problem: [{ setting }] });
    });
  });

  it('keeps the words of a thumb only when told so in as many words', () => {
    const kept = (value: string) => readConfig({}, { UPHELD_KEEP_FEEDBACK_WORDS: value });
    expect(kept('true')).toMatchObject({ ok: true, value: { keepFeedbackWords: true } });
    for (const off of ['', 'false'])
      expect(kept(off)).toMatchObject({ ok: true, value: { keepFeedbackWords: false } });
    expect(kept('yes')).toMatchObject({ ok: false });
  });

  describe('a language model', () => {
    const MODEL = {
      UPHELD_MODEL_ENDPOINT: 'https://model.example/v1/',
      UPHELD_MODEL_NAME: 'a-model',
      UPHELD_MODEL_KEY: 'a-secret',
    };
    const settings = (env: Readonly<Record<string, string>>) => {
      const config = readConfig({}, env);
      return config.ok ? [] : config.problem.map(({ setting }) => setting);
    };

    it('is off unless somebody set it up', () => {
      expect(readConfig({}, {})).toMatchObject({ ok: true, value: { model: { kind: 'none' } } });
    });

    it('is set up whole', () => {
      expect(readConfig({}, MODEL)).toMatchObject({
        ok: true,
        value: { model: { kind: 'openai', endpoint: 'https://model.example/v1', name: 'a-model' } },
      });
      const azure = {
        ...MODEL,
        UPHELD_MODEL_TYPE: 'azure',
        UPHELD_MODEL_API_VERSION: '2025-01-01',
      };
      expect(readConfig({}, azure)).toMatchObject({
        ok: true,
        value: { model: { kind: 'azure', apiVersion: '2025-01-01' } },
      });
    });

    it.each(Object.keys(MODEL))('is refused without %s', (missing) => {
      expect(settings({ ...MODEL, [missing]: '' })).toEqual([missing]);
    });

    it.each(['UPHELD_MODEL_TYPE', 'UPHELD_MODEL_API_VERSION'])(
      'is refused with %s alone',
      (name) => {
        expect(settings({ [name]: 'azure' })).toEqual(Object.keys(MODEL));
      },
    );

    it.each([
      ['ftp://model.example'],
      ['http://model.example/v1'],
      ['http://127.0.0.1.example/v1'],
      ['https://user:password@model.example/v1'],
      ['https://model.example/v1?key=x'],
      ['model.example'],
    ])('is refused at %s', (endpoint) => {
      expect(settings({ ...MODEL, UPHELD_MODEL_ENDPOINT: endpoint })).toEqual([
        'UPHELD_MODEL_ENDPOINT',
      ]);
    });

    it('may be plain http on this machine, but not in Azure', () => {
      const local = { ...MODEL, UPHELD_MODEL_ENDPOINT: 'http://127.0.0.1:11434/v1' };
      expect(settings(local)).toEqual([]);
      expect(settings({ ...local, UPHELD_MODEL_TYPE: 'azure' })).toEqual(['UPHELD_MODEL_ENDPOINT']);
    });

    it('is of a kind that is known', () => {
      expect(settings({ ...MODEL, UPHELD_MODEL_TYPE: 'other' })).toEqual(['UPHELD_MODEL_TYPE']);
    });

    it('cannot be printed with its key', () => {
      const config = readConfig({}, MODEL);
      expect(JSON.stringify(config) + inspect(config, { depth: 9 })).not.toContain('a-secret');
      expect(config.ok && config.value.model.kind === 'openai' && config.value.model.key).toBe(
        'a-secret',
      );
    });
  });

  it('keeps unanswered wordings only where that is asked for', () => {
    const kept = (value: string) => readConfig({}, { UPHELD_KEEP_UNANSWERED: value });
    expect(kept('true')).toMatchObject({ ok: true, value: { keepUnanswered: true } });
    for (const off of ['', 'false'])
      expect(kept(off)).toMatchObject({ ok: true, value: { keepUnanswered: false } });
    expect(kept('yes').ok).toBe(false);
  });
});
