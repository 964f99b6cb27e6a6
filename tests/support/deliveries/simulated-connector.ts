import type { Evidence, Remover } from '../../../src/app/deliveries/outbound';
import type { KnownConversation, Poster } from '../../../src/app/ports';
import type { PostOutcome } from '../../../src/domain/delivery/delivery';
import type { Actor, World } from './simulated-world';

export interface Message {
  readonly id: string;
  readonly tenant: string;
  readonly conversation: string;
  readonly delivery: string;
  deleted: boolean;
}

/** The card of a delivery in a simulation: nothing but what must be checked of it. */
export interface SimulatedCard {
  readonly tenant: string;
  readonly delivery: string;
}

/** A post that came long after its last check. `silent`: its process did not learn that it had posted. */
export interface FrozenPost {
  readonly actor: Actor;
  readonly silent: boolean;
}

export interface SimulatedRequest {
  readonly conversation: KnownConversation;
  readonly at: number;
  /** Its process was stopped between its last look at the time and this. */
  readonly frozen: boolean;
}

/** Teams, as far as a bot sees it, with everything that it may do to a bot. */
export interface SimulatedConnector {
  readonly messages: Message[];
  /** Every request to post, with its moment. */
  readonly requests: SimulatedRequest[];
  /** Posts whose process was frozen while the request was on the way, by delivery: nothing can prevent a second message. */
  readonly frozenOnTheWay: Map<string, FrozenPost[]>;
  readonly problems: string[];
  poster(actor: Actor): Poster;
  remover(actor: Actor): Remover;
  evidence(actor: Actor): Evidence;
}

const LATEST_ARRIVAL_MS = 400;

export function simulatedConnector(
  world: World,
  closed: ReadonlySet<string>,
  consented: ReadonlySet<string>,
): SimulatedConnector {
  const messages: Message[] = [];
  const requests: SimulatedRequest[] = [];
  const frozenOnTheWay = new Map<string, FrozenPost[]>();
  const problems: string[] = [];
  const live = (delivery: string): Message[] =>
    messages.filter((message) => message.delivery === delivery && !message.deleted);

  const arrive = (conversation: KnownConversation, card: SimulatedCard): Message => {
    const { tenant, id } = conversation;
    const message: Message = {
      id: `m-${String(messages.length + 1)}`,
      tenant,
      conversation: id,
      delivery: card.delivery,
      deleted: false,
    };
    messages.push(message);
    return message;
  };

  const froze = (delivery: string, post: FrozenPost): void => {
    frozenOnTheWay.set(delivery, [...(frozenOnTheWay.get(delivery) ?? []), post]);
  };

  return {
    messages,
    requests,
    frozenOnTheWay,
    problems,
    poster: (actor) => async (conversation, card) => {
      const simulated = card as SimulatedCard;
      const frozen = actor.frozenBefore.has(simulated.delivery);
      requests.push({ conversation, frozen, at: world.now() });
      if (simulated.tenant !== conversation.tenant)
        problems.push(`a card of ${simulated.tenant} went to ${conversation.tenant}`);
      const sent = world.now();
      const refusal = refusalOf(world, closed.has(conversation.id));
      if (refusal) return world.call(actor, () => refusal, { delayMs: 50 });
      const lost = world.chance(50);
      const unsure = world.chance(100);
      return world.call<PostOutcome>(
        actor,
        () => {
          if (lost) return { kind: 'unsure', reason: 'lost' };
          if (
            world.now() - sent > LATEST_ARRIVAL_MS + 100 ||
            actor.frozenBefore.has(simulated.delivery)
          )
            froze(simulated.delivery, { actor, silent: unsure });
          const { id } = arrive(conversation, simulated);
          return unsure ? { kind: 'unsure', reason: '502' } : { kind: 'sent', activityId: id };
        },
        { delayMs: LATEST_ARRIVAL_MS },
      );
    },
    remover: (actor) => (_conversation, activityId) =>
      world.chance(200)
        ? world.call(actor, () => 'failed' as const)
        : world.call(actor, () => {
            const message = messages.find(({ id }) => id === activityId);
            if (message) message.deleted = true;
            return 'gone' as const;
          }),
    evidence: (actor) => (conversation, delivery) =>
      world.call<Awaited<ReturnType<Evidence>>>(
        actor,
        () => {
          if (!consented.has(conversation.tenant)) return { kind: 'cannot-tell' };
          const [first, ...others] = live(delivery.id).map(({ id }) => id);
          return first === undefined
            ? { kind: 'not-posted' }
            : { kind: 'posted', activityIds: [first, ...others] };
        },
        { fault: world.chance(100) ? 'before' : undefined },
      ),
  };
}

function refusalOf(world: World, closed: boolean): PostOutcome | undefined {
  if (closed) return { kind: 'rejected', reason: 'refused (403)', closed: true };
  if (world.chance(60)) {
    return { kind: 'throttled', retryAfterMs: world.random.integer(100, 3_000) };
  }
  if (world.chance(60)) return { kind: 'not-connected', reason: 'ECONNREFUSED' };
  return undefined;
}
