import type { LoadedServer } from './loaded-server';

/** Has Node listen for a debugger on this machine; the port is told on standard error. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

export interface Memory {
  /** What is alive after a collection: objects, and the buffers that they hold. In bytes. */
  readonly live: number;
  /** What the system counts. */
  readonly rss: number;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: string } };
}

/** Collects the garbage of a process that was started inspected, and gives what is left. */
export async function memoryOf({ complaints }: LoadedServer): Promise<Memory> {
  const address = /ws:\/\/\S+/.exec(complaints())?.[0];
  if (address === undefined) throw new Error('The server is not inspected.');
  const socket = new WebSocket(address);
  await new Promise((open, failed) => {
    socket.addEventListener('open', open, { once: true });
    socket.addEventListener('error', () => failed(new Error('no debugger')), { once: true });
  });
  let count = 0;
  const call = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((answered) => {
      const id = (count += 1);
      const listen = ({ data }: MessageEvent): void => {
        const answer = JSON.parse(String(data)) as Answer;
        if (answer.id !== id) return;
        socket.removeEventListener('message', listen);
        answered(answer);
      };
      socket.addEventListener('message', listen);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call('HeapProfiler.collectGarbage');
  await call('HeapProfiler.collectGarbage');
  const expression = 'JSON.stringify(process.memoryUsage())';
  const { result } = await call('Runtime.evaluate', { expression });
  socket.close();
  const used = JSON.parse(result?.result?.value ?? '{}') as NodeJS.MemoryUsage;
  return { live: used.heapUsed + used.external, rss: used.rss };
}
