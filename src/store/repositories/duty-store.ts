import type { DutyStore } from '../../app/ports/duties';
import type { DutyRecord } from '../../domain/duty/decision/duty-record';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { historyDocument, recordedOf } from './history-document';

/** A decision and its history are one document: nothing is decided without its record. */
export function dutyStore(documents: Documents): DutyStore {
  const recordFrom = ({ id, body }: { readonly id: string; readonly body: unknown }): DutyRecord =>
    recordedOf(id, body) as DutyRecord;
  return {
    add: (record) => documents.create(historyDocument('duty', record)),
    save: (record, version) => documents.replace(historyDocument('duty', record), version),

    async find(tenant, ref) {
      const held = await documents.get(key(tenant), documentId('duty', ref));
      return held && { value: recordFrom(held), version: held.version };
    },

    async list(tenant) {
      return (await documents.list(key(tenant), idPrefix('duty'))).map(recordFrom);
    },
  };
}
