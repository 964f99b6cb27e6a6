import type { Versioned } from '../../versioned';
import type { Delivery } from '../../../domain/delivery/delivery';
import type { Tenant } from '../../../domain/shared/tenant';
import { clearDoubt } from './clear-doubt';
import { watchKey, type Desk } from './desk';
import { offer, placeKey, type Running, type Waiting } from './offer';
import { causeOf, sendOne, type Errand } from './send-one';

/** How many due deliveries are looked at; more when none of these can be sent now. */
const LOOK_AT = 500;
const LOOK_AT_MOST = 8_000;

/** Moments are asked for of so many tenants at the same time: each takes some calls of the store, one after the other. */
const TENANTS_AT_ONCE = 8;

/** After a restore thousands are in doubt, and each is looked for in its conversation. The rest has its turn as they end. */
const DOUBTS_AT_ONCE = 32;

/** What one look at the store led to. */
export interface Pass {
  readonly begun: number;
  /** When it is worth looking again; undefined: when something happens. */
  readonly next: number | undefined;
}

interface LookParts {
  readonly atOnce: number;
  /** Work has ended: there is room for more. */
  readonly finished: () => void;
}

/** One look at what is due: begins what may be sent now, and does not wait for it. */
export function createLook(desk: Desk, running: Running, parts: LookParts): () => Promise<Pass> {
  let lookAt = LOOK_AT;
  const begin = (key: string, work: () => Promise<void>): void => {
    const done = work()
      .catch((error: unknown) => desk.log.error('delivery failed', { cause: causeOf(error) }))
      .then(() => {
        running.work.delete(key);
        parts.finished();
      });
    running.work.set(key, done);
  };
  const beginErrand = (errand: Errand): void => {
    const { value } = errand.found;
    const place = placeKey(value, errand.place);
    running.places.add(place);
    begin(watchKey(value), () => sendOne(desk, errand).finally(() => running.places.delete(place)));
  };

  /** Begins what had its time. Gives when the next claim or doubt will have had it. */
  const beginDoubts = (due: readonly Versioned<Delivery>[]): number => {
    let next = Infinity;
    for (const one of due) {
      if (one.value.state === 'pending') continue;
      const left = timeLeft(desk, one);
      if (left > 0) next = Math.min(next, desk.clock.monotonic() + left);
      else if (doubtsOf(running) < DOUBTS_AT_ONCE)
        begin(watchKey(one.value), () => clearDoubt(desk, one));
    }
    desk.watch.endPass();
    return next;
  };

  return async () => {
    const found = await desk.ports.store.deliveries.due(desk.ports.now(), lookAt);
    const due = found.filter(({ value }) => !running.work.has(watchKey(value)));
    let next = beginDoubts(due);
    let begun = 0;
    const tenants = [...byTenant(desk, due)];
    while (tenants.length > 0) {
      const free = parts.atOnce - running.places.size;
      if (desk.stopping() || free <= 0) break;
      const offering = taking(tenants, free).map(async (of) => {
        const offered = await offer(desk, running, of);
        for (const errand of offered.errands) beginErrand(errand);
        begun += offered.errands.length;
        next = Math.min(next, offered.next ?? Infinity);
      });
      // One that fails must not leave the others at work behind the next look's back.
      const ends = await Promise.allSettled(offering);
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    }
    const stuck = found.length === lookAt && begun === 0;
    lookAt = stuck ? Math.min(lookAt * 2, LOOK_AT_MOST) : LOOK_AT;
    return { begun, next: Number.isFinite(next) ? next : undefined };
  };
}

/** Whatever is at work and writes to no conversation. */
function doubtsOf({ work, places }: Running): number {
  return work.size - places.size;
}

/**
 * Milliseconds that a claim or a doubt still has: it is over only when this process itself has seen it unchanged for so
 * long. What is written about the time of day may come from a clock that is wrong.
 */
function timeLeft({ watch, times }: Desk, { value, version }: Versioned<Delivery>): number {
  const unchanged = watch.unchangedFor(watchKey(value), version);
  if (value.state === 'sending') return times.leaseMs - unchanged;
  return value.state === 'unsure' ? times.graceMs - unchanged : 0;
}

/** Takes the next tenants that there is room for: what one of them is granted takes nothing from the others. */
function taking(
  tenants: (readonly [Tenant, readonly Versioned<Delivery>[]])[],
  room: number,
): readonly Waiting[] {
  const taken: Waiting[] = [];
  let free = room;
  while (free > 0 && taken.length < TENANTS_AT_ONCE) {
    const [tenant, waiting] = tenants.shift() ?? [];
    if (tenant === undefined || waiting === undefined) break;
    taken.push({ tenant, waiting, free });
    free -= waiting.length;
  }
  return taken;
}

/** What waits, by tenant, beginning anywhere: processes that look at the same moment begin at different ends. */
function byTenant(
  { ports }: Desk,
  due: readonly Versioned<Delivery>[],
): readonly (readonly [Tenant, readonly Versioned<Delivery>[]])[] {
  const tenants = Map.groupBy(
    due.filter(({ value }) => value.state === 'pending'),
    ({ value }) => value.tenant,
  );
  const all = [...tenants];
  const start = parseInt(ports.sha256(ports.newId()).slice(0, 8), 16) % Math.max(1, all.length);
  return [...all.slice(start), ...all.slice(0, start)];
}
