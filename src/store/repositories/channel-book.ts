import type { ChannelBook, KnownConversation } from '../../app/ports';
import type { Documents } from '../documents';
import { documentId, key } from '../document-key';
import type { Tenant } from '../../domain/shared/tenant';

/** Where a person's own chat is. It may point to a chat that was forgotten since; then it means nothing. */
interface PersonEntry {
  readonly conversation: string;
}

async function findConversation(
  documents: Documents,
  tenant: Tenant,
  id: string,
): Promise<KnownConversation | undefined> {
  const held = await documents.get(key(tenant), documentId('conversation', id));
  return held?.body as KnownConversation | undefined;
}

/** Removes the entry of a person unless it has come to point elsewhere. */
async function forgetPerson(
  documents: Documents,
  tenant: Tenant,
  known: KnownConversation,
): Promise<void> {
  if (known.person === null) return;
  const entry = await documents.get(key(tenant), documentId('person', known.person));
  if (!entry || (entry.body as PersonEntry).conversation !== known.id) return;
  await documents.remove(entry.partition, entry.id, entry.version);
}

/** Where the product may write. Forgetting a place keeps what it asked for. */
export function channelBook(documents: Documents): ChannelBook {
  return {
    async remember(conversation) {
      const partition = key(conversation.tenant);
      const id = documentId('conversation', conversation.id);
      await documents.put({ partition, id, kind: 'conversation', body: conversation });
      if (conversation.scope !== 'personal' || conversation.person === null) return;
      const body: PersonEntry = { conversation: conversation.id };
      await documents.put({
        partition,
        id: documentId('person', conversation.person),
        kind: 'person',
        body,
      });
    },

    async forget(tenant, conversation) {
      const known = await findConversation(documents, tenant, conversation);
      if (!known) return;
      // The entry goes first: if this stops half-way, forgetting again still knows whose it was.
      await forgetPerson(documents, tenant, known);
      await documents.remove(key(tenant), documentId('conversation', conversation));
    },

    find: (tenant, conversation) => findConversation(documents, tenant, conversation),

    async findPerson(tenant, person) {
      const entry = await documents.get(key(tenant), documentId('person', person));
      if (!entry) return undefined;
      const { conversation } = entry.body as PersonEntry;
      const known = await findConversation(documents, tenant, conversation);
      return known?.person === person ? known : undefined;
    },
  };
}
