import type { SubscriptionScope } from './ports';

/** Where somebody speaks. In a channel everybody reads the answer. */
export interface Place {
  /** A channel's id without the thread. */
  readonly conversation: string;
  readonly scope: 'personal' | 'group' | 'channel';
}

/** Who asks, taken from a checked activity and never from a card or a text. */
export interface Actor {
  readonly tenant: string;
  /** Entra object id; null for guests and others without one. */
  readonly person: string | null;
  readonly name: string;
  readonly place: Place;
}

/** Everything that a person can ask of the product, whatever surface it comes through. */
export type Request =
  /** `whole`: a complete question of a button, which follows up on nothing. */
  | { readonly kind: 'ask'; readonly text: string; readonly whole?: true }
  | { readonly kind: 'help' }
  | { readonly kind: 'subscribe'; readonly scope: SubscriptionScope }
  | { readonly kind: 'unsubscribe' }
  | { readonly kind: 'subscriptions' }
  | AcknowledgeRequest
  | { readonly kind: 'unsupported'; readonly reason: 'unknown-verb' | 'bad-card' | 'no-words' };

export interface AcknowledgeRequest {
  readonly kind: 'acknowledge';
  readonly remedyId: string;
  /** Revision that the card was made from. */
  readonly revision: number;
  readonly deliveryId: string;
}
