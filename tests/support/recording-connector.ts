import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  readonly method: string;
  readonly path: string;
  readonly body: any;
}

/** How the connector misbehaves for its next post. `post-then-500` takes the message and says that it did not. */
export type Mishap =
  | { readonly status: number; readonly retryAfter?: number }
  | 'reset'
  | 'post-then-500';

export interface RecordingConnector {
  readonly serviceUrl: string;
  /** Messages that arrived and stay. */
  readonly posted: Posted[];
  /** Every request, also those that were refused. */
  readonly requests: Posted[];
  readonly mishaps: Mishap[];
  /** Accounts of members, by the channel's own id; nobody else is a member anywhere. */
  readonly members: Map<string, object>;
  stop(): Promise<void>;
}

/** The Teams connector as far as a bot sees it, over real HTTP: it keeps what was posted. */
export async function startConnector(): Promise<RecordingConnector> {
  const posted: Posted[] = [];
  const requests: Posted[] = [];
  const mishaps: Mishap[] = [];
  const members = new Map<string, object>();
  const server = createServer((request, response) => {
    void answer(request, response, { posted, requests, mishaps, members });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${String(port)}/`,
    posted,
    requests,
    mishaps,
    members,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  book: Pick<RecordingConnector, 'posted' | 'requests' | 'mishaps' | 'members'>,
): Promise<void> {
  const entry = await entryOf(request);
  book.requests.push(entry);
  if (answerMember(entry, response, book)) return;
  const mishap = book.mishaps.shift();
  if (mishap === 'reset') {
    request.socket.destroy();
    return;
  }
  if (mishap === undefined || mishap === 'post-then-500') book.posted.push(entry);
  const status = mishap === undefined ? 201 : mishap === 'post-then-500' ? 500 : mishap.status;
  const wait = typeof mishap === 'object' && mishap.retryAfter !== undefined;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(wait ? { 'retry-after': String(mishap.retryAfter) } : {}),
  });
  response.end(JSON.stringify({ id: `activity-${String(book.posted.length)}` }));
}

async function entryOf(request: IncomingMessage): Promise<Posted> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { method: request.method ?? '', path: request.url ?? '', body };
}

/** Who somebody is in the directory, asked of a conversation. */
function answerMember(
  { method, path }: Posted,
  response: ServerResponse,
  { members }: Pick<RecordingConnector, 'members'>,
): boolean {
  const member = /\/members\/([^/?]+)$/.exec(path)?.[1];
  if (method !== 'GET' || member === undefined) return false;
  const account = members.get(decodeURIComponent(member));
  response.writeHead(account ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(account ?? { error: { code: 'MemberNotFoundInConversation' } }));
  return true;
}
