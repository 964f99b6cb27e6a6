import type { ChannelBook, KnownConversation, Subscription } from '../../app/ports';
import type { Documents } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

/** Where a person's own chat is. It may point to a chat that was forgotten since; then it means nothing. */
interface PersonEntry {
  readonly conversation: string;
}

async function findConversation(
  documents: Documents,
  tenant: string,
  id: string,
): Promise<KnownConversation | undefined> {
  const held = await documents.get(key(tenant), documentId('conversation', id));
  return held?.body as KnownConversation | undefined;
}

/** Removes the entry of a person unless it has come to point elsewhere. */
async function forgetPerson(
  documents: Documents,
  tenant: string,
  known: KnownConversation,
): Promise<void> {
  if (known.person === null) return;
  const entry = await documents.get(key(tenant), documentId('person', known.person));
  if (!entry || (entry.body as PersonEntry).conversation !== known.id) return;
  await documents.remove(entry.partition, entry.id, entry.version);
}

type Conversations = Pick<ChannelBook, 'remember' | 'forget' | 'find' | 'findPerson'>;

function conversations(documents: Documents): Conversations {
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

type Subscriptions = Pick<ChannelBook, 'subscribe' | 'unsubscribe' | 'subscriptions'>;

function subscriptions(documents: Documents): Subscriptions {
  return {
    subscribe(subscription) {
      const id = documentId('subscription', subscription.conversation);
      const partition = key(subscription.tenant);
      return documents.put({ partition, id, kind: 'subscription', body: subscription });
    },

    unsubscribe: (tenant, conversation) =>
      documents.remove(key(tenant), documentId('subscription', conversation)),

    async subscriptions(tenant) {
      const held =
        tenant === undefined
          ? await documents.listKind('subscription')
          : await documents.list(key(tenant), idPrefix('subscription'));
      return held.map(({ body }) => body as Subscription);
    },
  };
}

/** Where the product may write, and what each place asked for. Forgetting a place keeps its subscription. */
export function channelBook(documents: Documents): ChannelBook {
  return { ...conversations(documents), ...subscriptions(documents) };
}
