import type { AssessmentStore } from '../../app/ports/code';
import type { Assessment } from '../../domain/code/assessment/assessment';
import { documentId, idPrefix, key } from '../document-key';
import type { Documents } from '../documents';
import { historyDocument, recordedOf } from './history-document';

/** A self-assessment and its history are one document: a finding without its record cannot be saved. */
export function assessmentStore(documents: Documents): AssessmentStore {
  return {
    async find(tenant, id) {
      const held = await documents.get(key(tenant), documentId('code', id));
      return held && { value: from(held), version: held.version };
    },

    add: (assessment) => documents.create(historyDocument('code', assessment)),

    save: (assessment, version) => documents.replace(historyDocument('code', assessment), version),

    async list(tenant) {
      return (await documents.list(key(tenant), idPrefix('code'))).map(from);
    },
  };
}

function from({ id, body }: { readonly id: string; readonly body: unknown }): Assessment {
  return recordedOf(id, body) as Assessment;
}
