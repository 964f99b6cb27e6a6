// Removes one guard at a time from a copy of the sources and shows that its test goes red. The list is
// .config/sabotage.json: guard, file, search (exactly once in the file), replace, test; `also` for further changes to
// the same file. Arguments: parts of guards' names, to run some of them only.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const all = JSON.parse(readFileSync(join(root, '.config/sabotage.json'), 'utf8'));
const wanted = process.argv.slice(2);
const list = all.filter(({ guard }) => wanted.every((part) => guard.includes(part)));

const copy = mkdtempSync(join(tmpdir(), 'upheld-sabotage-'));
for (const name of [
  'src',
  'tests',
  'cards',
  'appPackage',
  'infra',
  'm365agents.yml',
  'LICENSE',
  'dist',
  '.config',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

function replaceOnce(text, { search, replace }, guard) {
  const parts = text.split(search);
  if (parts.length !== 2)
    throw new Error(`"${guard}": what is to be removed is there ${parts.length - 1} times.`);
  return parts.join(replace);
}

function testRuns(test) {
  const jest = join(root, 'node_modules/.bin/jest');
  const how = [
    '--config',
    test.startsWith('tests/soak/') ? '.config/jest.soak.config.cjs' : '.config/jest.config.cjs',
    '--bail',
    test,
  ];
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  const run = spawnSync(jest, how, {
    cwd: copy,
    // Some faults need many seeds: what is tried by chance is tried as often as in the long runs.
    env: { UPHELD_TEST_SEEDS: '3000', ...process.env, PATH: path },
    encoding: 'utf8',
  });
  const words = `${run.stdout}${run.stderr}`;
  // A test that does not run at all proves nothing.
  const ran = /^Tests: .*\d+ total/m.test(words) && !words.includes('Test suite failed to run');
  return { green: run.status === 0, ran, words };
}

let bad = 0;
try {
  for (const { guard, file, test, also = [], ...change } of list) {
    const path = join(copy, file);
    const original = readFileSync(path, 'utf8');
    let result = 'red';
    try {
      const changed = [change, ...also].reduce(
        (text, one) => replaceOnce(text, one, guard),
        original,
      );
      writeFileSync(path, changed);
      const { green, ran } = testRuns(test);
      if (green || !ran) result = green ? 'STILL GREEN' : 'DID NOT RUN';
    } catch (error) {
      result = `NOT TRIED: ${error.message}`;
    }
    writeFileSync(path, original);
    if (result !== 'red') bad += 1;
    console.log(`${result.padEnd(11)}  ${guard}  (${test})`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(
  bad === 0
    ? `All ${list.length} guards are missed by a test.`
    : `${bad} of ${list.length} are not.`,
);
process.exitCode = bad === 0 ? 0 : 1;
