import type { Delivery } from '../../../domain/delivery/delivery';
import type { DeliveryStore } from '../../ports';

/** What became of a write: it made the current version, or somebody else changed the document first. */
export type Committed = 'mine' | 'changed';

const TRIES = 3;

/**
 * Saves a delivery and finds out for certain whether that worked: a store may fail after it has done what it was asked,
 * so where it does not say that it saved, the document itself is asked whose write it shows. `next.op` must be new.
 * Throws what the store throws when it stays unknown.
 */
export async function commit(
  deliveries: DeliveryStore,
  next: Delivery,
  version: string,
): Promise<Committed> {
  for (let left = TRIES; ; left -= 1) {
    let problem = new Error('A delivery cannot be saved.');
    try {
      if ((await deliveries.save(next, version)) === 'saved') return 'mine';
    } catch (error) {
      problem = error instanceof Error ? error : new Error('unknown');
    }
    const held = await deliveries.find(next.tenant, next.id);
    if (held && held.value.op === next.op) return 'mine';
    if (held?.version !== version) return 'changed';
    // Nothing was written, and nobody else wrote.
    if (left === 1) throw problem;
  }
}
