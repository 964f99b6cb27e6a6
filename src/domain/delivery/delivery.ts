import type { Instant } from '../shared/civil-date';
import type { Tenant } from '../shared/tenant';

/**
 * `correction`: that a letter told of before was corrected. `settled`: that held figures of it were. `weekly`, `annual`: the digests of a week and a year.
 * `welcome`: who added us to a team, and what we do.
 */
export type DeliveryKind =
  | 'digest'
  | 'correction'
  | 'settled'
  | 'weekly'
  | 'annual'
  | 'nudge'
  | 'welcome';

/**
 * pending -> sending -> sent | pending (certainly not posted) | rejected (refused for good) | unsure.
 * An unsure delivery may have been posted: it is never posted again blindly. Evidence makes it sent or pending; without
 * evidence it is parked, for a person to settle. What nobody needs any more is superseded.
 */
export type DeliveryState =
  | 'pending'
  | 'sending'
  | 'sent'
  | 'rejected'
  | 'unsure'
  | 'parked'
  | 'superseded';

/** Where a delivery goes: a conversation that is known, or a person whose conversation may not be known yet. */
export type Address =
  | { readonly kind: 'conversation'; readonly conversation: string }
  | { readonly kind: 'person'; readonly person: string };

/** The message of another delivery, which this one changes or answers in its thread. */
export interface Follows {
  readonly how: 'replace' | 'reply';
  /** Of the same tenant and conversation. */
  readonly delivery: string;
  /** Of what it shows, where a later one makes it needless. */
  readonly revision?: number;
}

/** A second message of one delivery: it is written down first, then deleted where it was posted. */
export interface Copy {
  readonly activityId: string;
  readonly foundAt: Instant;
  /** Null while it still stands in the conversation. */
  readonly deletedAt: Instant | null;
}

/** One card for one address, whatever happens to processes on the way: there is at most one document for its id. */
export interface Delivery {
  /** Hash of tenant, address, kind, subject and occasion: planning it twice makes one. */
  readonly id: string;
  readonly tenant: Tenant;
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
  /** Not to be tried before. No lease hangs on it: clocks of instances differ. */
  readonly notBefore: Instant;
  /** The message's id once it was posted; null also when it is known to be there, but not under which id. */
  readonly activityId: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Absent: a message of its own. */
  readonly follows?: Follows;
  /** Of a digest: when the edition that it shows was opened, which finds it. Absent: not a digest, or an old one. */
  readonly opened?: Instant;
  /** Names the write that made this version, to know it again after a doubtful answer. Absent: as it was planned. */
  readonly op?: string;
  /** Somebody has seen its message while an attempt was in doubt. Absent: as far as is known, nobody. */
  readonly seen?: true;
  /** Further messages of this delivery that were found. Absent: none. */
  readonly copies?: readonly Copy[];
}

/** What one attempt to post ended in. Only `sent` is certain to be there, only `unsure` is uncertain. */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly activityId: string | null }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  /** Refused before a byte of the message was taken: no connection, or nobody to send it to yet. */
  | { readonly kind: 'not-connected'; readonly reason: string }
  /** `closed`: the conversation refuses everything, not this message alone. */
  | { readonly kind: 'rejected'; readonly reason: string; readonly closed?: true }
  | { readonly kind: 'unsure'; readonly reason: string };

/** What the conversation itself shows of a delivery, some time after the attempt. */
export type Sighting =
  /** The messages that carry the delivery's id, in the order in which they were posted. */
  | { readonly kind: 'posted'; readonly activityIds: readonly [string, ...string[]] }
  /** Only from a complete listing: the message is certainly not there. */
  | { readonly kind: 'not-posted' }
  | { readonly kind: 'cannot-tell' };

/** When a change is made, and the name of the write that makes it. */
export interface Stamp {
  readonly at: Instant;
  readonly op: string;
}

/** How long things may take, in milliseconds on a clock that only goes forward. */
export interface DeliveryTimes {
  /** A claim that was seen unchanged for so long belongs to a process that is gone. Far longer than an attempt. */
  readonly leaseMs: number;
  /** Longest that one attempt may take. */
  readonly deadlineMs: number;
  /** After so long a message that was posted shows in its conversation. */
  readonly graceMs: number;
  /** Longest that a post may come after the moment that was reserved for it. */
  readonly lateMs: number;
}

/** The lease is that long because nothing can stop a process that was frozen between its last check and its post. */
export const DELIVERY_TIMES: DeliveryTimes = {
  leaseMs: 600_000,
  deadlineMs: 16_000,
  graceMs: 300_000,
  lateMs: 500,
};
