import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createCourier } from '../../../src/app/deliveries/sending/courier';
import type { Evidence, Failpoint } from '../../../src/app/deliveries/outbound';
import type { Ports } from '../../../src/app/ports';
import { DELIVERY_TIMES, type DeliveryTimes } from '../../../src/domain/delivery/delivery';
import { openEmbeddedStore } from '../../../src/store/embedded/open-embedded-store';
import type { Outbound } from '../../../src/app/deliveries/outbound';
import type { KnownConversation } from '../../../src/app/ports';
import { classifyFailure } from '../../../src/teams/classify-failure';
import { notary, sha256 } from '../remedies';
import type { FleetPlace } from './fleet-store';

/** What a courier in a process of its own is told, as JSON in its first argument. */
export type CourierOrders = FleetPlace & CourierWork;

export interface CourierWork {
  /** The connector that also shows what stands in its conversations; absent: there is no evidence. */
  readonly evidenceUrl?: string;
  readonly times?: DeliveryTimes;
  /** The SDK takes most of a second to load; without it, a plain request does the same on the wire. */
  readonly client: 'sdk' | 'plain';
  /** True: it begins when it is told to, by anything on its standard input. */
  readonly onCall?: boolean;
  /** What to do to itself at the first time that it comes by. */
  readonly failpoints?: Partial<Record<Failpoint, 'SIGKILL' | 'SIGSTOP'>>;
}

const say = (line: string): void => void writeSync(1, `${line}\n`);

function evidenceFrom(url: string): Evidence {
  return async (_conversation, { id }) => {
    const response = await fetch(`${url}listing?delivery=${id}`);
    const { ids } = (await response.json()) as { ids: string[] };
    const [first, ...others] = ids;
    return first === undefined
      ? { kind: 'not-posted' }
      : { kind: 'posted', activityIds: [first, ...others] };
  };
}

type Client = Required<Pick<Outbound, 'post' | 'remove'>>;

async function clientOf({ client }: CourierOrders): Promise<Client> {
  if (client === 'plain') return plainClient;
  const { createAdapter } = await import('../../../src/teams/adapter.js');
  const { createPoster, createRemover } = await import('../../../src/teams/create-poster.js');
  const adapter = createAdapter({ kind: 'insecure-local' });
  return { post: createPoster(adapter), remove: createRemover(adapter) };
}

function activitiesOf({ id, reference }: KnownConversation): string {
  const { serviceUrl } = reference as { serviceUrl: string };
  return `${serviceUrl}v3/conversations/${encodeURIComponent(id)}/activities`;
}

const plainClient: Client = {
  async post(conversation, card) {
    try {
      const response = await fetch(activitiesOf(conversation), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', attachments: [{ content: card }] }),
      });
      if (response.status !== 201) {
        const get = (name: string): string | undefined => response.headers.get(name) ?? undefined;
        return classifyFailure({ statusCode: response.status, response: { headers: { get } } });
      }
      const { id } = (await response.json()) as { id: string };
      return { kind: 'sent', activityId: id };
    } catch (error) {
      return classifyFailure((error as { cause?: unknown }).cause);
    }
  },
  async remove(conversation, activityId) {
    const url = `${activitiesOf(conversation)}/${activityId}`;
    const response = await fetch(url, { method: 'DELETE' });
    return response.ok || response.status === 404 ? 'gone' : 'failed';
  },
};

/** What only Azure needs is loaded only there: processes start by the dozen. */
async function openPlace(place: FleetPlace): Promise<Pick<Ports, 'store' | 'wake'>> {
  if ('dir' in place) return { store: await openEmbeddedStore(place.dir) };
  const { readConfig } = await import('../../../src/config.js');
  const { openStore } = await import('../../../src/open-store.js');
  const config = readConfig({ data: '/nowhere' }, place.env);
  if (!config.ok) throw new Error(JSON.stringify(config.problem));
  return openStore(config.value, { info: () => undefined, error: () => undefined });
}

/** Sends what is due from a store, through the real client, until it is killed or asked to end. */
async function main(orders: CourierOrders): Promise<void> {
  const { store, wake } = await openPlace(orders);
  const ports: Ports = {
    store,
    readLetter: () => Promise.reject(new Error('no letters here')),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    sha256,
    notary,
  };
  const left = new Map(Object.entries(orders.failpoints ?? {}));
  const hit = (point: Failpoint): void => {
    const signal = left.get(point);
    if (!signal) return;
    left.delete(point);
    say(`hit ${point}`);
    process.kill(process.pid, signal);
  };
  const courier = createCourier(
    ports,
    {
      ...(await clientOf(orders)),
      cardFor: ({ id }) => Promise.resolve({ type: 'AdaptiveCard', version: '1.5', delivery: id }),
      ...(orders.evidenceUrl && { evidence: evidenceFrom(orders.evidenceUrl) }),
    },
    { idleMs: 200, times: orders.times ?? DELIVERY_TIMES, ...(left.size > 0 && { hit }) },
  );
  process.once('SIGTERM', () => {
    void courier.stop().then(() => {
      say('drained');
      process.exit(0);
    });
  });
  say('ready');
  wake?.onHint(() => {
    courier.wake();
    return Promise.resolve();
  });
  // A replacement has loaded everything when the one that it replaces dies.
  if (orders.onCall) await once(process.stdin, 'data');
  await courier.run();
}

void main(JSON.parse(process.argv[2] ?? '{}') as CourierOrders);
