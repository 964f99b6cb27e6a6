import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { startAzurite } from '../azurite';
import { startEmulatorChild } from '../emulator-child';
import { startChannelService, type ChannelService } from '../security/channel-service';
import { productionSettings } from './production-settings';
import { siteFlags } from './site-flags';

const ROOT = resolve(__dirname, '../../..');

export interface RunningSite {
  readonly url: string;
  readonly service: ChannelService;
  /** Runs one command of the site over the same store, and gives its exit code and words. */
  readonly command: (...args: readonly string[]) => Promise<readonly [number | null, string]>;
  /** Ends the server as App Service would, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts an unpacked site as App Service would: its own files alone, the settings of the deployment, nothing else. */
export async function startSite(folder: string): Promise<RunningSite> {
  const [emulator, queues, service] = await Promise.all([
    startEmulatorChild(),
    startAzurite(),
    startChannelService(),
  ]);
  const settings = await productionSettings({
    cosmos: emulator.endpoint,
    queues,
    metadata: service.metadata,
  });
  const run = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [...siteFlags(ROOT), 'dist/upheld.js', ...args], {
      cwd: folder,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const server = run(['serve']);
  const stop = async (): Promise<number | null> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    await Promise.all([emulator.stop(), queues.stop(), service.stop()]);
    return server.exitCode;
  };
  const port = await listeningPort(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    service,
    command: (...args) => finished(run(args)),
    stop,
  };
}

function listeningPort(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    const said = wordsOf(server, (words) => {
      const port = /listens on http:\/\/127\.0\.0\.1:(\d+)\//.exec(words)?.[1];
      if (port !== undefined) found(port);
    });
    server.once('exit', () => failed(new Error(`The site did not start: ${said()}`)));
  });
}

async function finished(child: ChildProcess): Promise<readonly [number | null, string]> {
  const said = wordsOf(child);
  await once(child, 'close');
  return [child.exitCode, said()];
}

function wordsOf(child: ChildProcess, told: (words: string) => void = () => undefined) {
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      told(words);
    });
  return (): string => words;
}
