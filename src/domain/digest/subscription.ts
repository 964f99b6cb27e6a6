import type { Instant } from '../shared/civil-date';
import type { Interest } from './interest';
import type { Tenant } from '../shared/tenant';

/** One thing that a conversation asked for, when, and who asked. Letters that came before are not sent. */
export interface SubscribedInterest extends Interest {
  readonly since: Instant;
  /** Entra object id; the name shown in the client for a person without one. */
  readonly by: string;
}

/** Everything that a conversation asked for. There is none without an interest. */
export interface Subscription {
  readonly tenant: Tenant;
  readonly conversation: string;
  readonly interests: readonly SubscribedInterest[];
  /** `refused`: the conversation took no message of ours any more (removed, blocked); nothing is sent until asked again. */
  readonly state: 'active' | 'refused';
  /** True for a conversation that may be told of a letter before the day on which it is published. */
  readonly beforePublication: boolean;
}

/** The subscription with one more interest, and active again. The same interest twice is there once. */
export function withInterest(
  place: Pick<Subscription, 'tenant' | 'conversation'>,
  held: Subscription | undefined,
  interest: SubscribedInterest,
): Subscription {
  const others = held?.interests ?? [];
  const isThere = others.some((other) => sameInterest(other, interest));
  return {
    tenant: place.tenant,
    conversation: place.conversation,
    interests: isThere ? others : [...others, interest],
    state: 'active',
    beforePublication: held?.beforePublication ?? false,
  };
}

/** The subscription without an interest; undefined where nothing is left. */
export function withoutInterest(held: Subscription, interest: Interest): Subscription | undefined {
  const interests = held.interests.filter((other) => !sameInterest(other, interest));
  return interests.length === 0 ? undefined : { ...held, interests };
}

/** Whether two interests bring the same letters and digests. */
export function sameInterest(a: Interest, b: Interest): boolean {
  const words = ({ scope, councils, groups, topics }: Interest): string =>
    JSON.stringify([scope, [...councils].sort(), [...groups].sort(), [...topics].sort()]);
  return words(a) === words(b);
}
