import { isOver, type Remedy } from '../../domain/remedy/remedy';
import type { Documents, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import type { Tenant } from '../../domain/shared/tenant';

type Place = Pick<Remedy, 'tenant' | 'id'>;

interface Mark extends Place {
  readonly version: string;
}

function documentOf({ tenant, id }: Place): StoredDocument {
  const body: Place = { tenant, id };
  return { partition: key(tenant), id: documentId('unfinished', id), kind: 'unfinished', body };
}

function markFrom({ body, version }: VersionedDocument): Mark {
  return { ...(body as Place), version };
}

/**
 * Which remedies are not over, so that the timer need not read those of all years. A mark is there before its remedy,
 * and goes only by the version that was seen before the remedy was read: there may be one too many, never one too few.
 */
export function unfinishedMarks(documents: Documents) {
  let complete: Promise<void> | undefined;

  /** Remedies that were stored before there were marks get theirs. */
  async function markOld(): Promise<void> {
    const marked = new Set(
      (await documents.listKind('unfinished')).map(({ partition, id }) => partition + id),
    );
    for (const { body } of await documents.listKind('remedy')) {
      const remedy = body as Remedy;
      const mark = documentOf(remedy);
      if (!marked.has(mark.partition + mark.id) && !isOver(remedy.state))
        await documents.create(mark);
    }
  }

  return {
    put: (place: Place): Promise<void> => documents.put(documentOf(place)),

    async of(tenant: Tenant): Promise<readonly Mark[]> {
      return (await documents.list(key(tenant), idPrefix('unfinished'))).map(markFrom);
    },

    async all(): Promise<readonly Mark[]> {
      complete ??= markOld().catch((error: unknown) => {
        complete = undefined;
        throw error;
      });
      await complete;
      return (await documents.listKind('unfinished')).map(markFrom);
    },

    async remove(mark: Mark): Promise<void> {
      const { partition, id } = documentOf(mark);
      await documents.remove(partition, id, mark.version);
    },
  };
}
