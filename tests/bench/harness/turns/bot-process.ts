import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { siteFlags } from '../../../support/site/site-flags';

export interface BotProcess {
  /** Where it takes messages. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Memory that it holds, in megabytes. */
  readonly rss: () => number;
  readonly stop: () => Promise<void>;
}

const ROOT = resolve(__dirname, '../..');

/** The server as the App Service starts it, but for what it is told. */
export function serverCommand(...options: readonly string[]): readonly string[] {
  return [...siteFlags(ROOT), resolve(ROOT, 'dist/upheld.js'), 'serve', ...options];
}

/** The built product with the sample letters of a folder. */
export function startOurs(data: string): Promise<BotProcess> {
  const where = ['--port', '0', '--home', 'coventry', '--data', data];
  return startBotProcess(serverCommand('--insecure-local', ...where));
}

export function startEcho(): Promise<BotProcess> {
  return startBotProcess([resolve(ROOT, 'dist/bench/echo-bot.js')]);
}

/** Starts a program that prints the address of its messages when it is ready. */
export async function startBotProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const child = spawn(process.execPath, [...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    child,
    rss: () => {
      const pages = readFileSync(`/proc/${String(child.pid)}/statm`, 'utf8').split(' ')[1];
      return (Number(pages) * 4096) / 2 ** 20;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\S+\/api\/messages/.exec(said)?.[0];
      if (url !== undefined) found(url);
    });
    child.once('exit', () => failed(new Error(`A bot ended before it listened: ${complaints}`)));
  });
}
