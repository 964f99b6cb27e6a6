import type { TurnContext } from 'botbuilder';
import { Application } from '@microsoft/teams-ai/lib/Application';
import { AI } from '@microsoft/teams-ai/lib/AI';
import type { Request } from '../app/request';
import { decodeCardAction } from './decode-card-action';
import { createRequestPlanner, HANDLE_REQUEST } from './request-planner';

/** What a turn does once it is decoded. Each gets the turn's context, which must not outlive it. */
export interface TurnHandlers {
  /** A message: answer in the conversation. */
  readonly onMessage: (context: TurnContext, request: Request) => Promise<void>;
  /** A click on a card: answer the click itself. */
  readonly onCardAction: (context: TurnContext, request: Request) => Promise<void>;
  /** Installed, removed, members added, channel renamed. */
  readonly onLifecycle: (context: TurnContext) => Promise<void>;
}

/** The routes of the bot: messages through the planner, clicks and lifecycle by their type. */
export function createApplication(handlers: TurnHandlers): Application {
  const app = new Application({
    ai: { planner: createRequestPlanner(), allow_looping: false },
    // Ours is stripped in decode-message; the timer is one for all conversations.
    removeRecipientMention: false,
    startTypingTimer: false,
  });
  app.ai.action<{ request: Request }>(HANDLE_REQUEST, async (context, _state, { request }) => {
    await handlers.onMessage(context, request);
    return '';
  });
  // The library reports every failure of a plan here, and would drop it; the turn's boundary must see it.
  app.ai.action<Error>(AI.HttpErrorActionName, (_context, _state, error) => Promise.reject(error));
  app.addRoute(
    isCardAction,
    (context) => handlers.onCardAction(context, decodeCardAction(context.activity)),
    true,
  );
  app.addRoute(isWordless, (context) =>
    handlers.onMessage(context, { kind: 'unsupported', reason: 'no-words' }),
  );
  app.addRoute(isLifecycle, (context) => handlers.onLifecycle(context));
  return app;
}

function isCardAction({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'invoke' && activity.name === 'adaptiveCard/action');
}

/** The library's planner is not asked about a message without text: a dropped file, an old Submit button. */
function isWordless({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'message' && !activity.text);
}

function isLifecycle({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(
    activity.type === 'conversationUpdate' || activity.type === 'installationUpdate',
  );
}
