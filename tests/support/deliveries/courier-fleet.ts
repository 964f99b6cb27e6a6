import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { CourierOrders } from './courier-process';

const ROOT = resolve(__dirname, '../../..');

/**
 * The courier's process as one file that node runs by itself. With its packages in it, and what node made of it kept
 * beside it, a start takes a third of the time: where processes are killed every second, that is most of the work.
 */
export function bundleCourier(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'upheld-courier-')), 'courier.cjs');
  const source = join(__dirname, 'courier-process.ts');
  const how = ['--bundle', '--minify', '--platform=node', '--supported:dynamic-import=false'];
  const quiet = '--log-level=error';
  const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
  execFileSync(esbuild, [source, ...how, quiet, `--outfile=${outfile}`]);
  return outfile;
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
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: join(dirname(bundle), 'compiled'),
    },
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
