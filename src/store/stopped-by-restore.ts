import type { DeliveryStore, Store } from '../app/ports';
import type { Delivery } from '../domain/delivery/delivery';
import { londonTime, type Instant } from '../domain/shared/civil-date';
import type { Documents } from './documents';
import { documentId, idPrefix } from './document-key';
import { deliveryStore } from './repositories/delivery-store';

/** The setting that says when a backup was restored. */
const RESTORED = 'restored';
const PAGE = 100;

const WAITED = 'it waited when the backup was made that was restored; it may have been sent since';
const SAME_DAY = 'planned on the day of a restore; it may have been sent before';

/**
 * A backup does not know what was sent after it was made. So what waited then is in doubt, as after an attempt that
 * nobody knows the end of. Gives how many.
 */
export async function stopWhatWaits(documents: Documents, now: Instant): Promise<number> {
  const partition = 'settings';
  const id = documentId('setting', RESTORED);
  await documents.put({ partition, id, kind: 'setting', body: now });
  let stopped = 0;
  for (const tenant of await documents.partitionsOf('delivery')) {
    stopped += await stopWithin(documents, tenant, now);
  }
  return stopped;
}

async function stopWithin(documents: Documents, tenant: string, now: Instant): Promise<number> {
  const deliveries = deliveryStore(documents);
  let stopped = 0;
  let after = '';
  for (;;) {
    const page = await documents.scan(tenant, idPrefix('delivery'), { after, limit: PAGE });
    for (const { body, version } of page) {
      const delivery = body as Delivery;
      if (delivery.state !== 'pending' && delivery.state !== 'sending') continue;
      await deliveries.save(doubtful(delivery, WAITED, now), version);
      stopped += 1;
    }
    const last = page.at(-1);
    if (!last) return stopped;
    after = last.id;
  }
}

function doubtful(delivery: Delivery, reason: string, updatedAt: Instant): Delivery {
  return { ...delivery, state: 'unsure', reason, updatedAt };
}

/** On the day of a restore everything that is planned is in doubt: the same may have been planned and sent before. */
export async function cautiousAfterRestore(store: Store): Promise<Store> {
  const restored = await store.settings.get(RESTORED);
  if (restored === undefined) return store;
  const day = londonTime(restored).date;
  const add: DeliveryStore['add'] = (delivery) => {
    const sameDay = londonTime(delivery.createdAt).date === day;
    const planned = sameDay ? doubtful(delivery, SAME_DAY, delivery.updatedAt) : delivery;
    return store.deliveries.add(planned);
  };
  return { ...store, deliveries: { ...store.deliveries, add } };
}
