import type { TurnContext } from 'botbuilder';
import { Application } from '@microsoft/teams-ai/lib/Application';
import { AI } from '@microsoft/teams-ai/lib/AI';
import type { Request } from '../app/request';
import { decodeCardAction } from './decode-card-action';
import { isAddressed } from './decode-message';
import { droppedFiles } from './files/dropped-files';
import { isFileConsent } from './files/file-consent';
import { isExtension } from './extension/create-extension';
import { createRequestPlanner, HANDLE_REQUEST } from './request-planner';

/** What a turn does once it is decoded. Each gets the turn's context, which must not outlive it. */
export interface TurnHandlers {
  /** A message: answer in the conversation. */
  readonly onMessage: (context: TurnContext, request: Request) => Promise<void>;
  /** A click on a card: answer the click itself. */
  readonly onCardAction: (context: TurnContext, request: Request) => Promise<void>;
  /** Files that were dropped into the conversation: read them later. */
  readonly onFiles: (context: TurnContext) => Promise<void>;
  /** A thumb under an answer. */
  readonly onFeedback: (context: TurnContext) => Promise<void>;
  /** What somebody said to an offered file: answer the invoke at once. */
  readonly onFileConsent: (context: TurnContext) => Promise<void>;
  /** What is asked while somebody writes a message: answer the invoke itself. */
  readonly onExtension: (context: TurnContext) => Promise<void>;
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
  // The library starts it all the same (teams-ai 1.7.4), for all conversations together and also in channels.
  app.startTypingTimer = () => undefined;
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
  app.addRoute(isOverheard, () => Promise.resolve());
  app.addRoute(isFeedback, (context) => handlers.onFeedback(context), true);
  app.addRoute(
    ({ activity }) => Promise.resolve(isFileConsent(activity)),
    (context) => handlers.onFileConsent(context),
    true,
  );
  app.addRoute(isExtension, (context) => handlers.onExtension(context), true);
  app.addRoute(hasFiles, (context) => handlers.onFiles(context));
  app.addRoute(isWordless, (context) =>
    handlers.onMessage(context, { kind: 'unsupported', reason: 'no-words' }),
  );
  app.addRoute(isLifecycle, (context) => handlers.onLifecycle(context));
  return app;
}

function isCardAction({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'invoke' && activity.name === 'adaptiveCard/action');
}

/** What people in a channel say to each other is none of our business, should a client send it to us all the same. */
function isOverheard({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'message' && !isAddressed(activity));
}

function isFeedback({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'invoke' && activity.name === 'message/submitAction');
}

function hasFiles({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(droppedFiles(activity).length > 0);
}

/** The library's planner is not asked about a message without text: an old Submit button, a picture. */
function isWordless({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(activity.type === 'message' && !activity.text);
}

function isLifecycle({ activity }: TurnContext): Promise<boolean> {
  return Promise.resolve(
    activity.type === 'conversationUpdate' || activity.type === 'installationUpdate',
  );
}
