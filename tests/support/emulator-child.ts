import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const PACKAGE = resolve(__dirname, '../../node_modules/@vercel/cosmosdb-server');
const SCRIPT = `
  const server = require(${JSON.stringify(PACKAGE)}).createHttpServer();
  server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));`;

export interface EmulatorChild {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** An empty Cosmos DB in a process of its own: beside a server of restify, others in one process hang. */
export async function startEmulatorChild(): Promise<EmulatorChild> {
  const child = spawn(process.execPath, ['-e', SCRIPT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const match = /port (\d+)/.exec(chunk.toString());
      if (match?.[1] !== undefined) found(match[1]);
    });
    child.once('exit', () => failed(new Error('The database did not start.')));
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
