import type { TakenFile } from '../../app/outcome/sources';
import type { TakenStore } from '../../app/ports/sources';
import type { Documents } from '../documents';
import { documentId, idPrefix } from '../document-key';

const PARTITION = 'letter-sources';

/** What was taken from each source of letters: one document a file, and one that says where its next look goes on. */
export function takenStore(documents: Documents): TakenStore {
  const markId = (source: string): string => documentId('source-mark', source);
  return {
    async find(source, id) {
      const held = await documents.get(PARTITION, documentId('taken', source, id));
      return held?.body as TakenFile | undefined;
    },

    keep: (taken) =>
      documents.put({
        partition: PARTITION,
        id: documentId('taken', taken.source, taken.id),
        kind: 'taken',
        body: taken,
      }),

    async list() {
      const held = await documents.list(PARTITION, idPrefix('taken'));
      return held
        .map(({ body }) => body as TakenFile)
        .sort((a, b) => a.source.localeCompare(b.source) || a.name.localeCompare(b.name));
    },

    async mark(source) {
      return (await documents.get(PARTITION, markId(source)))?.body as string | undefined;
    },

    keepMark: (source, mark) =>
      documents.put({ partition: PARTITION, id: markId(source), kind: 'source-mark', body: mark }),
  };
}
