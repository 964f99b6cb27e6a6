import type { RemedyStore } from '../../app/ports';
import { isOver, PLAIN_REMEDY, type Remedy } from '../../domain/remedy/remedy';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { historyDocument, recordedOf } from './history-document';
import { someAtATime } from '../some-at-a-time';
import { unfinishedMarks, type Mark } from './unfinished-marks';
import type { Tenant } from '../../domain/shared/tenant';

/** Whether it was over once and is not now: its mark may be gone. */
function isReopened({ state, history }: Remedy): boolean {
  return !isOver(state) && history.some(({ before }) => before !== null && isOver(before));
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

  /** The remedy of a mark; of one that is over the mark goes. A mark alone stays: its remedy may be on its way. */
  async function ofMark(mark: Mark): Promise<Remedy | undefined> {
    const held = await find(mark.tenant, mark.id);
    if (!held) return undefined;
    if (!isOver(held.value.state)) return held.value;
    await marks.remove(mark, held.value);
    return undefined;
  }

  return {
    find,

    async add(remedy) {
      if (!isOver(remedy.state)) await marks.add(remedy);
      return documents.create(historyDocument('remedy', remedy));
    },

    async save(remedy, version) {
      if (isReopened(remedy)) await marks.renew(remedy);
      return documents.replace(historyDocument('remedy', remedy), version);
    },

    async list(tenant) {
      return (await documents.list(key(tenant), idPrefix('remedy'))).map(remedyFrom);
    },

    async unfinishedTenants() {
      return [...new Set((await marks.all()).map(({ tenant }) => tenant))];
    },

    async unfinished(tenant) {
      const held = await someAtATime(await marks.of(tenant), ofMark);
      return held.filter((one) => one !== undefined);
    },

    async all() {
      return (await documents.listKind('remedy')).map(remedyFrom);
    },
  };
}
