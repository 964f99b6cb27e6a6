import { readFileSync } from 'node:fs';
interface Checker {
  readonly packageProblems: (lock: unknown, manifest: unknown) => readonly string[];
}
const { packageProblems } = jest.requireActual<Checker>('../../.config/check-packages.cjs');

const read = (name: string): any => JSON.parse(readFileSync(name, 'utf8'));
const lock = read('package-lock.json');
const manifest = read('package.json');
const PINO = 'node_modules/pino';

/** The real lock file with one package changed. */
function problemsWith(path: string, change: object): readonly string[] {
  const packages = { ...lock.packages, [path]: { ...lock.packages[path], ...change } };
  return packageProblems({ ...lock, packages }, manifest);
}

describe('the packages that we build on', () => {
  it('are locked, exact, and free to pass on', () => {
    expect(packageProblems(lock, manifest)).toEqual([]);
  });

  it.each([
    ['another host', { resolved: 'https://npm.example.gov.uk/pino/-/pino-10.4.0.tgz' }],
    ['a host that looks like it', { resolved: 'https://registry.npmjs.org.example.com/pino.tgz' }],
    ['plain HTTP', { resolved: 'http://registry.npmjs.org/pino/-/pino-10.4.0.tgz' }],
    ['a repository', { resolved: 'git+ssh://git@github.com/pinojs/pino.git#abc' }],
    ['bytes that nobody knows', { integrity: undefined }],
    ['a weak hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['a folder', { link: true, resolved: 'https://registry.npmjs.org/pino' }],
    ['a licence that binds us', { license: 'GPL-3.0-only' }],
    ['one of two that binds us', { license: 'MIT AND AGPL-3.0-only' }],
    ['no licence', { license: undefined }],
    ['a script that runs when it is installed', { hasInstallScript: true }],
  ])('are refused with %s', (_what, change) => {
    expect(problemsWith(PINO, change)).toHaveLength(1);
  });

  it('may be anything in development alone, as long as they are locked', () => {
    expect(problemsWith(PINO, { dev: true, license: 'GPL-3.0-only' })).toEqual([]);
    expect(problemsWith(PINO, { dev: true, integrity: undefined })).toHaveLength(1);
  });

  it('may let us choose', () => {
    expect(problemsWith(PINO, { license: '(MIT OR GPL-3.0-or-later)' })).toEqual([]);
  });

  it.each(['^10.4.0', '~10.4.0', '10.x', 'latest', '*', 'github:pinojs/pino', 'file:../pino'])(
    'are not wanted as %s',
    (version) => {
      const dependencies = { ...manifest.dependencies, pino: version };
      expect(packageProblems(lock, { ...manifest, dependencies })).toHaveLength(1);
    },
  );
});
