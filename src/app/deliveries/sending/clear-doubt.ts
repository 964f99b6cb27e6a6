import { giveUpClaim } from '../../../domain/delivery/attempt';
import { copiesLeft, copyDeleted, settleBySight } from '../../../domain/delivery/settle-doubt';
import type { Delivery, Sighting } from '../../../domain/delivery/delivery';
import type { Versioned } from '../../versioned';
import { commit } from './commit';
import { stamp, watchKey, type Desk } from './desk';
import { knownPlace } from './known-place';
import { noteCopyDeleted } from './note-copy';
import { causeOf } from './send-one';

/** Does what is due for a delivery that had its time: an old claim, a doubt, a copy that is to go. */
export async function clearDoubt(desk: Desk, found: Versioned<Delivery>): Promise<void> {
  const { state } = found.value;
  if (state === 'sending') return giveUp(desk, found);
  if (state === 'unsure') return lookFor(desk, found);
  return deleteCopies(desk, found);
}

async function giveUp(desk: Desk, { value, version }: Versioned<Delivery>): Promise<void> {
  const done = await commit(desk.ports.store.deliveries, giveUpClaim(value, stamp(desk)), version);
  if (done === 'mine') await desk.hit('claim-given-up', value.id);
}

/** After the grace, when a message that was posted would show: is it there? */
async function lookFor(desk: Desk, { value, version }: Versioned<Delivery>): Promise<void> {
  const sighting = await sightingOf(desk, value);
  await desk.hit('evidence-seen', value.id);
  if (!sighting) return;
  await commit(desk.ports.store.deliveries, settleBySight(value, sighting, stamp(desk)), version);
}

/** Undefined when it cannot be looked for now: then again after another grace. */
async function sightingOf(desk: Desk, delivery: Delivery): Promise<Sighting | undefined> {
  const { evidence } = desk.outbound;
  const conversation = await knownPlace(desk.ports, delivery);
  if (!evidence || !conversation) return { kind: 'cannot-tell' };
  try {
    return await evidence(conversation, delivery);
  } catch (error) {
    desk.log.error('evidence cannot be had now', { cause: causeOf(error) });
    desk.watch.restart(watchKey(delivery));
    return undefined;
  }
}

/** Messages that are one too many are taken back. They stand in the ledger before and after. */
async function deleteCopies(desk: Desk, found: Versioned<Delivery>): Promise<void> {
  const { remove } = desk.outbound;
  const { deliveries } = desk.ports.store;
  const conversation = await knownPlace(desk.ports, found.value);
  if (!remove || !conversation) return;
  let held = found;
  for (const { activityId } of copiesLeft(found.value)) {
    if ((await remove(conversation, activityId)) === 'failed') continue;
    await desk.hit('copy-deleted', found.value.id);
    // Before the ledger knows that it is done: whoever dies here does it again.
    await noteCopyDeleted(desk.ports, found.value, activityId);
    const next = copyDeleted(held.value, activityId, stamp(desk));
    if ((await commit(deliveries, next, held.version)) === 'changed') return;
    desk.log.info('copy of a message deleted', { delivery: next.id });
    const now = await deliveries.find(next.tenant, next.id);
    if (!now || now.value.op !== next.op) return;
    held = now;
  }
}
