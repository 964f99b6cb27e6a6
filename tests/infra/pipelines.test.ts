import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scripts } from '../../package.json';
import { readTexts } from './checker/read-texts';

const ROOT = resolve(__dirname, '../..');
const PIPELINES = ['.github/workflows/check.yml', 'infra/azure-pipelines.yml'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

describe.each(PIPELINES)('%s', (path) => {
  const pipeline = read(path);

  it('runs scripts that there are', () => {
    const run = matches(pipeline, /npm run (?:-s )?([\w:]+)/g);
    expect(run).toContain('check');
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names files that there are', () => {
    const named = matches(pipeline, /(infra\/[\w./-]+\.\w+)/g);
    expect(named).toContain('infra/main.bicep');
    expect(named.filter((name) => !readTexts().has(name) && name !== 'infra/README.md')).toEqual(
      [],
    );
  });

  it('compiles, validates, asks what would change, and publishes what it is made of', () => {
    for (const step of [
      'az bicep build --file infra/main.bicep',
      'az bicep build-params --file infra/prod.bicepparam',
      'az deployment group validate',
      'az deployment group what-if',
      'npm sbom --sbom-format cyclonedx',
    ])
      expect(pipeline).toContain(step);
  });

  it('holds no secret', () => {
    expect(pipeline).not.toMatch(/secrets\.|client-secret|password/i);
  });
});

describe('the pipeline of GitHub', () => {
  it('gives every value that the parameter files ask for', () => {
    const pipeline = read('.github/workflows/check.yml');
    const asked = matches(read('infra/prod.bicepparam'), /readEnvironmentVariable\('(\w+)'\)/g);
    expect(asked.length).toBeGreaterThan(5);
    for (const name of asked)
      expect(matches(pipeline, new RegExp(`^ {6}(${name}): .+$`, 'gm'))).toEqual([name]);
  });
});

describe('the image', () => {
  it('is made from the same site as App Service runs, and is not run by root', () => {
    const image = read('infra/Dockerfile');
    const toolkit = read('m365agents.yml');
    for (const text of [image, toolkit]) expect(text).toContain('node infra/make-site.mjs');
    expect(toolkit).toContain('artifactFolder: ./dist/site');
    expect(image).toMatch(/COPY --from=build .*\/source\/dist\/site/);
    expect(image).toMatch(/^USER node$/m);
  });

  it('starts the server as App Service does', () => {
    const command = /^CMD \[(.+)\]$/m.exec(read('infra/Dockerfile'))?.[1] ?? '';
    const words = JSON.parse(`[${command}]`) as readonly string[];
    expect(read('infra/modules/app.bicep')).toContain(`appCommandLine: '${words.join(' ')}'`);
    // A trial keeps no more memory than the deployed server.
    const start = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts
      .start;
    expect(start.endsWith(words.join(' ').replace('serve', 'trial'))).toBe(true);
  });
});
