import type { Instant } from '../shared/civil-date';

export type DeliveryKind = 'digest' | 'nudge';

/**
 * pending -> sending -> sent | pending (certainly not posted) | rejected (refused for good) | unsure.
 * An unsure delivery may have been posted: it is never posted again blindly.
 */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'rejected' | 'unsure';

/** Where a delivery goes: a conversation that is known, or a person whose conversation may not be known yet. */
export type Address =
  | { readonly kind: 'conversation'; readonly conversation: string }
  | { readonly kind: 'person'; readonly person: string };

/** One card for one address, whatever happens to processes on the way: there is at most one document for its id. */
export interface Delivery {
  /** Hash of tenant, address, kind, subject and occasion: planning it twice makes one. */
  readonly id: string;
  readonly tenant: string;
  readonly address: Address;
  readonly kind: DeliveryKind;
  /** The figure record or the remedy that it is about. */
  readonly subject: string;
  /** Why it is sent, in the words of the rule: `overdue since 14 November 2026`. */
  readonly why: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Why it stands where it stands; null when there is nothing to say. */
  readonly reason: string | null;
  /** Not to be tried before; also the end of the claim while it is being sent. */
  readonly notBefore: Instant;
  /** The message's id once it was posted. */
  readonly activityId: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** What one attempt to post ended in. Only `sent` is certain to be there, only `unsure` is uncertain. */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly activityId: string | null }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  /** Refused before a byte of the message was taken: no connection, or nobody to send it to yet. */
  | { readonly kind: 'not-connected'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'unsure'; readonly reason: string };
