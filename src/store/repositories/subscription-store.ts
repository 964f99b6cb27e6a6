import type { SubscriptionStore } from '../../app/ports/digests';
import type { Subscription } from '../../domain/digest/subscription';
import type { Documents, StoredDocument } from '../documents';
import { documentId, idPrefix, key } from '../document-key';

function documentOf(subscription: Subscription): StoredDocument {
  return {
    partition: key(subscription.tenant),
    id: documentId('subscription', subscription.conversation),
    kind: 'subscription',
    body: subscription,
  };
}

/** What each conversation asked for: one document for each, so that a change is one write. */
export function subscriptionStore(documents: Documents): SubscriptionStore {
  return {
    async find(tenant, conversation) {
      const held = await documents.get(key(tenant), documentId('subscription', conversation));
      return held && { value: held.body as Subscription, version: held.version };
    },

    add: (subscription) => documents.create(documentOf(subscription)),

    save: (subscription, version) => documents.replace(documentOf(subscription), version),

    remove: (tenant, conversation, version) =>
      documents.remove(key(tenant), documentId('subscription', conversation), version),

    async list(tenant) {
      const held =
        tenant === undefined
          ? await documents.listKind('subscription')
          : await documents.list(key(tenant), idPrefix('subscription'));
      return held.map(({ body }) => body as Subscription);
    },
  };
}
