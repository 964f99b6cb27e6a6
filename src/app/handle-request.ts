import { authorityById } from '../domain/facts/authorities/authorities';
import type { Authority, AuthorityId } from '../domain/facts/authority';
import { assertNever } from '../domain/shared/invariant';
import { settleByClick } from './deliveries/settle-by-click';
import { subscribe, unsubscribe } from './digests/change-subscription';
import { showEdition } from './digests/edition-rollup';
import { moveByClick, showRemedy } from './remedies/clicks/move-by-click';
import { noteRefused } from './remedies/clicks/note-refused';
import { showRound } from './remedies/clicks/show-round';
import { whyNudged } from './remedies/clicks/why-nudged';
import { takeLeave } from './remedies/take-leave';
import { ask } from './questions/ask';
import type { AskOutcome, HelpOutcome, Outcome } from './outcome';
import type { Ports } from './ports';
import type { Actor, Request } from './request';

/** The one way in: every surface decodes to a request, and gets an outcome to present. */
export type HandleRequest = (request: Request, actor: Actor) => Promise<Outcome>;

/** The use cases behind all surfaces, for the council that the product is set up for (null: none). */
export function createHandleRequest(ports: Ports, homeId: AuthorityId | null): HandleRequest {
  const home = homeId === null ? null : (authorityById(homeId) ?? null);
  const help = (): HelpOutcome => ({
    kind: 'help',
    home,
    model: ports.interpreter !== undefined,
    keepsUnanswered: ports.keepUnanswered === true,
  });
  return async (request, actor) => {
    if ('deliveryId' in request) await settleByClick(ports, request.deliveryId, actor);
    switch (request.kind) {
      case 'ask':
        return answerWith(help(), await ask(ports, request, { home: homeId, actor }));
      case 'help':
        return help();
      case 'subscribe':
        return { ...(await subscribe(ports, request.interest, actor)), home };
      case 'unsubscribe':
        return { ...(await unsubscribe(ports, request, actor)), home };
      case 'subscribe-unclear':
        return request;
      case 'show-edition':
        return showEdition(ports, request, { actor, home: homeId });
      case 'subscriptions':
        return subscriptions(ports, actor, home);
      case 'move':
        return moveByClick(ports, request, actor);
      case 'show-remedy':
        return showRemedy(ports, request, actor);
      case 'show-round':
        return showRound(ports, request, actor);
      case 'leave':
        return takeLeave(ports, request, actor);
      case 'why-nudged':
        return whyNudged(ports, actor);
      case 'unsupported':
        if (request.tried)
          await noteRefused(ports, { ...request.tried, reason: request.reason }, actor);
        return { kind: 'unsupported', reason: request.reason };
      default:
        return assertNever(request);
    }
  };
}

/** "What can you do?" in words is the same as the command. */
function answerWith(help: HelpOutcome, outcome: AskOutcome): Outcome {
  const isHelp = outcome.kind === 'answered' && outcome.answer.kind === 'help';
  return isHelp ? help : outcome;
}

/** What the conversation is told of now. */
async function subscriptions(ports: Ports, actor: Actor, home: Authority | null): Promise<Outcome> {
  const { tenant, place } = actor;
  const here = await ports.store.subscriptions.find(tenant, place.conversation);
  return { kind: 'subscriptions', here: here?.value, home };
}
