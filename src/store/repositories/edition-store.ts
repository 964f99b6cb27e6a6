import type { EditionStore } from '../../app/ports/digests';
import type { Edition } from '../../domain/digest/edition';
import type { Documents, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

function documentOf(edition: Edition): StoredDocument {
  return {
    partition: key(edition.tenant),
    id: documentId('edition', edition.conversation, edition.openedAt),
    kind: 'edition',
    body: edition,
  };
}

function versioned({ body, version }: VersionedDocument): {
  readonly value: Edition;
  readonly version: string;
} {
  return { value: body as Edition, version };
}

/** Which letters each message to a conversation tells of. */
export function editionStore(documents: Documents): EditionStore {
  return {
    async find(tenant, conversation, openedAt) {
      const id = documentId('edition', conversation, openedAt);
      const held = await documents.get(key(tenant), id);
      return held && versioned(held);
    },

    add: (edition) => documents.create(documentOf(edition)),

    save: (edition, version) => documents.replace(documentOf(edition), version),

    async list(tenant, conversation) {
      const below = conversation === undefined ? [] : [conversation];
      const held = await documents.list(key(tenant), idPrefix('edition', ...below));
      return held.map(versioned);
    },
  };
}
