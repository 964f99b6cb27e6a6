import { TurnContext, type Activity } from 'botbuilder';
import type { ChannelBook, KnownConversation } from '../app/ports';
import type { Actor } from '../app/request';
import { teamOf } from './decode-lifecycle';
import type { Tenant } from '../domain/shared/tenant';

/** How many conversations are remembered as known, so that not every message is a write. */
const KNOWN = 10_000;

export interface ConversationBook {
  remember(activity: Activity, actor: Actor): Promise<void>;
  /** The same, although it may be known: we were added again, perhaps after another instance was told to forget it. */
  rememberAnew(activity: Activity, actor: Actor): Promise<void>;
  /** Nothing is taken for known any more. */
  forget(): void;
}

/** Keeps how to reach each conversation, from the activities that come from it. */
export function createConversationBook(
  channels: ChannelBook,
  onPerson: (person: { readonly tenant: Tenant; readonly person: string }) => Promise<void>,
): ConversationBook {
  const known = new Set<string>();
  const keyOf = (actor: Actor, serviceUrl: string): string =>
    [actor.tenant, actor.place.conversation, actor.person ?? '', serviceUrl].join('\n');
  const book: ConversationBook = {
    async remember(activity, actor) {
      if (!known.has(keyOf(actor, activity.serviceUrl))) await book.rememberAnew(activity, actor);
    },
    async rememberAnew(activity, actor) {
      await channels.remember(conversationOf(activity, actor));
      if (known.size >= KNOWN) known.clear();
      known.add(keyOf(actor, activity.serviceUrl));
      const { tenant, person, place } = actor;
      if (place.scope === 'personal' && person !== null) await onPerson({ tenant, person });
    },
    forget: () => known.clear(),
  };
  return book;
}

function conversationOf(
  activity: Activity,
  { tenant, person, name, place }: Actor,
): KnownConversation {
  const { bot, channelId, serviceUrl, conversation } =
    TurnContext.getConversationReference(activity);
  const { conversation: id, scope } = place;
  const team = teamOf(activity);
  return {
    tenant,
    id,
    scope,
    person: scope === 'personal' ? person : null,
    ...(scope === 'personal' && { name }),
    ...(team !== null && { team }),
    // Without the thread: a digest is a new post, not a reply to whoever spoke last.
    reference: { bot, channelId, serviceUrl, conversation: { ...conversation, id } },
  };
}
