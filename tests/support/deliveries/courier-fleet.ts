import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CourierOrders } from './courier-process';

const ROOT = resolve(__dirname, '../../..');

/**
 * The courier's process as one file that node runs by itself, its packages in it. What node compiled of it is kept by
 * the first one that ends by itself, as the product keeps it: where processes are killed every second, compiling it
 * once more would be most of the work.
 */
export function bundleCourier(): string {
  const folder = mkdtempSync(join(tmpdir(), 'upheld-courier-'));
  const how = ['--bundle', '--platform=node', '--supported:dynamic-import=false'];
  const bundle = (source: string, outfile: string, ...more: readonly string[]): void => {
    const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
    const to = `--outfile=${outfile}`;
    execFileSync(esbuild, [source, ...how, ...more, '--log-level=error', to]);
  };
  bundle(join(__dirname, 'courier-process.ts'), join(folder, 'courier.cjs'), '--minify');
  bundle(join(ROOT, 'src/kept-code.ts'), join(folder, 'kept-code.cjs'));
  mkdirSync(join(folder, 'compiled'));
  const entry = join(folder, 'entry.cjs');
  writeFileSync(
    entry,
    `require('./kept-code.cjs').requireKept(__dirname + '/courier.cjs', { folder: __dirname + '/compiled', use: 'courier' });\n`,
  );
  return entry;
}

export interface RunningCourier {
  readonly child: ChildProcess;
  /** Everything that it said so far. */
  readonly said: () => string;
  /** Until it has said this; fails when it ends before. */
  readonly until: (words: string) => Promise<void>;
  readonly ended: Promise<unknown>;
  /** Begins, if it was on call. */
  readonly begin: () => void;
}

export function startCourier(bundle: string, orders: CourierOrders): RunningCourier {
  const child = spawn(process.execPath, [bundle, JSON.stringify(orders)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  let said = '';
  let complained = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const ended = once(child, 'exit');
  return {
    child,
    said: () => said,
    ended,
    begin: () => void child.stdin.write('go\n'),
    until: (words) =>
      new Promise((found, failed) => {
        const look = (): void => {
          if (!said.includes(words)) return;
          listeners.delete(look);
          found();
        };
        listeners.add(look);
        look();
        void ended.then(() => failed(new Error(`It ended before "${words}": ${complained}`)));
      }),
  };
}
