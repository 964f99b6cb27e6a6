import type { Unanswered, UnansweredStore } from '../../app/ports-questions';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

/** A tenant's list is for a person to read; beyond this nobody does. */
const MOST = 10_000;

/** Somebody else counted at the same moment: then again, but not for ever, since losing one count loses nothing. */
const MOST_TRIES = 20;

interface Held {
  readonly held: number;
}

/** Wordings that were not understood: one document each, and one that says how many there are. */
export function unansweredStore(documents: Documents, most = MOST): UnansweredStore {
  return {
    async note(tenant, wording, day) {
      const partition = key(tenant);
      const id = documentId('unanswered', wording);
      for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const known = await documents.get(partition, id);
        if (known) {
          const body = counted(known.body as Unanswered, day);
          const saved = await documents.replace({ ...known, body }, known.version);
          if (saved === 'saved') return;
        } else {
          if (!(await takePlace(documents, partition, most))) return;
          const body: Unanswered = { wording, count: 1, first: day, last: day };
          const created = await documents.create({ partition, id, kind: 'unanswered', body });
          if (created === 'created') return;
        }
      }
    },

    async list(tenant) {
      const held = await documents.list(key(tenant), idPrefix('unanswered'));
      return held
        .map(({ body }) => body as Unanswered)
        .toSorted(
          (one, other) => other.count - one.count || (one.wording < other.wording ? -1 : 1),
        );
    },

    async clear(tenant) {
      const partition = key(tenant);
      const held = await documents.list(partition, idPrefix('unanswered'));
      for (const { id } of held) await documents.remove(partition, id);
      await documents.remove(partition, PLACES);
      return held.length;
    },
  };
}

function counted(held: Unanswered, day: string): Unanswered {
  const first = day < held.first ? day : held.first;
  const last = day > held.last ? day : held.last;
  return { ...held, count: held.count + 1, first, last };
}

const PLACES = documentId('unanswered-places');

/** Takes a place for a new wording before it is written, so that there are never more wordings than places. */
async function takePlace(documents: Documents, partition: string, most: number): Promise<boolean> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const book = await documents.get(partition, PLACES);
    const { held } = (book?.body as Held | undefined) ?? { held: 0 };
    if (held >= most) return false;
    const next = { partition, id: PLACES, kind: 'unanswered-places', body: { held: held + 1 } };
    const done = book ? await documents.replace(next, book.version) : await documents.create(next);
    if (done === 'saved' || done === 'created') return true;
  }
  return false;
}
