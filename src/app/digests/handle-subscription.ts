import type { Authority } from '../../domain/facts/authority';
import { assertNever } from '../../domain/shared/invariant';
import type { Outcome } from '../outcome';
import type { Ports } from '../ports';
import type { Actor, Request } from '../request';
import { subscribe, unsubscribe } from './change-subscription';

/** What a conversation asks about the letters that it is told of. */
export type SubscriptionRequest = Extract<
  Request,
  { kind: 'subscribe' | 'unsubscribe' | 'subscribe-unclear' | 'subscriptions' }
>;

/** What a conversation is told of: changed, or shown. */
export async function handleSubscription(
  ports: Ports,
  request: SubscriptionRequest,
  { actor, home }: { readonly actor: Actor; readonly home: Authority | null },
): Promise<Outcome> {
  switch (request.kind) {
    case 'subscribe':
      return { ...(await subscribe(ports, request.interest, actor)), home };
    case 'unsubscribe':
      return { ...(await unsubscribe(ports, request, actor)), home };
    case 'subscribe-unclear':
      return request;
    case 'subscriptions': {
      const { tenant, place } = actor;
      const here = await ports.store.subscriptions.find(tenant, place.conversation);
      return { kind: 'subscriptions', here: here?.value, home };
    }
    default:
      return assertNever(request);
  }
}
