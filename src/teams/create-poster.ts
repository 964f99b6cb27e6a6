import {
  CardFactory,
  MessageFactory,
  type Attachment,
  type ConversationReference,
} from 'botbuilder';
import type { PostOutcome } from '../domain/delivery/delivery';
import type { Poster } from '../app/ports';
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
  return async (conversation, card) => {
    let outcome: PostOutcome = { kind: 'not-connected', reason: 'the message was not sent' };
    try {
      const reference = conversation.reference as Partial<ConversationReference>;
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        outcome = { kind: 'unsure', reason: 'no answer' };
        const message = MessageFactory.attachment(cardAttachment(card));
        message.summary = summaryOf(card);
        const sent = await context.sendActivity(message);
        outcome = { kind: 'sent', activityId: sent?.id ?? null };
      });
    } catch (error) {
      outcome = classifyFailure(error);
    }
    return outcome;
  };
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
