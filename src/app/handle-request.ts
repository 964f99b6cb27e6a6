import type { AuthorityId } from '../domain/facts/authority';
import { assertNever } from '../domain/shared/invariant';
import { accountForDeliveries } from './deliveries/account-for';
import { settleByClick } from './deliveries/settle-by-click';
import { handleSubscription } from './digests/handle-subscription';
import { showEdition } from './digests/edition-rollup';
import { noteFeedback } from './feedback/note-feedback';
import { handleUpload } from './letters/upload/handle-upload';
import { moveByClick, showRemedy } from './remedies/clicks/move-by-click';
import { noteRefused } from './remedies/clicks/note-refused';
import { showRound } from './remedies/clicks/show-round';
import { whyNudged } from './remedies/clicks/why-nudged';
import { settingsOnce } from './remedies/settings-once';
import { takeLeave } from './remedies/take-leave';
import type { Asker } from './questions/answer-query';
import { ask } from './questions/ask';
import { withFollowUps } from './questions/follow-ups';
import { readingOnce } from './questions/read-once';
import { handleSetup } from './setup/handle-setup';
import { helpExamples } from './setup/help-examples';
import { councilOf, homeOf } from './setup/home-of';
import { NO_INSTALLATION, type Installation } from './setup/who-may';
import type { HelpOutcome, Outcome } from './outcome';
import type { Ports } from './ports';
import { handlePapers } from './papers/handle-papers';
import { isForPapers, type PapersRequest } from './request/papers';
import type { Actor, Request } from './request';

/** The one way in: every surface decodes to a request, and gets an outcome to present. */
export type HandleRequest = (request: Request, actor: Actor) => Promise<Outcome>;

/** The use cases behind all surfaces. `homeId` is the council of tenants that said none; null: there is none. */
export function createHandleRequest(
  given: Ports,
  homeId: AuthorityId | null,
  installation: Installation = NO_INSTALLATION,
): HandleRequest {
  return async (request, actor) => {
    const ports = settingsOnce(given);
    if ('deliveryId' in request) await settleByClick(ports, request.deliveryId, actor);
    const home = await homeOf(ports, actor.tenant, homeId);
    if (isForPapers(request)) return papers(ports, request, { actor, home, installation });
    switch (request.kind) {
      case 'ask':
        return askOrHelp(ports, request, { home, actor });
      case 'help':
        return help(ports, { home, actor }, request.topic);
      case 'subscribe':
      case 'unsubscribe':
      case 'subscribe-unclear':
      case 'subscriptions':
        return handleSubscription(ports, request, { actor, home: councilOf(home) });
      case 'deliveries':
        return accountForDeliveries(ports, actor, installation);
      case 'show-edition':
        return showEdition(ports, request, { actor, home });
      case 'settings':
      case 'set-up':
      case 'small-talk':
        return handleSetup(ports, request, { actor, home: homeId, installation });
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
      case 'feedback':
        return noteFeedback(ports, request, actor);
      case 'drop-file':
      case 'read-upload':
      case 'decide-upload':
        return handleUpload(ports, request, { actor, installation });
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
async function askOrHelp(
  given: Ports,
  request: Extract<Request, { kind: 'ask' }>,
  asker: Asker,
): Promise<Outcome> {
  const ports = readingOnce(given);
  const outcome = await ask(ports, request, asker);
  const isHelp = outcome.kind === 'answered' && outcome.answer.kind === 'help';
  if (isHelp) return help(ports, asker);
  return asker.actor.place.scope === 'personal' ? withFollowUps(ports, outcome, asker) : outcome;
}

/** Where others read along, a question of members is asked as it was said. */
function papers(
  ports: Ports,
  request: PapersRequest,
  { actor, home, installation }: Asker & { readonly installation: Installation },
): Promise<Outcome> {
  const isPrivate = actor.place.scope === 'personal' && home !== null;
  if (request.kind === 'members-question' && !isPrivate)
    return askOrHelp(ports, { kind: 'ask', text: request.text }, { home, actor });
  return handlePapers(ports, request, { actor, home: councilOf(home), installation });
}

async function help(ports: Ports, asker: Asker, topic?: 'settings'): Promise<HelpOutcome> {
  return {
    kind: 'help',
    ...(topic && { topic }),
    home: councilOf(asker.home),
    examples: await helpExamples(ports, asker),
    privately: asker.actor.place.scope === 'personal',
    model: ports.interpreter !== undefined,
    keepsUnanswered: ports.keepUnanswered === true,
  };
}
