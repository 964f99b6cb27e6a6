import type { Activity, TurnContext } from 'botbuilder';
import type { HandleRequest } from '../app/handle-request';
import type { ChannelBook, Log } from '../app/ports';
import type { Actor, Request } from '../app/request';
import type { Outcome } from '../app/outcome';
import type { Reply } from '../present/reply';
import type { TamedAdapter } from './adapter';
import { checkActivity } from './check-activity';
import { createApplication } from './create-application';
import { createConversationBook } from './conversation-book';
import { decodeActor, tenantOf } from './decode-actor';
import { encodeReply } from './encode-reply';

/** An HTTP request and response without the HTTP library. */
export interface WireRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}
export interface WireResponse {
  readonly status: number;
  readonly body?: unknown;
}
export type Endpoint = (request: WireRequest) => Promise<WireResponse>;

export interface EndpointParts {
  readonly adapter: TamedAdapter;
  readonly handle: HandleRequest;
  readonly present: (outcome: Outcome, actor: Actor) => Reply;
  readonly channels: ChannelBook;
  /** Told of each person whose chat becomes known. */
  readonly onPerson: (person: {
    readonly tenant: string;
    readonly person: string;
  }) => Promise<void>;
  /** Tenants that are enrolled; null lets every tenant in (local trial only). */
  readonly tenants: ReadonlySet<string> | null;
  /** What a tenant is called in the store. */
  readonly tenantKey: (tenant: string) => Promise<string>;
  readonly newId: () => string;
  readonly log: Log;
}

/** The Teams endpoint: checks an untrusted body, then runs a turn of the bot. Never throws. */
export function createEndpoint(parts: EndpointParts): Endpoint {
  const application = createApplication(turnHandlers(parts));
  const rules = { allowsServiceUrl: parts.adapter.allowsServiceUrl, tenants: parts.tenants };
  return async ({ headers, body }) => {
    const checked = checkActivity(body, rules);
    if (!checked.ok)
      return { status: checked.problem.status, body: { error: checked.problem.reason } };
    let status = 200;
    let sent: unknown;
    const response = {
      status: (code: number) => (status = code),
      send: (value: unknown) => (sent = value),
      header: () => undefined,
      end: () => undefined,
      socket: null,
    };
    try {
      await parts.adapter.adapter.process(
        { body: checked.value as never, headers, method: 'POST' },
        response,
        (context) => runTurn(parts, context, () => application.run(context)),
      );
    } catch {
      return { status: 400, body: { error: 'the activity could not be read' } };
    }
    // The SDK puts the text of an error into its answer; nobody outside needs it.
    if (status >= 400)
      return {
        status: status === 401 ? 401 : status === 501 ? 501 : 400,
        body: { error: 'refused' },
      };
    return { status, body: sent };
  };
}

/** The boundary of a turn: an error becomes one log line and one short sentence that names it. */
async function runTurn(
  parts: EndpointParts,
  context: TurnContext,
  turn: () => Promise<unknown>,
): Promise<void> {
  try {
    await turn();
  } catch (error) {
    const reference = parts.newId().slice(0, 8);
    parts.log.error('turn failed', {
      reference,
      cause: error instanceof Error ? error.message : 'unknown',
    });
    const apology = `Something went wrong here, and nothing was changed. Please try again; if it happens again, give your administrator the reference ${reference}.`;
    await answer(context, { kind: 'text', text: apology, citations: [] }).catch(() => undefined);
  }
}

function turnHandlers(parts: EndpointParts): Parameters<typeof createApplication>[0] {
  const book = createConversationBook(parts.channels, parts.onPerson);
  const actorOf = async (activity: Activity): Promise<Actor> => {
    const actor = decodeActor(activity, await parts.tenantKey(tenantOf(activity)));
    await book.remember(activity, actor);
    return actor;
  };
  const run = async (context: TurnContext, request: Request): Promise<Reply> => {
    const actor = await actorOf(context.activity);
    return parts.present(await parts.handle(request, actor), actor);
  };
  return {
    onMessage: async (context, request) => answer(context, await run(context, request)),
    onCardAction: async (context, request) =>
      answerClick(context, request, await run(context, request)),
    onLifecycle: async (context) => {
      const actor = await actorOf(context.activity);
      if (context.activity.type === 'installationUpdate' && context.activity.action === 'remove') {
        await parts.handle({ kind: 'unsubscribe', uninstalled: true }, actor);
        await book.forget(actor);
      }
    },
  };
}

/** Answers in the conversation; a click that failed gets its answer the same way, and an empty acknowledgement. */
async function answer(context: TurnContext, reply: Reply): Promise<void> {
  if (context.activity.type === 'invoke') return answerClick(context, { kind: 'help' }, reply);
  await context.sendActivity(encodeReply(reply));
}

/**
 * Answers a click in the response to it. Never with an empty body, since Teams then sends the click again. A question
 * from a card is answered below the card, which stays for the next one.
 */
async function answerClick(context: TurnContext, request: Request, reply: Reply): Promise<void> {
  if (request.kind === 'ask') await context.sendActivity(encodeReply(reply));
  const body =
    reply.kind === 'card' && request.kind !== 'ask'
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card }
      : {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: clickText(request, reply),
        };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

function clickText(request: Request, reply: Reply): string {
  if (request.kind === 'ask') return 'The answer is below.';
  return reply.kind === 'text' ? reply.text : 'Done.';
}
