import type { Unanswered, UnansweredStore } from '../../app/ports/questions';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { freePlaces, MOST_TRIES, takePlace } from './take-place';

/** A tenant's list is for a person to read; beyond this nobody does. */
const MOST = 10_000;

/** Wordings that were not understood: one document each, and one that says how many there are. */
export function unansweredStore(documents: Documents, most = MOST): UnansweredStore {
  const places = { kind: 'unanswered-places', most };
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
          if (!(await takePlace(documents, tenant, places))) return;
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
      await freePlaces(documents, tenant, places);
      return held.length;
    },
  };
}

function counted(held: Unanswered, day: string): Unanswered {
  const first = day < held.first ? day : held.first;
  const last = day > held.last ? day : held.last;
  return { ...held, count: held.count + 1, first, last };
}
