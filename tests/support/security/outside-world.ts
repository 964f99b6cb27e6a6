import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import tls from 'node:tls';

/** A request that would have left this machine, under TLS. */
export interface Left {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** As it was sent, without its escapes. */
  readonly authorization: string;
  readonly everything: string;
}

export interface OutsideWorld {
  readonly left: readonly Left[];
  readonly stop: () => Promise<void>;
}

/** Answers what is sent to a host; the host of a Cosmos DB is played by an emulator. */
export interface Hosts {
  readonly cosmos: { readonly host: string; readonly emulator: string };
  readonly queues: string;
}

const NO_MESSAGES = '<?xml version="1.0" encoding="utf-8"?><QueueMessagesList />';
const ONE_SENT =
  '<?xml version="1.0" encoding="utf-8"?><QueueMessagesList><QueueMessage><MessageId>a</MessageId><InsertionTime>Sun, 22 Nov 2026 10:00:00 GMT</InsertionTime><ExpirationTime>Sun, 22 Nov 2026 11:00:00 GMT</ExpirationTime><PopReceipt>b</PopReceipt><TimeNextVisible>Sun, 22 Nov 2026 10:00:00 GMT</TimeNextVisible></QueueMessage></QueueMessagesList>';

/**
 * Everything that this process sends under TLS goes to a server on this machine instead, whatever host it is for: nothing
 * is looked up, nothing leaves, and nothing is missed.
 */
export async function startOutsideWorld(hosts: Hosts): Promise<OutsideWorld> {
  const left: Left[] = [];
  const hostOf = new Map<number, string>();
  const server = createServer((from, to) => {
    void serve(from, to).catch(() => to.destroy());
  });
  async function serve(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await buffer(from);
    const host = hostOf.get(from.socket.remotePort ?? 0) ?? 'unknown';
    left.push(noteOf(from, host, body));
    if (host === hosts.cosmos.host) return forward(hosts.cosmos.emulator, { from, to, body });
    if (host === hosts.queues) {
      const sent = from.method === 'POST';
      to.writeHead(sent ? 201 : 200, { 'content-type': 'application/xml' });
      to.end(sent ? ONE_SENT : NO_MESSAGES);
      return undefined;
    }
    // restify's change of this gives nothing back.
    to.writeHead(201, { 'content-type': 'application/json' });
    to.end('{"id":"an-activity"}');
    return undefined;
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const spy = jest.spyOn(tls, 'connect').mockImplementation(((options: Target) => {
    const socket: Socket = net.connect({ port, host: '127.0.0.1' });
    const host = `${options.host ?? options.servername ?? ''}${withPort(options.port)}`;
    socket.on('connect', () => hostOf.set(socket.localPort ?? 0, host));
    return socket;
  }) as never);
  return {
    left,
    stop: async () => {
      spy.mockRestore();
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}

interface Target {
  readonly host?: string;
  readonly servername?: string;
  readonly port?: number | string;
}

function withPort(port: Target['port']): string {
  return port === undefined || Number(port) === 443 ? '' : `:${String(port)}`;
}

function noteOf(from: IncomingMessage, host: string, body: Buffer): Left {
  const { method = '', url = '', headers } = from;
  return {
    host,
    method,
    path: url,
    authorization: decodeURIComponent(headers.authorization ?? ''),
    everything: decodeURIComponent(`${url} ${JSON.stringify(headers)}`) + body.toString(),
  };
}

async function forward(
  target: string,
  wire: { readonly from: IncomingMessage; readonly to: ServerResponse; readonly body: Buffer },
): Promise<void> {
  const { method, headers, url } = wire.from;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(url ?? '/', target), { method, headers, agent: false }, resolve)
      .on('error', reject)
      .end(wire.body);
  });
  const answered = await buffer(answer);
  wire.to.writeHead(answer.statusCode ?? 500, answer.headers);
  wire.to.end(answered);
}
