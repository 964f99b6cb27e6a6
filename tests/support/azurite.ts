import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCRIPT = resolve(__dirname, '../../node_modules/azurite/dist/src/queue/main.js');
const ACCOUNT = 'devstoreaccount1';
/** The one that every emulator has, and that Microsoft publishes. */
const KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  /** Address of the queues of its one account. */
  readonly url: string;
  readonly key: string;
  stop(): Promise<void>;
}

/** Queues of an Azure Storage account, empty, in a process of their own. A test that cannot have them fails. */
export async function startAzurite(): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'upheld-azurite-'));
  const how = ['--queueHost', '127.0.0.1', '--queuePort', '0', '--inMemoryPersistence'];
  const quiet = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(process.execPath, [SCRIPT, ...how, ...quiet], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const match = /listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (match?.[1] !== undefined) found(match[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => failed(new Error(`The queues did not start: ${said}`)));
  });
  return {
    url: `${address}/${ACCOUNT}`,
    key: KEY,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
