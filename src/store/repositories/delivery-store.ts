import type { DeliveryStore, Versioned } from '../../app/ports';
import type { Delivery } from '../../domain/delivery/delivery';
import type { Documents, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { dueTime } from '../due-time';

/** Only what still has to be sent, or was claimed by somebody who may be gone, is due. */
function documentOf(delivery: Delivery): StoredDocument {
  const id = documentId('delivery', delivery.id);
  const document = { partition: key(delivery.tenant), id, kind: 'delivery', body: delivery };
  const open = delivery.state === 'pending' || delivery.state === 'sending';
  return open ? { ...document, due: dueTime(delivery.notBefore) } : document;
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
