import type { Delivery, DeliveryTimes, Sighting } from '../../domain/delivery/delivery';
import type { Limits } from '../../domain/delivery/pace';
import type { KnownConversation, Log, Poster } from '../ports';

/** Makes the card of a delivery from what is held now; undefined when there is nothing left to send. */
export type CardFor = (delivery: Delivery) => Promise<object | undefined>;

/** Takes a message back. `gone`: it is not there any more, whoever removed it. Never throws. */
export type Remover = (
  conversation: KnownConversation,
  activityId: string,
) => Promise<'gone' | 'failed'>;

/**
 * Looks for a delivery in its conversation. `not-posted` is a promise: the listing is complete. Throws when it cannot
 * look now but may later.
 */
export type Evidence = (conversation: KnownConversation, delivery: Delivery) => Promise<Sighting>;

/** A clock that only goes forward, in milliseconds; it has nothing to do with the time of day. */
export interface MonotonicClock {
  readonly monotonic: () => number;
  /** Runs something once after a while; gives what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The steps of a delivery between which a process may die, in order. Tests stop processes at each. */
export const FAILPOINTS = [
  'slot-reserved',
  'claimed',
  'about-to-post',
  'posted',
  'settled',
  'claim-given-up',
  'evidence-seen',
  'copy-deleted',
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];

/** Told of each step of each delivery. Only tests give one. */
export type Hit = (point: Failpoint, delivery: Delivery['id']) => void | Promise<void>;

/** What is needed to send, besides the ports. */
export interface Outbound {
  readonly post: Poster;
  readonly cardFor: CardFor;
  /** Absent: copies stay where they are, and stay on record. */
  readonly remove?: Remover;
  /** Absent: nobody can tell. */
  readonly evidence?: Evidence;
}

/** What a test or an installation may set; everything has a value of its own. */
export interface CourierOptions {
  readonly clock?: MonotonicClock;
  readonly times?: DeliveryTimes;
  readonly limits?: Limits;
  /** Most attempts at the same time. */
  readonly atOnce?: number;
  /** Longest pause between two looks at the store. */
  readonly idleMs?: number;
  readonly log?: Log;
  readonly hit?: Hit;
}
