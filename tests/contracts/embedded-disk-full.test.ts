import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store';
import { bundleChild } from './child/bundle-child';
import { freshFolder, type FreshFolder } from './fresh-folder';
import { tenantNamed } from '../support/tenant';

/** The kernel lets no file grow beyond this, as if the disk were full there. */
const ROOM = 300_000;

let folder: FreshFolder;
beforeAll(() => {
  folder = freshFolder();
});
afterAll(() => {
  folder.remove();
});

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;
const itWithPrlimit = hasPrlimit ? it : it.skip;
if (!hasPrlimit) console.log('A full disk is not tried: prlimit (util-linux) is not here.');

describe('the embedded store on a full disk', () => {
  itWithPrlimit(
    'acknowledges nothing that is not kept, says so, and goes on when there is room',
    async () => {
      const dir = join(folder.path, 'store');
      const script = bundleChild('write-until-full', folder.path);
      const child = spawn('prlimit', [`--fsize=${String(ROOM)}:`, process.execPath, script, dir], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const said: string[] = [];
      const lines = createInterface({ input: child.stdout });
      const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
      lines.on('line', (line) => {
        said.push(line);
        if (!line.startsWith('state') || said.some((before) => before === 'state ready')) return;
        execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:']);
        child.stdin.end('room\n');
      });
      await ended;
      expect(child.exitCode).toBe(0);

      const ids = (word: string): readonly string[] =>
        said.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(' ')[1] ?? '');
      expect(ids('refused')).toHaveLength(1);
      expect(said.filter((line) => line.startsWith('state'))).toEqual([
        'state not ready',
        'state ready',
      ]);
      const fault = said.find((line) => line.startsWith('fault')) ?? '';
      expect(fault).toContain('store-unavailable');
      expect(fault).toContain(join(dir, 'upheld.sqlite'));
      expect(fault).toMatch(/free some space/);
      expect(ids('kept').length).toBeGreaterThan(5);
      expect(ids('kept').filter((id) => id.startsWith('after'))).toHaveLength(5);

      const store = await openEmbeddedStore(dir);
      const held = (await store.remedies.list(tenantNamed('t1'))).map(({ id }) => id);
      await store.close();
      expect([...held].sort()).toEqual([...ids('kept')].sort());
    },
  );
});
