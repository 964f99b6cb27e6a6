import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the storage does with a request for a file. */
export type Serve = (response: ServerResponse, request: IncomingMessage) => void;

export interface FileServer {
  readonly origin: string;
  /** By path. */
  readonly files: Map<string, Serve>;
  readonly requests: IncomingMessage[];
  stop(): Promise<void>;
}

/** A storage service on this machine, which may do whatever a test wants. */
export async function startFileServer(host = '127.0.0.1'): Promise<FileServer> {
  const files = new Map<string, Serve>();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const serve = files.get(request.url ?? '');
    if (serve) serve(response, request);
    else answer(response, 404, 'gone');
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${String(port)}`,
    files,
    requests,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves some bytes. */
export function bytes(content: string | Uint8Array): Serve {
  return (response) => answer(response, 200, content);
}

/** Sends the client elsewhere. */
export function redirect(to: string, status = 302): Serve {
  return (response) => {
    response.setHeader('location', to);
    answer(response, status, '');
  };
}

/** Not in one expression: restify changes what `writeHead` gives. */
export function answer(
  response: ServerResponse,
  status: number,
  content: string | Uint8Array,
): void {
  response.writeHead(status);
  response.end(content);
}
