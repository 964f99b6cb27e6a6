import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The connector of Teams, as far as answers to single turns go. */
export interface AnswerBook {
  readonly serviceUrl: string;
  /** Resolves with the answer to an activity when it has arrived whole. */
  readonly answerTo: (activityId: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function openAnswerBook(): Promise<AnswerBook> {
  const waiting = new Map<string, (answer: string) => void>();
  const server = createServer((request, response) => {
    take(request, response, waiting);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${String(port)}/`,
    answerTo: (id) => new Promise((arrived) => waiting.set(id, arrived)),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** An answer goes to `/v3/conversations/<conversation>/activities/<the activity that it answers>`. */
function take(
  request: IncomingMessage,
  response: ServerResponse,
  waiting: Map<string, (answer: string) => void>,
): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
    waiting.get(id)?.(Buffer.concat(chunks).toString());
    waiting.delete(id);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end('{"id":"posted"}');
  });
}
