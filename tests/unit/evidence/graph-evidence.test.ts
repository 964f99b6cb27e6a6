import type { KnownConversation } from '../../../src/app/ports';
import type { Evidence } from '../../../src/app/deliveries/outbound';
import type { Delivery, Sighting } from '../../../src/domain/delivery/delivery';
import { planDelivery } from '../../../src/domain/delivery/plan-delivery';
import { createGraphEvidence } from '../../../src/evidence/graph-evidence';
import { createGraphTokens } from '../../../src/evidence/graph-token';
import { markedCard } from '../../../src/present/delivery-mark';
import {
  startGraphServer,
  type GraphMishap,
  type GraphServer,
  type ListedMessage,
} from '../../support/evidence/graph-server';
import { sha256 } from '../../support/remedies';
import { tenantNamed } from '../../support/tenant';

const APP = 'our-app';
const GROUP = '2a1f0c34-0000-4000-8000-000000000000';
const CHANNEL = '19:letters@thread.tacv2';
const AT = '2026-11-23T10:00:00.000Z';
const PLACE: KnownConversation = {
  ...{ tenant: tenantNamed('council'), id: CHANNEL, scope: 'channel', person: null, reference: {} },
  team: '19:general@thread.tacv2',
};
const address = { kind: 'conversation', conversation: CHANNEL } as const;
const about = { kind: 'digest', subject: 's', occasion: 'o', why: 'w' } as const;
const DELIVERY = planDelivery({ tenant: tenantNamed('council'), address, ...about }, AT, sha256);
const REPLY: Delivery = { ...DELIVERY, follows: { how: 'reply', delivery: 'first' } };

let graph: GraphServer;
let now: number;
beforeEach(async () => {
  now = 0;
  graph = await startGraphServer(GROUP, CHANNEL);
});
afterEach(() => graph.stop());

const cardOf = (id: string): string =>
  JSON.stringify(markedCard({ type: 'AdaptiveCard', body: [{ type: 'TextBlock' }] }, id));

function posted(id: string, change: Partial<ListedMessage> = {}): ListedMessage {
  const createdDateTime = '2026-11-23T10:00:05Z';
  return { id, createdDateTime, application: APP, card: cardOf(DELIVERY.id), ...change };
}
/** Messages of people and of ourselves that are not about the delivery. */
function others(count: number): readonly ListedMessage[] {
  return Array.from({ length: count }, (_, n) =>
    posted(`other-${String(n)}`, { application: n % 2 ? APP : null, card: cardOf('another') }),
  );
}

/** Evidence as a process has it that knows nothing yet; `group` null: Teams names none. */
function evidence(group: string | null = GROUP): Evidence {
  return createGraphEvidence({
    baseUrl: graph.baseUrl,
    appId: APP,
    tenants: new Set(['council']),
    tokenFor: createGraphTokens((tenant) =>
      Promise.resolve({ getToken: (scope) => Promise.resolve({ token: `${tenant} ${scope}` }) }),
    ),
    groupOf: () => Promise.resolve(group ?? undefined),
    rootOf: ({ follows }) => Promise.resolve(follows && 'root'),
    monotonic: () => now,
  });
}

const lookFor = ({ delivery = DELIVERY, place = PLACE } = {}): Promise<Sighting> =>
  evidence()(place, delivery);

describe('a message in doubt', () => {
  it('is there when a message of ours on any page carries its name', async () => {
    graph.messages.push(...others(5), posted('m-1'));
    expect(await lookFor()).toEqual({ kind: 'posted', activityIds: ['m-1'] });
    expect(graph.requests).toHaveLength(3);
    const tokens = new Set(graph.requests.map(({ token }) => token));
    expect([...tokens]).toEqual(['Bearer council https://graph.microsoft.com/.default']);
  });

  it('is asked for from a day before it was planned on', async () => {
    await lookFor();
    expect(decodeURIComponent(graph.requests[0]?.path ?? '')).toBe(
      `/v1.0/teams/${GROUP}/channels/${CHANNEL}/messages/delta?$top=50&$filter=lastModifiedDateTime gt 2026-11-22T10:00:00.000Z`,
    );
  });

  it('is there as often as it stands, the earliest first', async () => {
    const later = { createdDateTime: '2026-11-23T10:00:09Z' };
    graph.messages.push(posted('m-2', later), ...others(2), posted('m-1'));
    expect(await lookFor()).toEqual({ kind: 'posted', activityIds: ['m-1', 'm-2'] });
  });

  it('is not there when a whole listing shows no such message', async () => {
    graph.messages.push(...others(5));
    expect(await lookFor()).toEqual({ kind: 'not-posted' });
  });

  it('is looked for in its thread when it is a reply', async () => {
    graph.messages.push(posted('m-1'));
    expect(await lookFor({ delivery: REPLY })).toEqual({ kind: 'not-posted' });
    graph.messages.push(...others(3), posted('m-9', { replyToId: 'root' }));
    expect(await lookFor({ delivery: REPLY })).toEqual({ kind: 'posted', activityIds: ['m-9'] });
  });

  it('is not believed to be there because somebody else wrote its name', async () => {
    graph.messages.push(posted('m-1', { application: 'another-app' }));
    graph.messages.push(posted('m-2', { application: null }));
    expect(await lookFor()).toEqual({ kind: 'not-posted' });
  });
});

describe('nobody can tell', () => {
  it.each<[string, GraphMishap]>([
    ['nobody consented', { status: 403 }],
    ['the channel is gone', { status: 404 }],
    ['a page lists nothing', 'no-list'],
    ['the last page does not say that it is the last', 'not-the-last'],
    ['the next page is on another host', { nextLink: 'http://127.0.0.1:1/v1.0/next' }],
    ['the next page is no address', { nextLink: 'next' }],
  ])('where %s', async (_, mishap) => {
    graph.mishaps.push(mishap);
    expect(await lookFor()).toEqual({ kind: 'cannot-tell' });
    expect(graph.requests).toHaveLength(1);
  });

  it('where a later page cannot be had', async () => {
    graph.messages.push(...others(4));
    graph.mishaps.push(undefined, { status: 403 });
    expect(await lookFor()).toEqual({ kind: 'cannot-tell' });
  });

  it.each<[string, Partial<ListedMessage>]>([
    ['of ours was deleted', { deletedDateTime: AT, card: '' }],
    ['was deleted, and nobody knows whose it was', { deletedDateTime: AT, application: null }],
    ['of ours does not show its card', { card: null }],
  ])('where a message %s', async (_, change) => {
    graph.messages.push(posted('m-1', change));
    expect(await lookFor()).toEqual({ kind: 'cannot-tell' });
  });

  it('where a message cannot be read', async () => {
    graph.messages.push(posted('m-1', { createdDateTime: 'then', card: cardOf('another') }));
    expect(await lookFor()).toEqual({ kind: 'cannot-tell' });
  });

  it('where the channel goes on without end', async () => {
    graph.messages.push(...others(203));
    expect(await lookFor()).toEqual({ kind: 'cannot-tell' });
    expect(graph.requests).toHaveLength(100);
  });

  it.each<[string, KnownConversation, string | null]>([
    ['the tenant did not opt in', { ...PLACE, tenant: tenantNamed('another') }, GROUP],
    ['it is a chat', { ...PLACE, scope: 'group' }, GROUP],
    ['Teams names no group', PLACE, null],
  ])('where %s, and nothing is asked', async (_, place, group) => {
    expect(await evidence(group)(place, DELIVERY)).toEqual({ kind: 'cannot-tell' });
    expect(graph.requests).toHaveLength(0);
  });
});

describe('it is looked for again later', () => {
  it.each<[string, GraphMishap]>([
    ['Graph fails', { status: 500 }],
    ['the token is not taken', { status: 401 }],
    ['Graph sends us elsewhere', { status: 302 }],
    ['the connection ends', 'reset'],
  ])('where %s', async (_, mishap) => {
    graph.mishaps.push(mishap);
    await expect(lookFor()).rejects.toThrow();
    expect(graph.requests).toHaveLength(1);
  });

  it.each<[string, GraphMishap, number]>([
    ['as long as Graph asks', { status: 429, retryAfter: '20' }, 20_000],
    ['as long as Graph asks when it is down', { status: 503, retryAfter: '5' }, 5_000],
    ['a minute where it says nothing', { status: 429 }, 60_000],
  ])('after %s', async (_, mishap, wait) => {
    const look = evidence();
    graph.messages.push(posted('m-1'));
    graph.mishaps.push(mishap);
    await expect(look(PLACE, DELIVERY)).rejects.toThrow();
    now = wait - 1;
    await expect(look(PLACE, DELIVERY)).rejects.toThrow();
    expect(graph.requests).toHaveLength(1);
    now = wait;
    expect(await look(PLACE, DELIVERY)).toEqual({ kind: 'posted', activityIds: ['m-1'] });
  });
});
