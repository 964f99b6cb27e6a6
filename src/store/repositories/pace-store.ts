import type { PaceStore } from '../../app/ports';
import type { PaceRecord } from '../../domain/delivery/pace-record';
import type { Documents, StoredDocument } from '../documents';
import { documentId, key } from '../document-key';

const ID = documentId('pace');

function documentOf(record: PaceRecord): StoredDocument {
  return { partition: key(record.tenant), id: ID, kind: 'pace', body: record };
}

/** What was lately sent to each tenant, one document each. */
export function paceStore(documents: Documents): PaceStore {
  return {
    async find(tenant) {
      const held = await documents.get(key(tenant), ID);
      return held && { value: held.body as PaceRecord, version: held.version };
    },
    add: (record) => documents.create(documentOf(record)),
    save: (record, version) => documents.replace(documentOf(record), version),
  };
}
