import { authorityById } from '../domain/facts/authorities/authorities';
import type { Authority, AuthorityId } from '../domain/facts/authority';
import { assertNever } from '../domain/shared/invariant';
import { acknowledgeRemedy } from './remedies/acknowledge-remedy';
import { ask } from './questions/ask';
import type { AskOutcome, Outcome } from './outcome';
import type { Ports, SubscriptionScope } from './ports';
import type { Actor, Request } from './request';

/** The one way in: every surface decodes to a request, and gets an outcome to present. */
export type HandleRequest = (request: Request, actor: Actor) => Promise<Outcome>;

/** The use cases behind all surfaces, for the council that the product is set up for (null: none). */
export function createHandleRequest(ports: Ports, homeId: AuthorityId | null): HandleRequest {
  const home = homeId === null ? null : (authorityById(homeId) ?? null);
  return async (request, actor) => {
    switch (request.kind) {
      case 'ask':
        return answerWith(home, await ask(ports, request, { home: homeId, actor }));
      case 'help':
        return { kind: 'help', home };
      case 'subscribe':
        return subscribe(ports, request.scope, { actor, home });
      case 'unsubscribe':
        return unsubscribe(ports, actor);
      case 'subscriptions':
        return subscriptions(ports, actor, home);
      case 'acknowledge':
        return acknowledgeRemedy(ports, request, actor);
      case 'unsupported':
        return request;
      default:
        return assertNever(request);
    }
  };
}

/** "What can you do?" in words is the same as the command. */
function answerWith(home: Authority | null, outcome: AskOutcome): Outcome {
  const isHelp = outcome.kind === 'answered' && outcome.answer.kind === 'help';
  return isHelp ? { kind: 'help', home } : outcome;
}

async function subscribe(
  ports: Ports,
  scope: SubscriptionScope,
  { actor, home }: { readonly actor: Actor; readonly home: Authority | null },
): Promise<Outcome> {
  await ports.store.channels.subscribe({
    tenant: actor.tenant,
    conversation: actor.place.conversation,
    scope,
    since: ports.now(),
    by: actor.person ?? actor.name,
  });
  return { kind: 'subscribed', scope, home };
}

async function unsubscribe(ports: Ports, actor: Actor): Promise<Outcome> {
  const was = await ports.store.channels.unsubscribe(actor.tenant, actor.place.conversation);
  return { kind: 'unsubscribed', was };
}

async function subscriptions(ports: Ports, actor: Actor, home: Authority | null): Promise<Outcome> {
  const all = await ports.store.channels.subscriptions(actor.tenant);
  const here = all.filter(({ conversation }) => conversation === actor.place.conversation);
  return { kind: 'subscriptions', here, home };
}
