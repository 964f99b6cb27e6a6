import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something in the library, as a test puts it there. */
export interface LibraryItem {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly content?: string | Uint8Array;
  /** What Graph says of its size, where that is not true. */
  readonly size?: number;
  readonly deleted?: boolean;
}

/** What goes wrong with a request whose address holds these words. */
export interface Mishap {
  readonly at: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface DriveServer {
  readonly baseUrl: string;
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[];
  /** Puts an item into the library, or changes it. */
  readonly put: (item: LibraryItem) => void;
  readonly mishaps: Mishap[];
  /** Where Graph sends whoever asks for a file; by default here, at /files/. */
  readonly how: { filesAt?: string };
  stop(): Promise<void>;
}

const PAGE = 2;
export const DRIVE = 'b!library-of-the-test';
export const FOLDER_ID = 'folder-1';

/** A document library as Microsoft Graph serves it, over real HTTP: two changes a page. */
export async function startDriveServer(): Promise<DriveServer> {
  const changes: LibraryItem[] = [];
  const asked: DriveServer['asked'] = [];
  const mishaps: Mishap[] = [];
  const how: DriveServer['how'] = {};
  let baseUrl = '';

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', baseUrl);
    asked.push({
      path: `${url.pathname}${url.search}`,
      authorization: request.headers.authorization,
    });
    const at = mishaps.findIndex((one) => `${url.pathname}${url.search}`.includes(one.at));
    const mishap = mishaps[at];
    if (mishap) {
      mishaps.splice(at, 1);
      send(response, mishap.status, mishap.body ?? '{}', mishap.headers);
      return;
    }
    answer(url, response);
  };

  function answer(url: URL, response: ServerResponse): void {
    const path = decodeURIComponent(url.pathname);
    const file = /\/(?:items|files)\/([^/]+)/.exec(path)?.[1];
    if (path.endsWith('/root:/Ombudsman/Letters'))
      send(response, 200, JSON.stringify({ id: FOLDER_ID, folder: {} }));
    else if (path.endsWith('/root/delta')) delta(url, response);
    else if (path.endsWith('/content'))
      send(response, 302, '', {
        location: `${how.filesAt ?? `${baseUrl}/files/`}${file ?? ''}`,
      });
    else if (path.startsWith('/files/'))
      send(response, 200, changes.findLast(({ id }) => id === file)?.content ?? '');
    else send(response, 404, '{}');
  }

  function delta(url: URL, response: ServerResponse): void {
    const from = Number(url.searchParams.get('token') ?? 0);
    const value = changes.slice(from, from + PAGE).map((item, index) => listed(item, from + index));
    const here = `${baseUrl}${url.pathname}`;
    const next = Math.min(from + PAGE, changes.length);
    const link = `${here}?token=${String(next)}`;
    const isLast = from + PAGE >= changes.length;
    const links = isLast ? { '@odata.deltaLink': link } : { '@odata.nextLink': link };
    send(response, 200, JSON.stringify({ value, ...links }));
  }

  const server = createServer(serve);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    baseUrl,
    asked,
    put: (item) => changes.push(item),
    mishaps,
    how,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listed({ id, name, parent, content, size, deleted }: LibraryItem, at: number): object {
  if (deleted) return { id, deleted: { state: 'deleted' } };
  const isFile = content !== undefined;
  return {
    id,
    name,
    size: size ?? content?.length ?? 0,
    cTag: `c:${id},${String(at)}`,
    parentReference: { driveId: DRIVE, id: parent },
    ...(isFile ? { file: { mimeType: 'text/plain' } } : { folder: {} }),
  };
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}
