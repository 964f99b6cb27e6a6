import type { DeliveryStore } from '../../app/ports';
import type { Versioned } from '../../app/versioned';
import { later } from '../../domain/delivery/attempt';
import type { Delivery } from '../../domain/delivery/delivery';
import { copiesLeft } from '../../domain/delivery/settle-doubt';
import type { Documents, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { dueTime } from '../due-time';

/** A claim lasts shorter than this unless something is wrong; nobody need be woken for it. */
const LOOK_AFTER_MS = 1_000;

/**
 * When it is to be looked at: what waits, when its time comes; what is claimed, in doubt, or has copies to be deleted,
 * a moment after it was written. How long a claim or a doubt has lasted each process judges for itself.
 */
function dueOf(delivery: Delivery): string | undefined {
  const { state, notBefore, updatedAt } = delivery;
  if (state === 'pending') return dueTime(notBefore);
  const unsettled = state === 'sending' || state === 'unsure' || copiesLeft(delivery).length > 0;
  return unsettled ? later(updatedAt, LOOK_AFTER_MS) : undefined;
}

function documentOf(delivery: Delivery): StoredDocument {
  const id = documentId('delivery', delivery.id);
  const due = dueOf(delivery);
  const document = { partition: key(delivery.tenant), id, kind: 'delivery', body: delivery };
  return due === undefined ? document : { ...document, due };
}

function versioned(held: VersionedDocument): Versioned<Delivery> {
  return { value: held.body as Delivery, version: held.version };
}

/** The ledger of everything that leaves the process. */
export function deliveryStore(documents: Documents): DeliveryStore {
  return {
    add: (delivery) => documents.create(documentOf(delivery)),

    async find(tenant, id) {
      const held = await documents.get(key(tenant), documentId('delivery', id));
      return held && versioned(held);
    },

    save: (delivery, version) => documents.replace(documentOf(delivery), version),

    async due(at, limit) {
      return (await documents.listDue('delivery', dueTime(at), limit)).map(versioned);
    },

    async list(tenant) {
      const held =
        tenant === undefined
          ? await documents.listKind('delivery')
          : await documents.list(key(tenant), idPrefix('delivery'));
      return held.map(({ body }) => body as Delivery);
    },
  };
}
