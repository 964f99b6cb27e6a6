import {
  CardFactory,
  MessageFactory,
  type Activity,
  type Attachment,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import type { PostOutcome } from '../domain/delivery/delivery';
import type { Follow, KnownConversation, Poster } from '../app/ports';
import type { Remover } from '../app/deliveries/outbound';
import { classifyFailure, isGone } from './classify-failure';
import type { TamedAdapter } from './adapter';

interface Card {
  readonly fallbackText?: string;
  readonly speak?: string;
}

/**
 * Posts a card that nobody asked for just now. The outcome is caught inside the turn: outside it, the SDK swallows it.
 */
export function createPoster({ adapter, appId }: TamedAdapter): Poster {
  return async (conversation, card, follow) => {
    let outcome: PostOutcome = { kind: 'not-connected', reason: 'the message was not sent' };
    try {
      const reference = referenceFor(conversation, follow);
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        outcome = { kind: 'unsure', reason: 'no answer' };
        const message = MessageFactory.attachment(cardAttachment(card));
        message.summary = summaryOf(card);
        outcome = { kind: 'sent', activityId: await put(context, message, follow) };
      });
    } catch (error) {
      outcome = classifyFailure(error);
    }
    return outcome;
  };
}

/** Posts a message, or puts it in the place of another. Gives the id that it then has. */
async function put(
  context: TurnContext,
  message: Partial<Activity>,
  follow: Follow | undefined,
): Promise<string | null> {
  if (follow?.how === 'replace') {
    await context.updateActivity({ ...message, id: follow.activityId });
    return follow.activityId;
  }
  const sent = await context.sendActivity(message);
  return sent?.id ?? null;
}

/** In a channel a thread is a conversation of its own; elsewhere messages simply follow each other. */
function referenceFor(
  { id, scope, reference }: KnownConversation,
  follow: Follow | undefined,
): Partial<ConversationReference> {
  const known = reference as Partial<ConversationReference>;
  if (follow?.how !== 'reply' || scope !== 'channel' || !known.conversation) return known;
  const thread = `${id};messageid=${follow.activityId}`;
  return { ...known, conversation: { ...known.conversation, id: thread } };
}

/** Deletes a message that was posted once too often. */
export function createRemover({ adapter, appId }: TamedAdapter): Remover {
  return async (conversation, activityId) => {
    let done: Awaited<ReturnType<Remover>> = 'failed';
    try {
      const reference = conversation.reference as Partial<ConversationReference>;
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        await context.deleteActivity(activityId);
        done = 'gone';
      });
    } catch (error) {
      return isGone(error) ? 'gone' : 'failed';
    }
    return done;
  };
}

/** An Adaptive Card as the SDK attaches it. */
export function cardAttachment(card: object): Attachment {
  return CardFactory.adaptiveCard(card);
}

/** What a notification shows of a card. */
export function summaryOf(card: object): string {
  const { fallbackText, speak } = card as Card;
  return speak ?? fallbackText ?? 'Upheld';
}
