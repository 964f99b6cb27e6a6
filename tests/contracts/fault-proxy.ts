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
  /** What it says about when to come back. */
  readonly retryAfterMs?: number;
}

/** Gives what befalls a request that nobody planned anything for. `key` is the same for the tries of one call. */
export type Storm = (key: string) => Mishap | undefined;

export interface FaultProxy {
  readonly endpoint: string;
  /** Mishaps of the next writes (or reads) of documents, in order. */
  readonly writes: Mishap[];
  readonly reads: Mishap[];
  /** Requests for documents that arrived. */
  readonly count: () => number;
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

function isAboutDocuments(from: IncomingMessage): boolean {
  return from.url?.includes('/docs') === true;
}

/** A write by its own name, anything else by what it asks. */
function keyOf(from: IncomingMessage, body: Buffer): string {
  const text = body.toString();
  const op = /"ops":\["([^"]+)"/.exec(text)?.[1];
  return op ?? `${from.method ?? ''} ${from.url ?? ''} ${text}`;
}

function mishapOf(
  from: IncomingMessage,
  body: Buffer,
  planned: Pick<FaultProxy, 'writes' | 'reads'> & { readonly storm: Storm },
): Mishap | undefined {
  if (!isAboutDocuments(from)) return undefined;
  const isRead = from.method === 'GET' || from.headers['x-ms-documentdb-isquery'] !== undefined;
  return (isRead ? planned.reads : planned.writes).shift() ?? planned.storm(keyOf(from, body));
}

function send(to: ServerResponse, { status, headers, body }: Answer): void {
  to.writeHead(status, headers).end(body);
}

function fail(to: ServerResponse, { answer, substatus = 0, retryAfterMs = 1 }: Mishap): void {
  if (answer === 'reset') {
    to.socket?.resetAndDestroy();
    return;
  }
  const body = JSON.stringify({ code: String(answer), message: 'as the test wished' });
  const headers = {
    'content-type': 'application/json',
    'x-ms-retry-after-ms': String(retryAfterMs),
    'x-ms-substatus': String(substatus),
  };
  to.writeHead(answer, headers).end(body);
}

/** Stands before a Cosmos DB on this machine, and spoils what it is told to spoil. */
export async function startFaultProxy(
  target: string,
  storm: Storm = () => undefined,
): Promise<FaultProxy> {
  const mishaps: Pick<FaultProxy, 'writes' | 'reads'> = { writes: [], reads: [] };
  let count = 0;
  const serve = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = await buffer(from);
    if (isAboutDocuments(from)) count += 1;
    const mishap = mishapOf(from, body, { ...mishaps, storm });
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
  return { endpoint: `http://127.0.0.1:${String(port)}`, ...mishaps, count: () => count, stop };
}
