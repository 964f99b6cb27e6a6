import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changedRoot, EXAMPLE, makePackage, unzip, type Made } from './make-package';
import { readPng } from './read-png';

const SSO = '0e5d7f2a-6b41-4f1b-8c9d-7e354a86b0d1';

describe('npm run package:teams', () => {
  let made: Made;
  let files: Readonly<Record<string, Buffer>>;
  beforeAll(async () => {
    made = await makePackage('prod', EXAMPLE);
    files = await unzip(made.path);
  });

  it('makes a flat package for production, the same bytes each time', async () => {
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(basename(made.path)).toBe('upheld-teams-prod.zip');
    const again = await makePackage('prod', EXAMPLE, { from: 'environment' });
    expect(readFileSync(again.path).equals(readFileSync(made.path))).toBe(true);

    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const text = files['manifest.json']!.toString();
    expect(text).not.toContain('${{');
    const manifest = JSON.parse(text);
    expect(manifest).toMatchObject({
      id: EXAMPLE['TEAMS_APP_ID'],
      name: { short: 'Upheld' },
      validDomains: [EXAMPLE['BOT_DOMAIN']],
      bots: [{ botId: EXAMPLE['BOT_ID'] }],
      composeExtensions: [{ botId: EXAMPLE['BOT_ID'] }],
      copilotAgents: { customEngineAgents: [{ id: EXAMPLE['BOT_ID'], type: 'bot' }] },
    });
    // Single sign-on that is not set up is not declared.
    expect(manifest.webApplicationInfo).toBeUndefined();
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([]);
  });

  it('makes one for development that cannot be taken for the other, with single sign-on', async () => {
    const values = { ...EXAMPLE, SSO_APP_ID: SSO };
    const dev = await makePackage('dev', values);
    expect(dev).toMatchObject({ code: 0, err: '' });
    expect(basename(dev.path)).toBe('upheld-teams-dev.zip');
    const manifest = JSON.parse((await unzip(dev.path))['manifest.json']!.toString());
    expect(manifest.name.short).toBe('Upheld (dev)');
    expect(manifest.webApplicationInfo).toEqual({
      id: SSO,
      resource: 'api://upheld.example.gov.uk/botid-4f1b2c9d-7e35-4a86-b0d1-3c6e8a5f9271',
    });
  });

  it('draws both icons as Teams wants them', () => {
    const colour = readPng(files['color.png']!);
    expect([colour.width, colour.height]).toEqual([192, 192]);
    expect(colour.pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
    expect(new Set(colour.pixels.map(String)).size).toBeGreaterThan(50);
    const outline = readPng(files['outline.png']!);
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const drawn = outline.pixels.filter(([, , , alpha]) => alpha > 0);
    // White alone, on a ground that is mostly transparent.
    expect(new Set(drawn.map(([r, g, b]) => [r, g, b].join()))).toEqual(new Set(['255,255,255']));
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(512);
  });
});

describe('values that are not right', () => {
  it('are all named at once when they are missing', async () => {
    const { code, err, path } = await makePackage('dev', { BOT_ID: EXAMPLE['BOT_ID']! });
    expect([code, path]).toEqual([1, '']);
    expect(err).toBe(
      'package:teams: TEAMS_APP_ID, BOT_DOMAIN, SSO_APP_ID, DEVELOPER_NAME, WEBSITE_URL, PRIVACY_URL, TERMS_URL are not set; appPackage/values.example shows each.\n',
    );
  });

  it('are all named at once when they are wrong', async () => {
    const wrong = {
      TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000',
      BOT_ID: 'upheld-bot',
      SSO_APP_ID: 'later',
      DEVELOPER_NAME: 'A council whose name is longer than Teams shows',
      WEBSITE_URL: 'http://www.example.gov.uk',
      PRIVACY_URL: 'https://user@example.gov.uk/',
      TERMS_URL: 'terms',
      APP_NAME_SUFFIX: ' (a suffix that is too long)',
      BOT_DOMAIN: '*.example.gov.uk',
    };
    const { code, err, path } = await makePackage('prod', wrong);
    expect([code, path]).toEqual([1, '']);
    for (const [name, value] of Object.entries(wrong))
      expect(err).toContain(`${name} is "${value}"`);
  });

  it.each([
    'https://upheld.example.gov.uk',
    'upheld.example.gov.uk:443',
    'upheld.example.gov.uk/tab',
    'one.example.gov.uk two.example.gov.uk',
    'localhost',
    '10.0.0.4',
  ])('a host must be one host: %s', async (host) => {
    const { code, err } = await makePackage('prod', { ...EXAMPLE, BOT_DOMAIN: host });
    expect(code).toBe(1);
    expect(err).toContain(`BOT_DOMAIN is "${host}"; it must be a host alone`);
  });

  it('are refused by the schema where no rule of ours knows them', async () => {
    const page = `https://www.example.gov.uk/${'p'.repeat(2_048)}`;
    const { code, err } = await makePackage('prod', { ...EXAMPLE, TERMS_URL: page });
    expect(code).toBe(1);
    expect(err).toMatch(/^package:teams: the manifest is not valid: .*termsOfUseUrl/);
  });

  it('cannot change the structure of the manifest', async () => {
    const name = String.raw`X\", \"a\": \"$&`;
    const { code, path } = await makePackage(
      'prod',
      { ...EXAMPLE, DEVELOPER_NAME: name },
      { from: 'environment' },
    );
    expect(code).toBe(0);
    const manifest = JSON.parse((await unzip(path))['manifest.json']!.toString());
    expect(manifest.developer.name).toBe(name);
  });

  it('neither is another environment than the two', async () => {
    const { code, err } = await makePackage('constructor', EXAMPLE);
    expect([code, err]).toEqual([
      1,
      'package:teams: say which package: --env dev or --env prod.\n',
    ]);
  });
});

describe('sources that are not right', () => {
  const edited = (file: string, from: string, to: string): string =>
    changedRoot((root) => {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replaceAll(from, to));
    });

  it.each([
    ['appPackage/outline.svg', '#fff', '#fc0', 'outline.png has pixels'],
    [
      'appPackage/outline.svg',
      '<path',
      '<rect width="32" height="32" fill="#fff" /><path',
      'outline.png has pixels',
    ],
    [
      'appPackage/color.svg',
      '<rect width="192" height="192" fill="url(#ground)" />',
      '',
      'color.png has pixels',
    ],
    [
      'appPackage/color.svg',
      ' width="192" height="192">',
      ' width="96" height="96">',
      'color.png is 96 by 96',
    ],
    ['appPackage/manifest.json', '"version": "', '"version": "9', "the manifest's version is 9"],
    ['appPackage/manifest.json', '${{BOT_DOMAIN}}', '${{HOST}}', 'no HOST'],
    ['appPackage/manifest.json', '"1.30"', '"1.3"', 'the manifest is not valid'],
    ['appPackage/manifest.json', '/v1.30/', '/v9.99/', 'it is not shipped with the validator'],
  ])('%s: %s', async (file, from, to, problem) => {
    const { code, err, path } = await makePackage('prod', EXAMPLE, {
      root: edited(file, from, to),
    });
    expect([code, path]).toEqual([1, '']);
    expect(err).toContain(problem);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
