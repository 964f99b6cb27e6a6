import { nudgeRound } from '../../../src/app/remedies/nudges/nudge-round';
import type { Versioned } from '../../../src/app/versioned';
import { claim, postpone, release, settle, supersede } from '../../../src/domain/delivery/attempt';
import type { Delivery } from '../../../src/domain/delivery/delivery';
import type { Random } from '../random';
import { LOST } from './crashing-documents';
import type { World } from './world';

/** `down`: the line to Teams is cut; `flaky`: it drops some, and processes are lost around a post. */
export type Line = 'up' | 'flaky' | 'down';

/** What really reached people: delivery ids, with what was on the card. */
export interface Outbox {
  readonly posted: Set<string>;
  readonly post: (delivery: Delivery) => Promise<void>;
}

/**
 * Delivers what is in the ledger, as the product's own courier does: claimed first, posted once, settled after. Of a
 * claim whose process was lost it knows for certain whether the message was posted.
 */
export async function deliverAll(
  world: World,
  outbox: Outbox,
  { line, random }: { readonly line: Line; readonly random: Random },
): Promise<void> {
  const { deliveries } = world.ports.store;
  const due = await deliveries.due(world.clock.now, 1000);
  for (const held of due) {
    if (held.value.state === 'sending') await find(world, outbox, held);
    else await deliver(world, outbox, { held, line, random });
  }
}

async function find(world: World, outbox: Outbox, held: Versioned<Delivery>): Promise<void> {
  const stamp = { at: world.clock.now, op: world.ports.newId() };
  const known = outbox.posted.has(held.value.id)
    ? settle(held.value, { kind: 'sent', activityId: 'found' }, stamp)
    : release(held.value, stamp);
  await world.ports.store.deliveries.save(known, held.version);
}

async function deliver(
  world: World,
  outbox: Outbox,
  {
    held,
    line,
    random,
  }: { readonly held: Versioned<Delivery>; readonly line: Line; readonly random: Random },
): Promise<void> {
  const { store, newId } = world.ports;
  const at = world.clock.now;
  const stamp = () => ({ at, op: newId() });
  const claimed = claim(held.value, stamp());
  if ((await store.deliveries.save(claimed, held.version)) === 'conflict') return;
  const save = async (next: Delivery): Promise<void> => {
    const mine = await store.deliveries.find(next.tenant, next.id);
    if (mine && mine.value.op === claimed.op) await store.deliveries.save(next, mine.version);
  };
  const person = claimed.subject;
  if (!(await store.channels.findPerson(claimed.tenant, person))) {
    return save(postpone(claimed, 'no conversation', stamp()));
  }
  const round = await nudgeRound(world.ports, claimed, { at, overlay: {} });
  if (!round) return save(supersede(claimed, 'nothing left', stamp()));
  const luck = line === 'flaky' ? random.integer(1, 100) : 100;
  if (line === 'down' || luck <= 15) return save(postpone(claimed, 'no connection', stamp()));
  if (luck <= 18) throw new Error(LOST);
  await outbox.post(claimed);
  outbox.posted.add(claimed.id);
  if (luck <= 22) throw new Error(LOST);
  await save(settle(claimed, { kind: 'sent', activityId: 'a' }, stamp()));
}
