import { deliverDue } from '../../../../src/app/deliveries/deliver';
import { recordMessage } from '../../../../src/app/deliveries/sending/record-message';
import type { Ports } from '../../../../src/app/ports';
import { DELIVERY_TIMES, type PostOutcome } from '../../../../src/domain/delivery/delivery';
import { planDelivery } from '../../../../src/domain/delivery/plan-delivery';
import { storeOver } from '../../../../src/store/store-over';
import { memoryDocuments } from '../../../support/memory-documents';
import { notary, sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const AT = '2026-11-23T10:00:00.000Z';
const CHANNEL = {
  tenant: tenantNamed('t'),
  id: 'c',
  scope: 'channel',
  person: null,
  reference: {},
} as const;

let ports: Ports;
let posts: number;
beforeEach(async () => {
  let n = 0;
  posts = 0;
  ports = {
    store: storeOver(memoryDocuments()),
    readLetter: () => Promise.reject(new Error('none')),
    now: () => AT,
    newId: () => `op-${String((n += 1))}`,
    sha256,
    notary,
  };
  await ports.store.channels.remember(CHANNEL);
  const address = { kind: 'conversation', conversation: 'c' } as const;
  const about = { kind: 'digest', subject: 's', occasion: 'o', why: 'w' } as const;
  await ports.store.deliveries.add(
    planDelivery({ tenant: tenantNamed('t'), address, ...about }, AT, sha256),
  );
});

const post = (): Promise<PostOutcome> => {
  posts += 1;
  return Promise.resolve({ kind: 'sent', activityId: 'm-1' });
};
const held = async () => (await ports.store.deliveries.list())[0];

describe('a claimed delivery', () => {
  it('is posted by one attempt', async () => {
    await deliverDue(ports, { post, cardFor: () => Promise.resolve({}) });
    expect(await held()).toMatchObject({ state: 'sent', attempts: 1, activityId: 'm-1' });
    expect(posts).toBe(1);
  });

  it('is told of an answer that came too late, although the store was away just then', async () => {
    let away = 0;
    const { deliveries } = ports.store;
    const find: typeof deliveries.find = (tenant, id) => {
      away -= 1;
      return away >= 0 ? Promise.reject(new Error('away')) : deliveries.find(tenant, id);
    };
    ports = { ...ports, store: { ...ports.store, deliveries: { ...deliveries, find } } };
    let now = 0;
    const clock = {
      monotonic: () => now,
      after: (ms: number, run: () => void) => {
        if (ms !== DELIVERY_TIMES.deadlineMs) now += ms;
        queueMicrotask(run);
        return () => undefined;
      },
    };
    const answer = Promise.withResolvers<PostOutcome>();
    const cardFor = () => Promise.resolve({});
    await deliverDue(ports, { post: () => answer.promise, cardFor }, { clock });
    expect(await held()).toMatchObject({ state: 'unsure' });
    away = 2;
    answer.resolve({ kind: 'sent', activityId: 'm-late' });
    while ((await held())?.state === 'unsure' && away > -20) await new Promise(setImmediate);
    expect(await held()).toMatchObject({ state: 'sent', activityId: 'm-late' });
  });

  it('is not taken away by a process whose clock is an hour ahead', async () => {
    const ahead = { ...ports, now: () => '2026-11-23T11:00:00.000Z' };
    const seen: unknown[] = [];
    const postSlowly = async () => {
      await deliverDue(ahead, { post, cardFor: () => Promise.resolve({}) });
      seen.push((await held())?.state);
      return post();
    };
    await deliverDue(ports, { post: postSlowly, cardFor: () => Promise.resolve({}) });
    expect(seen).toEqual(['sending']);
    expect(await held()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(posts).toBe(1);
  });

  it('is not posted when a message of it becomes known at the last moment', async () => {
    const cardFor = async ({ tenant, id }: { tenant: string; id: string }) => {
      await recordMessage(
        ports,
        { tenant: tenantNamed(tenant), id },
        { activityId: 'm-0', attempt: 1 },
      );
      return {};
    };
    await deliverDue(ports, { post, cardFor });
    expect(posts).toBe(0);
    expect(await held()).toMatchObject({ state: 'sent', activityId: 'm-0' });
  });

  it('is let go when its moment has gone by, and is sent in another one', async () => {
    let now = 0;
    let cards = 0;
    const clock = {
      monotonic: () => now,
      after: (ms: number, run: () => void) => {
        // Its deadline never comes: every attempt is answered.
        if (ms >= DELIVERY_TIMES.deadlineMs) return () => undefined;
        now += ms;
        queueMicrotask(run);
        return () => undefined;
      },
    };
    const cardFor = () => {
      cards += 1;
      if (cards === 1) now += 60_000;
      return Promise.resolve({});
    };
    await deliverDue(ports, { post, cardFor }, { clock });
    expect({ cards, posts }).toEqual({ cards: 2, posts: 1 });
    expect(await held()).toMatchObject({ state: 'sent', attempts: 1 });
  });

  /** A clock that goes on only when somebody waits, or when the test says so. */
  function steppedClock() {
    let now = 0;
    const clock = {
      monotonic: () => now,
      after: (ms: number, run: () => void) => {
        if (ms >= DELIVERY_TIMES.deadlineMs) return () => undefined;
        now += ms;
        queueMicrotask(run);
        return () => undefined;
      },
    };
    return { clock, spend: (ms: number) => (now += ms) };
  }

  it.each([700, 5_000, 20_000])('is sent although its card takes %i ms each time', async (ms) => {
    const { clock, spend } = steppedClock();
    let cards = 0;
    const cardFor = () => {
      cards += 1;
      if (cards > 20) throw new Error('It is prepared again and again.');
      spend(ms);
      return Promise.resolve({});
    };
    await deliverDue(ports, { post, cardFor }, { clock });
    expect(await held()).toMatchObject({ state: 'sent' });
    expect({ posts, few: cards <= 5 }).toEqual({ posts: 1, few: true });
  });

  it('is sent although every look into the store takes 800 ms', async () => {
    const { clock, spend } = steppedClock();
    const { deliveries } = ports.store;
    let finds = 0;
    const find: typeof deliveries.find = (tenant, id) => {
      finds += 1;
      if (finds > 100) throw new Error('It is looked for again and again.');
      spend(800);
      return deliveries.find(tenant, id);
    };
    const slow = { ...ports, store: { ...ports.store, deliveries: { ...deliveries, find } } };
    await deliverDue(slow, { post, cardFor: () => Promise.resolve({}) }, { clock });
    expect(await held()).toMatchObject({ state: 'sent' });
    expect(posts).toBe(1);
  });

  it('is not needed any more when there is nothing left to send', async () => {
    await deliverDue(ports, { post, cardFor: () => Promise.resolve(undefined) });
    expect(posts).toBe(0);
    expect(await held()).toMatchObject({ state: 'superseded' });
  });

  it('waits, certainly not posted, when its card cannot be made', async () => {
    await deliverDue(ports, { post, cardFor: () => Promise.reject(new Error('broken')) });
    expect(posts).toBe(0);
    expect(await held()).toMatchObject({ state: 'pending', reason: 'it could not be prepared' });
  });
});
