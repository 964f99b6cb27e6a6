import type { RemedyStore } from '../../app/ports';
import { isOver, PLAIN_REMEDY, type Remedy } from '../../domain/remedy/remedy';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { historyDocument, recordedOf } from './history-document';
import { unfinishedMarks } from './unfinished-marks';
import type { Tenant } from '../../domain/shared/tenant';

/** Whether its last change took it up again. */
function isReopened(remedy: Remedy): boolean {
  const before = remedy.history.at(-1)?.before ?? null;
  return !isOver(remedy.state) && before !== null && isOver(before);
}

/** What was stored before a field was there has its usual value. */
function remedyFrom({ id, body }: { readonly id: string; readonly body: unknown }): Remedy {
  return { ...PLAIN_REMEDY, ...(recordedOf(id, body) as Remedy) };
}

/** A remedy and its history are one document: a change without its record cannot be saved. */
export function remedyStore(documents: Documents): RemedyStore {
  const marks = unfinishedMarks(documents);

  async function find(tenant: Tenant, id: string) {
    const held = await documents.get(key(tenant), documentId('remedy', id));
    return held && { value: remedyFrom(held), version: held.version };
  }

  return {
    find,

    async add(remedy) {
      if (!isOver(remedy.state)) await marks.put(remedy);
      return documents.create(historyDocument('remedy', remedy));
    },

    async save(remedy, version) {
      if (isReopened(remedy)) await marks.put(remedy);
      return documents.replace(historyDocument('remedy', remedy), version);
    },

    async list(tenant) {
      return (await documents.list(key(tenant), idPrefix('remedy'))).map(remedyFrom);
    },

    async unfinishedTenants() {
      return [...new Set((await marks.all()).map(({ tenant }) => tenant))];
    },

    async unfinished(tenant) {
      const found: Remedy[] = [];
      for (const mark of await marks.of(tenant)) {
        const held = await find(mark.tenant, mark.id);
        if (held && !isOver(held.value.state)) found.push(held.value);
        else if (held) await marks.remove(mark);
      }
      return found;
    },

    async all() {
      return (await documents.listKind('remedy')).map(remedyFrom);
    },
  };
}
