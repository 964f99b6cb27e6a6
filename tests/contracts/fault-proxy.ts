import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What befalls one request. `apply`: the database does it, and the caller never learns. A number is a status. */
export interface Mishap {
  readonly apply: boolean;
  readonly answer: number | 'reset';
  /** The second number by which Cosmos DB tells apart what has one status. */
  readonly substatus?: number;
  /** Happens between the database's answer and the caller's failure. */
  readonly meanwhile?: () => Promise<unknown>;
}

export interface FaultProxy {
  readonly endpoint: string;
  /** Mishaps of the next writes (or reads) of documents, in order. */
  readonly writes: Mishap[];
  readonly reads: Mishap[];
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

async function forward(target: string, from: IncomingMessage, body: Buffer): Promise<Answer> {
  const { method, headers } = from;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(from.url ?? '/', target), { method, headers, agent: false }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
}

function mishapOf(
  from: IncomingMessage,
  proxy: Pick<FaultProxy, 'writes' | 'reads'>,
): Mishap | undefined {
  if (!from.url?.includes('/docs')) return undefined;
  const isRead = from.method === 'GET' || from.headers['x-ms-documentdb-isquery'] !== undefined;
  return (isRead ? proxy.reads : proxy.writes).shift();
}

function send(to: ServerResponse, { status, headers, body }: Answer): void {
  to.writeHead(status, headers).end(body);
}

function fail(to: ServerResponse, { answer, substatus = 0 }: Mishap): void {
  if (answer === 'reset') {
    to.socket?.resetAndDestroy();
    return;
  }
  const body = JSON.stringify({ code: String(answer), message: 'as the test wished' });
  const headers = {
    'content-type': 'application/json',
    'x-ms-retry-after-ms': '1',
    'x-ms-substatus': String(substatus),
  };
  to.writeHead(answer, headers).end(body);
}

/** Stands before a Cosmos DB on this machine, and spoils what it is told to spoil. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const mishaps: Pick<FaultProxy, 'writes' | 'reads'> = { writes: [], reads: [] };
  const serve = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = await buffer(from);
    const mishap = mishapOf(from, mishaps);
    const answer = mishap?.apply === false ? undefined : await forward(target, from, body);
    await mishap?.meanwhile?.();
    if (mishap) fail(to, mishap);
    else if (answer) send(to, answer);
  };
  const server = createServer((from, to) => {
    serve(from, to).catch(() => to.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = (): Promise<void> =>
    new Promise((stopped) => {
      server.close(() => {
        stopped();
      });
      server.closeAllConnections();
    });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${String(port)}`, ...mishaps, stop };
}
