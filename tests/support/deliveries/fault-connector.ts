import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Window } from '../../../src/domain/delivery/pace';
import { seededRandom, type Random } from '../random';

/** A message that was taken. */
export interface Taken {
  readonly id: string;
  readonly conversation: string;
  /** The delivery that its card names. */
  readonly delivery: string;
  /** Milliseconds since the connector began. */
  readonly at: number;
  deleted: boolean;
}

export interface FaultConnector {
  readonly serviceUrl: string;
  readonly taken: readonly Taken[];
  /** Requests to post, and how many of them were over a limit. */
  readonly counts: { requests: number; overLimit: number; faults: number };
  /** When requests were over a limit. */
  readonly overLimitAt: readonly number[];
  /** What stands in the conversations: delivery ids, each as often as it stands. */
  standing(): readonly string[];
  stop(): Promise<void>;
}

export interface Faults {
  readonly seed: number;
  /** Calls in a thousand that go wrong. */
  readonly perThousand: number;
  /** Longest that an answer may take when it is slow. */
  readonly slowMs: number;
  /** How long every message takes. Absent: no time. */
  readonly latencyMs?: number;
}

/** What Teams documents, for the bot in a conversation and in a tenant. */
const CONVERSATION: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];
const TENANT: readonly Window[] = [{ count: 30, ms: 1_000 }];

const KINDS = [
  'refuse',
  'throttle',
  'slow',
  'fail-before',
  'post-then-fail',
  'post-then-reset',
] as const;
type Fault = (typeof KINDS)[number];

/** The tenant that a conversation of a test belongs to: `19:tenant/channel`. */
export function conversationId(tenant: string, channel: string): string {
  return `19:${tenant}/${channel}`;
}
const tenantOf = (conversation: string): string => conversation.replace(/^19:|\/.*$/g, '');

/** Whether one more message keeps the limits; only messages that were let through count. */
function createMeter(windows: readonly Window[]): (key: string, at: number) => boolean {
  const seen = new Map<string, number[]>();
  const longest = Math.max(...windows.map(({ ms }) => ms));
  return (key, at) => {
    const moments = (seen.get(key) ?? []).filter((moment) => at - moment < longest);
    const over = windows.some(
      ({ count, ms }) => moments.filter((moment) => at - moment < ms).length >= count,
    );
    if (!over) moments.push(at);
    seen.set(key, moments);
    return !over;
  };
}

interface State {
  readonly taken: Taken[];
  readonly counts: FaultConnector['counts'];
  readonly overLimitAt: number[];
  readonly random: Random;
  readonly faults: Faults;
  readonly conversationMeter: (key: string, at: number) => boolean;
  readonly tenantMeter: (key: string, at: number) => boolean;
}

/** The Teams connector over real HTTP, at its worst: it enforces its limits, and a part of all calls goes wrong. */
export async function startFaultConnector(faults: Faults): Promise<FaultConnector> {
  const state: State = {
    taken: [],
    counts: { requests: 0, overLimit: 0, faults: 0 },
    overLimitAt: [],
    random: seededRandom(faults.seed),
    faults,
    conversationMeter: createMeter(CONVERSATION),
    tenantMeter: createMeter(TENANT),
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(state, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${String(port)}/`,
    taken: state.taken,
    counts: state.counts,
    overLimitAt: state.overLimitAt,
    standing: () => state.taken.filter(({ deleted }) => !deleted).map(({ delivery }) => delivery),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = performance.now();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://connector');
  const [, , , conversation = '', , message = ''] = pathname.split('/').map(decodeURIComponent);
  if (request.method === 'GET') {
    const delivery = searchParams.get('delivery');
    const there = state.taken.filter((one) => one.delivery === delivery && !one.deleted);
    send(response, 200, { ids: there.map(({ id }) => id) });
    return;
  }
  if (request.method === 'DELETE') {
    const found = state.taken.find(({ id, deleted }) => id === message && !deleted);
    if (found) found.deleted = true;
    send(response, found ? 200 : 404, {});
    return;
  }
  return post(state, { conversation, at }, { request, response });
}

function faultOf({ random, faults, counts }: State): Fault | undefined {
  if (random.integer(1, 1_000) > faults.perThousand) return undefined;
  counts.faults += 1;
  return random.pick(KINDS);
}

function dropped(request: IncomingMessage): void {
  request.socket.destroy();
}

async function post(
  state: State,
  { conversation, at }: { readonly conversation: string; readonly at: number },
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const { counts, random, faults } = state;
  counts.requests += 1;
  const body = await text(request);
  const within =
    state.conversationMeter(conversation, at) && state.tenantMeter(tenantOf(conversation), at);
  if (!within) {
    counts.overLimit += 1;
    state.overLimitAt.push(at);
    send(response, 429, {}, { 'retry-after': '1' });
    return;
  }
  const fault = faultOf(state);
  if (fault === 'refuse') {
    dropped(request);
    return;
  }
  if (fault === 'throttle') {
    send(response, 429, {}, { 'retry-after': '1' });
    return;
  }
  if (fault === 'fail-before') {
    send(response, random.pick([412, 500, 502, 503]), {});
    return;
  }
  const wait = (faults.latencyMs ?? 0) + (fault === 'slow' ? random.integer(0, faults.slowMs) : 0);
  if (wait > 0) await new Promise((taken) => setTimeout(taken, wait));
  const id = take(state, { conversation, at, body });
  if (fault === 'post-then-reset') {
    dropped(request);
    return;
  }
  if (fault === 'post-then-fail') {
    send(response, random.pick([500, 502, 504]), {});
    return;
  }
  send(response, 201, { id });
}

function take(
  { taken }: State,
  { conversation, at, body }: { conversation: string; at: number; body: string },
): string {
  const id = `m-${String(taken.length + 1)}`;
  const delivery = String(JSON.parse(body).attachments?.[0]?.content?.delivery);
  taken.push({ id, conversation, delivery, at, deleted: false });
  return id;
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
