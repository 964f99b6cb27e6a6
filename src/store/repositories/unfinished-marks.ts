import { isOver, type Remedy } from '../../domain/remedy/remedy';
import type { Documents, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { someAtATime } from '../some-at-a-time';
import type { Tenant } from '../../domain/shared/tenant';

type Place = Pick<Remedy, 'tenant' | 'id'>;

interface MarkBody extends Place {
  /** Entries that the history has once the remedy is saved that the mark is for. */
  readonly entries: number;
}

/** A mark as it was seen. */
export interface Mark extends MarkBody {
  readonly version: string;
}

function documentOf({ tenant, id }: Place, entries: number): StoredDocument {
  const body: MarkBody = { tenant, id, entries };
  return { partition: key(tenant), id: documentId('unfinished', id), kind: 'unfinished', body };
}

/** What was marked before marks said how long the history is counts as saved. */
function markFrom({ body, version }: VersionedDocument): Mark {
  return { entries: 0, ...(body as Place & Partial<MarkBody>), version };
}

/** Says that every remedy that is not over has its mark: from then on each write sees to that. */
const COMPLETE: StoredDocument = {
  partition: 'settings',
  id: documentId('unfinished-complete'),
  kind: 'unfinished-complete',
  body: true,
};

/**
 * Which remedies are not over, so that nobody need read those of all years to find them. A mark is there before its
 * remedy is saved; it goes once that remedy, or a later one, was seen to be over, and only by the version that was seen
 * before: there may be one too many, never one too few. Remedies from before there were marks get theirs before the
 * first is asked for, once for each store.
 */
export function unfinishedMarks(documents: Documents) {
  let complete: Promise<void> | undefined;

  function completed(): Promise<void> {
    complete ??= completeOnce(documents).catch((error: unknown) => {
      complete = undefined;
      throw error;
    });
    return complete;
  }

  return {
    /** For a remedy that is to be added. */
    async add(remedy: Remedy): Promise<void> {
      await documents.create(documentOf(remedy, remedy.history.length));
    },

    /** For a remedy that is to be saved, and was over before. */
    async renew(remedy: Remedy): Promise<void> {
      for (;;) {
        const { partition, id } = documentOf(remedy, 0);
        const held = await documents.get(partition, id);
        const mark = held && markFrom(held);
        const next = documentOf(remedy, Math.max(mark?.entries ?? 0, remedy.history.length));
        // A conflict means that somebody else has just renewed or removed it: look again.
        const done = await (mark ? documents.replace(next, mark.version) : documents.create(next));
        if (done === 'saved' || done === 'created') return;
      }
    },

    async of(tenant: Tenant): Promise<readonly Mark[]> {
      await completed();
      return (await documents.list(key(tenant), idPrefix('unfinished'))).map(markFrom);
    },

    async all(): Promise<readonly Mark[]> {
      await completed();
      return (await documents.listKind('unfinished')).map(markFrom);
    },

    /** Of a remedy that was read after the mark and is over. */
    async remove(mark: Mark, { history }: Remedy): Promise<void> {
      if (history.length < mark.entries) return;
      const { partition, id } = documentOf(mark, 0);
      await documents.remove(partition, id, mark.version);
    },
  };
}

/** That it is complete is written last, so that whoever is stopped before begins again. */
async function completeOnce(documents: Documents): Promise<void> {
  if (await documents.get(COMPLETE.partition, COMPLETE.id)) return;
  const marked = new Set(
    (await documents.listKind('unfinished')).map(({ partition, id }) => partition + id),
  );
  // Tenant by tenant: others have their turn between them.
  for (const partition of await documents.partitionsOf('remedy')) {
    const missing = (await documents.list(partition, idPrefix('remedy')))
      .map(({ body }) => body as Pick<Remedy, 'tenant' | 'id' | 'state'>)
      .filter(({ state }) => !isOver(state))
      .map((remedy) => documentOf(remedy, 0))
      .filter((mark) => !marked.has(mark.partition + mark.id));
    await someAtATime(missing, (mark) => documents.create(mark));
  }
  await documents.create(COMPLETE);
}
