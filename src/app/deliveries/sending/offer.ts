import { postpone } from '../../../domain/delivery/attempt';
import type { Delivery } from '../../../domain/delivery/delivery';
import type { Versioned } from '../../versioned';
import { commit } from './commit';
import { stamp, type Desk } from './desk';
import { knownPlace } from './known-place';
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

interface Waiting {
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
  const wishes = new Map<string, Omit<Errand, 'at'>>();
  for (const found of waiting) {
    if (wishes.size >= free) break;
    const conversation = await knownPlace(desk.ports, found.value);
    if (!conversation) {
      const next = postpone(
        found.value,
        'no conversation with this person is known yet',
        stamp(desk),
      );
      await commit(desk.ports.store.deliveries, next, found.version);
      continue;
    }
    const place = desk.ports.sha256(conversation.id).slice(0, 12);
    if (wishes.has(place) || running.places.has(placeKey(found.value, place))) continue;
    wishes.set(place, { found, conversation, place });
  }
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
