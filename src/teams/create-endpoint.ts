import type { Activity, TurnContext } from 'botbuilder';
import type { DrawPng } from '../app/ports/drawing';
import type { HandleRequest } from '../app/handle-request';
import type { ChannelBook, Log } from '../app/ports';
import type { Actor, Request } from '../app/request';
import type { Outcome } from '../app/outcome';
import { say, type Reply } from '../present/reply';
import type { AnswerReading } from '../domain/question/answer-reading';
import type { TamedAdapter } from './adapter';
import { createApplication } from './create-application';
import { createConversationBook } from './conversation-book';
import { decodeActor } from './decode-actor';
import {
  createAnswering,
  PATIENCE,
  type Answered,
  type Answering,
  type Patience,
} from './answers/create-answering';
import type { Later } from './answers/later';
import { createReach } from './answers/reach';
import { decodeFeedback } from './decode-feedback';
import { createExtension, type ExtensionParts } from './extension/create-extension';
import { createAdmit } from './gate/admit';
import { tenantOf } from './gate/checked-tenant';
import { processActivity } from './gate/process-activity';
import type { Trust } from './gate/trust';
import { followLifecycle, type LifecycleParts } from './follow-lifecycle';
import type { FetchRules } from './files/fetch-file';
import { createOffering, type Offering, type OfferingParts } from './files/offer-files';
import { createFileReceiver } from './files/receive-files';
import type { Tenant } from '../domain/shared/tenant';

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

export interface EndpointParts extends LifecycleParts {
  readonly adapter: TamedAdapter;
  readonly handle: HandleRequest;
  readonly present: (outcome: Outcome, actor: Actor) => Reply;
  readonly channels: ChannelBook;
  /** Told of each person whose chat becomes known. */
  readonly onPerson: (person: {
    readonly tenant: Tenant;
    readonly person: string;
  }) => Promise<void>;
  /** Tenants that are enrolled; null lets every tenant in (local trial only). */
  readonly tenants: ReadonlySet<string> | null;
  /** What makes sure that an activity comes from Teams, and once; null in the local trial. */
  readonly trust: Trust | null;
  /** What a tenant is called in the store. */
  readonly tenantKey: (tenant: Tenant) => Promise<Tenant>;
  /** Told of each answer that a thumb may be put to. Never fails. */
  readonly onAnswer: (
    actor: Actor,
    sent: { readonly message: string; readonly reading: AnswerReading },
  ) => Promise<void>;
  /** Where people reach our pages; null where nobody said so. */
  readonly publicUrl: string | null;
  /** What is found while somebody writes a message. */
  readonly extension: Pick<ExtensionParts, 'letterRecord' | 'search'>;
  /** Draws pictures that somebody asks for; absent where nothing is drawn. */
  readonly draw?: DrawPng;
  /** How dropped files are fetched; null where nobody set up from where. */
  readonly fetching: FetchRules | null;
  /** Makes the files that people want, and takes each offer of one once. */
  readonly files: Pick<OfferingParts, 'now' | 'reportFile' | 'takeOffer'>;
  /** What goes on when a turn is answered. */
  readonly later: Later;
  readonly patience?: Patience;
  readonly newId: () => string;
  readonly log: Log;
}

/** The Teams endpoint: checks an untrusted body, then runs a turn of the bot. Never throws. */
export function createEndpoint(parts: EndpointParts): Endpoint {
  const reach = createReach(parts.adapter);
  const offering = createOffering({
    ...{ ...parts.files, fetching: parts.fetching, later: parts.later, newId: parts.newId, reach },
    onFailure: (error) => void apologyFor(parts)(error),
  });
  const answering = createAnswering({
    reach,
    offer: offering.offer,
    later: parts.later,
    patience: parts.patience ?? PATIENCE,
    publicUrl: parts.publicUrl,
    ...(parts.draw && { draw: parts.draw }),
    remember: parts.onAnswer,
    apologise: apologyFor(parts),
  });
  const application = createApplication(turnHandlers(parts, { answering, offering }));
  const rules = { allowsServiceUrl: parts.adapter.allowsServiceUrl, tenants: parts.tenants };
  const admit = createAdmit({ rules, trust: parts.trust, log: parts.log });
  return async ({ headers, body }) => {
    const admitted = await admit({ headers, body });
    if (!admitted.ok)
      return { status: admitted.problem.status, body: { error: admitted.problem.reason } };
    return processActivity(
      parts.adapter.adapter,
      { activity: admitted.value, headers },
      {
        turn: (context) => runTurn(context, answering, () => application.run(context)),
        onUnchecked: (code) => parts.log.error('refused by the SDK', { status: code }),
      },
    );
  };
}

/** The boundary of a turn: an error becomes one log line and one short sentence that names it. */
async function runTurn(
  context: TurnContext,
  { failed }: Pick<Answering, 'failed'>,
  turn: () => Promise<unknown>,
): Promise<void> {
  try {
    await turn();
  } catch (error) {
    await failed(context, error);
  }
}

function apologyFor({ newId, log }: EndpointParts): (error: unknown) => Reply {
  return (error) => {
    const reference = newId().slice(0, 8);
    const cause = error instanceof Error ? error.message : 'unknown';
    log.error('turn failed', { reference, cause });
    return say(
      `Something went wrong here, and nothing was changed. Please try again; if it happens again, give your administrator the reference ${reference}.`,
    );
  };
}

function turnHandlers(
  parts: EndpointParts,
  { answering, offering }: { readonly answering: Answering; readonly offering: Offering },
): Parameters<typeof createApplication>[0] {
  const { handle, present, later } = parts;
  const book = createConversationBook(parts.channels, parts.onPerson);
  const actorOf = async (activity: Activity): Promise<Actor> => {
    const actor = decodeActor(activity, await parts.tenantKey(tenantOf(activity)));
    await book.remember(activity, actor);
    return actor;
  };
  const run = async (activity: Activity, request: Request): Promise<Answered> => {
    const actor = await actorOf(activity);
    return { reply: present(await handle(request, actor), actor), actor };
  };
  const receive = createFileReceiver({
    ...{ handle, present, answering, later },
    fetching: parts.fetching,
    apologise: apologyFor(parts),
  });
  return {
    onMessage: (context, request) => answering.message(context, run(context.activity, request)),
    onCardAction: (context, request) => answering.click(context, run(context.activity, request)),
    onFiles: async (context) => receive(context, await actorOf(context.activity)),
    onFileConsent: async (context) => offering.consent(context, await actorOf(context.activity)),
    onFeedback: (context) => {
      const request = decodeFeedback(context.activity);
      return answering.noted(context, request ? run(context.activity, request) : undefined);
    },
    onExtension: createExtension({ ...parts, ...parts.extension }),
    onLifecycle: async ({ activity }) => {
      const actor = decodeActor(activity, await parts.tenantKey(tenantOf(activity)));
      await followLifecycle(activity, actor, { ...parts, book });
    },
  };
}
