import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUNDLE = resolve(__dirname, '../../dist/upheld.js');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test's store. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'upheld-test-'));
}

/** Runs one command of the built product, as a person at a terminal would. */
export async function upheld(...args: readonly string[]): Promise<Finished> {
  const child = startUpheld(args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

/** Starts the built product with nothing of this process's environment but the path. */
export function startUpheld(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [BUNDLE, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface RunningUpheld {
  readonly child: ChildProcess;
  /** The line that it printed when it was ready. */
  readonly line: string;
  /** What it wrote to its error channel so far. */
  readonly err: () => string;
  /** Ends it as Ctrl-C would, and gives its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts a command that keeps running, and waits for the line that says so. */
export async function runUpheld(...args: readonly string[]): Promise<RunningUpheld> {
  const child = startUpheld(args);
  let err = '';
  const line = await new Promise<string>((found, failed) => {
    let out = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) found(out.split('\n')[0] ?? '');
    });
    child.once('exit', (code) => failed(new Error(`It ended with ${String(code)}: ${err}`)));
  });
  return {
    child,
    line,
    err: () => err,
    stop: async (signal = 'SIGINT') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/**
 * Asks again and again until there is an answer; when there is none in time it fails with a description, and with what
 * `seen` says of the state of things then.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  seen: () => string | Promise<string> = () => '',
): Promise<T> {
  const deadline = Date.now() + 75_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`In vain waited for ${what}. ${await seen()}`);
    await new Promise((retry) => setTimeout(retry, 50));
  }
}
