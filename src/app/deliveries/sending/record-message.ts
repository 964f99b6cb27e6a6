import { doubtAgain, settleByMessage, type Known } from '../../../domain/delivery/settle-doubt';
import type { Delivery, Stamp } from '../../../domain/delivery/delivery';
import type { Ports } from '../../ports';
import { commit } from './commit';

const TRIES = 20;

type Keeping = Pick<Ports, 'store' | 'now' | 'newId'>;
type Which = Pick<Delivery, 'tenant' | 'id'>;

/**
 * A message of a delivery is certainly there: writes that down whatever anybody made of the delivery meanwhile. If
 * another message is on record already, this one is the copy that is to be deleted.
 */
export function recordMessage(ports: Keeping, of: Which, known: Known): Promise<void> {
  return change(ports, of, (held, stamp) => settleByMessage(held, known, stamp));
}

/** An attempt whose claim was given up by others may have posted. */
export function recordDoubt(ports: Keeping, of: Which, attempt: number): Promise<void> {
  return change(ports, of, (held, stamp) => doubtAgain(held, attempt, stamp));
}

async function change(
  { store, now, newId }: Keeping,
  of: Which,
  edit: (held: Delivery, stamp: Stamp) => Delivery,
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const held = await store.deliveries.find(of.tenant, of.id);
    if (!held) return;
    const next = edit(held.value, { at: now(), op: newId() });
    if (next === held.value) return;
    const done = await commit(store.deliveries, next, held.version);
    if (done === 'mine') return;
  }
  throw new Error('The delivery was changed by others at every try.');
}
