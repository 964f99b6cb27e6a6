import type { RemedySettingsStore } from '../../app/ports/settings';
import { DEFAULT_POLICY } from '../../domain/remedy/policy/remedy-policy';
import type { RemedySettings } from '../../domain/remedy/policy/remedy-settings';
import type { Documents, StoredDocument } from '../documents';
import { documentId, key } from '../document-key';

const ID = documentId('remedy-settings', 'all');

function documentOf(settings: RemedySettings): StoredDocument {
  return { partition: key(settings.tenant), id: ID, kind: 'remedy-settings', body: settings };
}

/** One document of settings for each tenant. */
export function remedySettingsStore(documents: Documents): RemedySettingsStore {
  return {
    async find(tenant) {
      const held = await documents.get(key(tenant), ID);
      if (!held) return undefined;
      const settings = held.body as RemedySettings;
      // A rule that is newer than the document has its usual value.
      const policy = { ...DEFAULT_POLICY, ...settings.policy };
      return { value: { ...settings, policy }, version: held.version };
    },
    add: (settings) => documents.create(documentOf(settings)),
    save: (settings, version) => documents.replace(documentOf(settings), version),
  };
}
