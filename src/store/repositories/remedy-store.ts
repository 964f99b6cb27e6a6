import type { RemedyStore } from '../../app/ports';
import type { Remedy } from '../../domain/remedy/remedy';
import type { Documents, StoredDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

function documentOf(remedy: Remedy): StoredDocument {
  const id = documentId('remedy', remedy.id);
  return { partition: key(remedy.tenant), id, kind: 'remedy', body: remedy };
}

/** A remedy and its history are one document: a change without its record cannot be saved. */
export function remedyStore(documents: Documents): RemedyStore {
  return {
    add: (remedy) => documents.create(documentOf(remedy)),

    async find(tenant, id) {
      const held = await documents.get(key(tenant), documentId('remedy', id));
      return held && { value: held.body as Remedy, version: held.version };
    },

    save: (remedy, version) => documents.replace(documentOf(remedy), version),

    async list(tenant) {
      const held = await documents.list(key(tenant), idPrefix('remedy'));
      return held.map(({ body }) => body as Remedy);
    },

    async all() {
      const held = await documents.listKind('remedy');
      return held.map(({ body }) => body as Remedy);
    },
  };
}
