import type { SignOffStore } from '../../app/ports/report';
import type { SignOff } from '../../domain/report/sign-off/sign-off';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';
import { historyDocument, recordedOf } from './history-document';

/** A round and its history are one document, so that nothing is approved without its record. */
export function signOffStore(documents: Documents): SignOffStore {
  const roundFrom = ({ id, body }: { readonly id: string; readonly body: unknown }): SignOff =>
    recordedOf(id, body) as SignOff;

  return {
    add: (round) => documents.create(historyDocument('sign-off', round)),
    save: (round, version) => documents.replace(historyDocument('sign-off', round), version),

    async find(tenant, id) {
      const held = await documents.get(key(tenant), documentId('sign-off', id));
      return held && { value: roundFrom(held), version: held.version };
    },

    async list(tenant, of) {
      const all = (await documents.list(key(tenant), idPrefix('sign-off'))).map(roundFrom);
      const wanted = all.filter(
        ({ authority, period }) => !of || (of.authority === authority && of.period === period),
      );
      return wanted.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt));
    },
  };
}
