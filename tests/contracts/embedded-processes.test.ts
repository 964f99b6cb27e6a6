import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { bundleChild } from './child/bundle-child';
import { freshFolder, type FreshFolder } from './fresh-folder';
import { remedy } from './store-samples';
import { tenantNamed } from '../support/tenant';

let folder: FreshFolder;
let script: string;
beforeAll(() => {
  folder = freshFolder();
  script = bundleChild('write-until-killed', folder.path);
});
afterAll(() => {
  folder.remove();
});

/** Runs a writer until it has acknowledged `enough` writes, kills it, and gives all that it acknowledged. */
async function killedWriter(dir: string, name: string, enough: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, dir, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  });
  const [[, signal]] = await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

async function expectAllKept(dir: string, acknowledged: readonly string[]): Promise<void> {
  const store = await openEmbeddedStore(dir);
  const revisions = new Map(
    (await store.remedies.list(tenantNamed('t1'))).map(({ id, revision }) => [id, revision]),
  );
  const lost = acknowledged.filter((line) => {
    const [id = '', revision] = line.split(' ');
    return (revisions.get(id) ?? 0) < Number(revision);
  });
  expect(lost).toEqual([]);
  // It is whole, and takes writes as before.
  expect(await store.remedies.add(remedy('t2', `after ${String(acknowledged.length)}`))).toBe(
    'created',
  );
  await store.close();
}

describe('the embedded store among processes', () => {
  it('loses no acknowledged write when a process is killed, time after time', async () => {
    const dir = join(folder.path, 'killed');
    const all: string[] = [];
    for (const round of [1, 2, 3, 4]) {
      all.push(...(await killedWriter(dir, `w${String(round)}`, 40 * round)));
      await expectAllKept(dir, all);
    }
  }, 60_000);

  it('is made once by processes that start together, and keeps what each of them wrote', async () => {
    const dir = join(folder.path, 'together');
    const names = ['a', 'b', 'c', 'd'];
    const acknowledged = await Promise.all(names.map((name) => killedWriter(dir, name, 30)));
    expect(acknowledged.every((lines) => lines.length >= 30)).toBe(true);
    await expectAllKept(dir, acknowledged.flat());
  }, 60_000);
});
