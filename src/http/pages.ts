import type { Request, Response, Server } from 'restify';
import type { Log } from '../app/ports';

/** What a page is asked with, without the HTTP library. */
export interface PageRequest {
  /** The parts of the address that a route names: `:sha256`. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
}

export interface PageResponse {
  readonly status: number;
  readonly type: 'html' | 'css' | 'javascript' | 'svg';
  readonly body: string | Buffer;
  /** How long it may be kept: `never` for what is one person's, `shortly` for what changes with a day or an import. */
  readonly keep: 'never' | 'shortly' | 'long';
}

/** Pages by their routes. */
export type Pages = Readonly<Record<string, (request: PageRequest) => Promise<PageResponse>>>;

const TYPES: Readonly<Record<PageResponse['type'], string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  javascript: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const KEEPS: Readonly<Record<PageResponse['keep'], string>> = {
  never: 'no-store',
  shortly: 'no-cache',
  long: 'public, max-age=3600',
};

/** Nothing but what we serve ourselves; shown within Teams, Microsoft 365 and Outlook, and nowhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com',
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  vary: 'authorization',
};

/** Serves the pages, each with the headers that keep it to itself. */
export function addPages(server: Server, pages: Pages, log: Log): void {
  for (const [route, page] of Object.entries(pages)) {
    server.get(route, async (request, response) => {
      await servePage(page, { request, response, log });
    });
  }
}

async function servePage(
  page: Pages[string],
  wire: { readonly request: Request; readonly response: Response; readonly log: Log },
): Promise<void> {
  const { request, response, log } = wire;
  try {
    send(response, await page(asPageRequest(request)));
  } catch (error) {
    log.error('page failed', { cause: error instanceof Error ? error.message : 'unknown' });
    if (!response.headersSent) send(response, FAILED);
  }
}

function asPageRequest(request: Request): PageRequest {
  return {
    parts: request.params as Readonly<Record<string, string>>,
    query: new URLSearchParams(request.getQuery()),
    authorization: request.headers.authorization,
  };
}

function send(response: Response, { status, type, body, keep }: PageResponse): void {
  response.sendRaw(status, body, {
    ...HEADERS,
    'content-type': TYPES[type],
    'cache-control': KEEPS[keep],
  });
}

const FAILED: PageResponse = {
  status: 500,
  type: 'html',
  keep: 'never',
  body: '<!doctype html><html lang="en-GB"><title>Something went wrong</title><main><h1>Something went wrong</h1><p>This page could not be made. Nothing was changed; please try again.</p></main></html>',
};
