import type { DiaryStore } from '../../app/ports';
import type { Versioned } from '../../app/versioned';
import type { Diary } from '../../domain/remedy/nudges/diary';
import type { Documents, StoredDocument, VersionedDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

function documentOf(diary: Diary): StoredDocument {
  const id = documentId('diary', diary.person);
  return { partition: key(diary.tenant), id, kind: 'diary', body: diary };
}

function versioned({ body, version }: VersionedDocument): Versioned<Diary> {
  return { value: body as Diary, version };
}

/** One diary for each person of a tenant: the card of a day is decided by one write. */
export function diaryStore(documents: Documents): DiaryStore {
  return {
    async find(tenant, person) {
      const held = await documents.get(key(tenant), documentId('diary', person));
      return held && versioned(held);
    },
    add: (diary) => documents.create(documentOf(diary)),
    save: (diary, version) => documents.replace(documentOf(diary), version),
    async list(tenant) {
      return (await documents.list(key(tenant), idPrefix('diary'))).map(versioned);
    },
  };
}
