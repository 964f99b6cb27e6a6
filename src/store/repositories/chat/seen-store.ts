import type { SeenStore } from '../../../app/ports/seen';
import type { Documents } from '../../documents';
import { documentId, key } from '../../document-key';
import { dueTime } from '../../due-time';

/** One document for each thing that came in, which falls due when it may be forgotten. */
export function seenStore(documents: Documents): SeenStore {
  return {
    add: (tenant, id, until) =>
      documents.create({
        partition: key(tenant),
        id: documentId('seen', id),
        kind: 'seen',
        due: dueTime(until),
        body: null,
      }),

    async forget(at, limit) {
      const old = await documents.listDue('seen', dueTime(at), limit);
      for (const { partition, id } of old) await documents.remove(partition, id);
      return old.length;
    },
  };
}
