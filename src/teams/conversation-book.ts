import { TurnContext, type Activity } from 'botbuilder';
import type { ChannelBook } from '../app/ports';
import type { Actor } from '../app/request';

/** How many conversations are remembered as known, so that not every message is a write. */
const KNOWN = 10_000;

export interface ConversationBook {
  remember(activity: Activity, actor: Actor): Promise<void>;
  forget(actor: Actor): Promise<void>;
}

/** Keeps how to reach each conversation, from the activities that come from it. */
export function createConversationBook(
  channels: ChannelBook,
  onPerson: (person: { readonly tenant: string; readonly person: string }) => Promise<void>,
): ConversationBook {
  const known = new Set<string>();
  const keyOf = (actor: Actor, serviceUrl: string): string =>
    [actor.tenant, actor.place.conversation, actor.person ?? '', serviceUrl].join('\n');
  return {
    async remember(activity, actor) {
      const key = keyOf(actor, activity.serviceUrl);
      if (known.has(key)) return;
      const { bot, channelId, serviceUrl, conversation } =
        TurnContext.getConversationReference(activity);
      const id = actor.place.conversation;
      await channels.remember({
        tenant: actor.tenant,
        id,
        scope: actor.place.scope,
        person: actor.place.scope === 'personal' ? actor.person : null,
        ...(actor.place.scope === 'personal' && { name: actor.name }),
        // Without the thread: a digest is a new post, not a reply to whoever spoke last.
        reference: { bot, channelId, serviceUrl, conversation: { ...conversation, id } },
      });
      if (known.size >= KNOWN) known.clear();
      known.add(key);
      const { tenant, person, place } = actor;
      if (place.scope === 'personal' && person !== null) await onPerson({ tenant, person });
    },
    async forget(actor) {
      known.clear();
      await channels.forget(actor.tenant, actor.place.conversation);
    },
  };
}
