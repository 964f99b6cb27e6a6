import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as Graph lists it, with what a test cares about. */
export interface ListedMessage {
  readonly id: string;
  readonly createdDateTime: string;
  readonly deletedDateTime?: string | null;
  readonly application?: string | null;
  /** The JSON of its card; null: the card is named, but not what stands in it. */
  readonly card?: string | null;
  /** The message that it stands under. */
  readonly replyToId?: string;
}

/** What goes wrong with the next request. */
export type GraphMishap =
  | { readonly status: number; readonly retryAfter?: string }
  | 'reset'
  | 'no-list'
  | 'not-the-last'
  | { readonly nextLink: string };

export interface GraphServer {
  readonly baseUrl: string;
  /** Path and token of each request. */
  readonly requests: { readonly path: string; readonly token: string }[];
  readonly messages: ListedMessage[];
  readonly mishaps: (GraphMishap | undefined)[];
  stop(): Promise<void>;
}

type PageMishap = Exclude<GraphMishap, 'reset' | { readonly status: number }>;

interface Page {
  readonly url: URL;
  readonly from: number;
  readonly count: number;
  readonly root: string | undefined;
}

const PAGE = 2;
const ROUTE = /^\/v1\.0\/teams\/([^/]+)\/channels\/([^/]+)\/messages\/(?:delta|([^/]+)\/replies)$/;

function listed({ application, card, ...message }: ListedMessage): object {
  return {
    ...message,
    messageType: 'message',
    deletedDateTime: message.deletedDateTime ?? null,
    from: application ? { application: { id: application }, user: null } : null,
    attachments:
      card === undefined
        ? []
        : [{ id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/** The listing of one channel as Microsoft Graph serves it, over real HTTP: two messages a page. */
export async function startGraphServer(group: string, channel: string): Promise<GraphServer> {
  const requests: GraphServer['requests'] = [];
  const messages: ListedMessage[] = [];
  const mishaps: GraphServer['mishaps'] = [];
  let baseUrl = '';

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', baseUrl);
    const token = request.headers.authorization ?? '';
    requests.push({ path: `${url.pathname}${url.search}`, token });
    const mishap = mishaps.shift();
    if (mishap === 'reset') request.socket.destroy();
    else if (typeof mishap === 'object' && 'status' in mishap) refuse(response, mishap);
    else list(url, response, mishap);
  }

  function list(url: URL, response: ServerResponse, mishap: PageMishap | undefined): void {
    const [, team, where, root] = ROUTE.exec(decodeURIComponent(url.pathname)) ?? [];
    if (team !== group || where !== channel) {
      send(response, 404, {});
      return;
    }
    const all = messages.filter(({ replyToId }) => replyToId === root).map(listed);
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const page = mishap === 'no-list' ? {} : { value: all.slice(from, from + PAGE) };
    send(response, 200, { ...page, ...linkOf({ url, from, count: all.length, root }, mishap) });
  }

  function linkOf({ url, from, count, root }: Page, mishap: PageMishap | undefined): object {
    if (typeof mishap === 'object') return { '@odata.nextLink': mishap.nextLink };
    const here = `${baseUrl}${url.pathname}`;
    if (from + PAGE < count)
      return { '@odata.nextLink': `${here}?$skiptoken=${String(from + PAGE)}` };
    // Only a delta says that it is over.
    const isOver = root === undefined && mishap !== 'not-the-last';
    return isOver ? { '@odata.deltaLink': `${here}?$deltatoken=t` } : {};
  }

  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    baseUrl,
    requests,
    messages,
    mishaps,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function refuse(
  response: ServerResponse,
  { status, retryAfter }: { readonly status: number; readonly retryAfter?: string },
): void {
  const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  send(response, status, {}, { ...wait, location: 'http://127.0.0.1:1/' });
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
