import type { ContextStore } from '../../app/ports/questions';
import type { Instant } from '../../domain/shared/civil-date';
import type { Thread } from '../../domain/question/thread';
import type { Documents } from '../documents';
import { documentId } from '../document-key';

const PARTITION = 'contexts';

interface LastQuestions {
  readonly thread: Thread;
  readonly at: Instant;
}

/** The last questions of each person in each conversation. */
export function contextStore(documents: Documents): ContextStore {
  return {
    async last(context) {
      const held = await documents.get(PARTITION, documentId('context', context));
      const body = held?.body as Partial<LastQuestions> | undefined;
      // What was remembered before there were threads has been forgotten by now.
      return body?.thread === undefined ? undefined : (body as LastQuestions);
    },

    remember(context, thread, at) {
      const body: LastQuestions = { thread, at };
      const id = documentId('context', context);
      return documents.put({ partition: PARTITION, id, kind: 'context', body });
    },
  };
}
