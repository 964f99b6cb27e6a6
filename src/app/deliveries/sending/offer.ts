import { postpone } from '../../../domain/delivery/attempt';
import type { Delivery } from '../../../domain/delivery/delivery';
import type { Versioned } from '../../versioned';
import { commit } from './commit';
import { stamp, type Desk } from './desk';
import type { Errand } from './send-one';
import { supersedeOutdated } from './supersede-outdated';
import type { Tenant } from '../../../domain/shared/tenant';

/** Nudges of a tenant are compared with one another at most so often. */
const COMPARE_MS = 5_000;

/** What runs in this process now. */
export interface Running {
  readonly work: Map<string, Promise<void>>;
  /** Conversations that are being written to. */
  readonly places: Set<string>;
  /** When the nudges of a tenant were last compared. */
  readonly compared: Map<string, number>;
}

export const placeKey = ({ tenant }: Delivery, place: string): string => `${tenant}\n${place}`;

/** What waits for one tenant, and how many of it may be begun. */
export interface Waiting {
  readonly tenant: Tenant;
  readonly waiting: readonly Versioned<Delivery>[];
  readonly free: number;
}

interface Offered {
  readonly errands: readonly Errand[];
  readonly next: number | undefined;
}

/** Which of a tenant's deliveries are sent in the next moments: one for each conversation, as the limits allow. */
export async function offer(
  desk: Desk,
  running: Running,
  { tenant, waiting, free }: Waiting,
): Promise<Offered> {
  await compareNudges(desk, running, { tenant, waiting });
  const wishes = await wishesOf(desk, running, { tenant, waiting, free });
  if (wishes.size === 0) return { errands: [], next: undefined };
  const all = [...wishes.values()];
  const { slots, next } = await desk.pace.reserve(
    tenant,
    all.map(({ place }) => place),
  );
  const errands = slots.flatMap(({ wish, at }) => {
    const errand = all[wish];
    return errand ? [{ ...errand, at }] : [];
  });
  return { errands, next };
}

type Wish = Omit<Errand, 'at'>;

/** Of each conversation that may be written to, the message that waits longest; as many as there is room for. */
async function wishesOf(
  desk: Desk,
  running: Running,
  { waiting, free }: Waiting,
): Promise<ReadonlyMap<string, Wish>> {
  const wishes = new Map<string, Wish>();
  let next = 0;
  while (wishes.size < free && next < waiting.length) {
    const some = waiting.slice(next, next + free - wishes.size);
    next += some.length;
    const places = await Promise.all(some.map(({ value }) => desk.placeOf(value)));
    for (const [n, found] of some.entries()) {
      const conversation = places[n];
      if (!conversation) {
        await putOff(desk, found);
        continue;
      }
      const place = desk.ports.sha256(conversation.id).slice(0, 12);
      if (wishes.has(place) || running.places.has(placeKey(found.value, place))) continue;
      wishes.set(place, { found, conversation, place });
    }
  }
  return wishes;
}

async function putOff(desk: Desk, { value, version }: Versioned<Delivery>): Promise<void> {
  const next = postpone(value, 'no conversation with this person is known yet', stamp(desk));
  await commit(desk.ports.store.deliveries, next, version);
}

async function compareNudges(
  desk: Desk,
  { compared }: Running,
  { tenant, waiting }: Pick<Waiting, 'tenant' | 'waiting'>,
): Promise<void> {
  if (!waiting.some(({ value }) => value.kind === 'nudge')) return;
  const now = desk.clock.monotonic();
  if (now - (compared.get(tenant) ?? -Infinity) < COMPARE_MS) return;
  compared.set(tenant, now);
  await supersedeOutdated(desk, tenant);
}
