import type { ContextStore } from '../../app/ports';
import type { Instant } from '../../domain/shared/civil-date';
import type { Query } from '../../domain/question/query';
import type { Documents } from '../documents';
import { documentId } from '../document-key';

const PARTITION = 'contexts';

interface LastQuestion {
  readonly query: Query;
  readonly at: Instant;
}

/** The last question of each person in each conversation. */
export function contextStore(documents: Documents): ContextStore {
  return {
    async last(context) {
      const held = await documents.get(PARTITION, documentId('context', context));
      return held?.body as LastQuestion | undefined;
    },

    remember(context, query, at) {
      const body: LastQuestion = { query, at };
      const id = documentId('context', context);
      return documents.put({ partition: PARTITION, id, kind: 'context', body });
    },
  };
}
