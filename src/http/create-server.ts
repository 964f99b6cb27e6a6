import {
  createServer as createRestifyServer,
  type Request,
  type Response,
  type Server,
} from 'restify';
import type { Health } from '../app/health/read-health';
import type { Log } from '../app/ports';
import { addPages, type Pages } from './pages';
import { readJsonBody } from './read-json-body';

/** What a route gets and gives, without the HTTP library. */
export type Endpoint = (request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

export interface ServerParts {
  /** Serves Teams. */
  readonly messages: Endpoint;
  /** Pages for people, by their routes. */
  readonly pages: Pages;
  /** What this instance says of itself. Never throws. */
  readonly health: () => Promise<Health>;
  readonly version: string;
  readonly log: Log;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no more requests and ends when those that run are answered. */
  stop(): Promise<void>;
}

/** An activity is at most some 100 KB; more is an attack or a mistake. */
const LONGEST_BODY = 262_144;
/** How long a client may take: whoever sends slowly keeps a connection from others. */
export interface Slowness {
  readonly headersMs: number;
  readonly requestMs: number;
}
const SLOWEST: Slowness = { headersMs: 10_000, requestMs: 30_000 };
/** Requests that still run are given so long; then their connections are cut. */
const STOP_MS = 3_000;

/** Listens; fails with the code of the system (`EADDRINUSE`) when the port cannot be had. Port 0 takes any. */
export async function startServer(
  parts: ServerParts,
  { port, host }: { readonly port: number; readonly host: string },
  slowest: Slowness = SLOWEST,
): Promise<RunningServer> {
  const server = createRestifyServer({ name: 'upheld' });
  cutOff(server.server, slowest);
  server.post('/api/messages', async (request, response) => {
    await answer(parts, request, response);
  });
  addPages(server, parts.pages, parts.log);
  addHealthRoutes(server, parts);
  await listen(server, port, host);
  return { port: server.address().port, stop: () => stop(server) };
}

/** Node looks for slow clients twice a minute unless told otherwise, which would let them be for so long. */
function cutOff(server: Server['server'], { headersMs, requestMs }: Slowness): void {
  const limits = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(1_000, headersMs),
  };
  Object.assign(server, limits);
}

async function answer(
  { messages, log }: ServerParts,
  request: Request,
  response: Response,
): Promise<void> {
  try {
    const body = await readJsonBody(request, LONGEST_BODY);
    if (!body.ok) {
      // What is left of a body that was cut off must not be taken for the next request.
      response.setHeader('connection', 'close');
      response.send(body.problem.status, { error: body.problem.reason });
      return;
    }
    const result = await messages({ headers: request.headers, body: body.value });
    if (result.body === undefined) response.send(result.status);
    else response.send(result.status, result.body);
  } catch (error) {
    log.error('request failed', { cause: error instanceof Error ? error.message : 'unknown' });
    if (!response.headersSent) response.send(400, { error: 'the request could not be read' });
  }
}

function addHealthRoutes(server: Server, { health, version }: ServerParts): void {
  server.get('/livez', (_request, response, next) => {
    response.send(200, { status: 'alive' });
    next();
  });
  server.get('/version', (_request, response, next) => {
    response.send(200, { version });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const { fit, checks } = await health();
    response.setHeader('cache-control', 'no-store');
    response.send(fit ? 200 : 503, { status: fit ? 'ready' : 'not ready', checks });
  });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // restify passes the error of its HTTP server on as its own.
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeIdleConnections();
    setTimeout(() => server.server.closeAllConnections(), STOP_MS).unref();
  });
}
