import { existsSync, readFileSync } from 'node:fs';
import { metricNames } from '../../src/telemetry/measures';

const OPERATIONS = 'infra/operations';
const read = (path: string): string => readFileSync(path, 'utf8');

describe('the threat model', () => {
  const rows = read(`${OPERATIONS}/threat-model.md`)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id = '']) => /^R\d+$/.test(id));

  it('has each requirement once, in order', () => {
    const ids = Array.from({ length: 44 }, (_, n) => `R${String(n + 1)}`);
    expect(rows.map(([, id]) => id)).toEqual(ids);
  });

  it('names a test that is there for each', () => {
    for (const [, id, , , tests = ''] of rows) {
      const named = [...tests.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map(
        ([, path]) => path ?? '',
      );
      expect([id, named.length > 0, named.filter((path) => !existsSync(path))]).toEqual([
        id,
        true,
        [],
      ]);
    }
  });

  it('names source files that are there', () => {
    const named = rows.flatMap(([, , , holds = '']) => [...holds.matchAll(/`([\w/-]+\.ts)`/g)]);
    expect(named.length).toBeGreaterThan(5);
    for (const [, path] of named)
      expect([path, existsSync(`src/${String(path)}`)]).toEqual([path, true]);
  });
});

describe('the workbook', () => {
  const workbook = JSON.parse(read('infra/workbook.json'));
  const queries: readonly string[] = workbook.items.flatMap(
    (item: any) => item.content.query ?? [],
  );
  const labels = ['kind', 'outcome', 'state', 'status'];

  it('shows every metric, by the name that the server gives it, and no other', () => {
    const shown = queries.flatMap((query) =>
      [...query.matchAll(/Name == "([^"]+)"/g)].map(([, name]) => name),
    );
    expect([...new Set(shown)].sort()).toEqual([...metricNames()].sort());
  });

  it('asks for no label that the server does not set', () => {
    const asked = queries.flatMap((query) =>
      [...query.matchAll(/Properties\.(\w+)/g)].map(([, label]) => label),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(labels).toEqual(expect.arrayContaining(asked));
  });
});

describe('the notes for operators', () => {
  const commands = read('src/cli/commands.ts');

  it.each(['retention-and-erasure', 'backup-and-restore'])(
    '%s names commands that are there',
    (name) => {
      const text = read(`${OPERATIONS}/${name}.md`);
      const named = [...text.matchAll(/(?:^ {4}|`)upheld ([a-z]+)/gm)].map(
        ([, command]) => command,
      );
      expect(named.length).toBeGreaterThan(3);
      for (const command of named) expect(commands).toContain(`name: '${String(command)}'`);
    },
  );
});

it('renovate leaves alone what must not move', () => {
  const { packageRules } = JSON.parse(read('.github/renovate.json'));
  const { dependencies } = JSON.parse(read('package.json'));
  const [frozen] = packageRules.filter(({ enabled }: any) => enabled === false);
  for (const name of frozen.matchPackageNames) expect(Object.keys(dependencies)).toContain(name);
});
