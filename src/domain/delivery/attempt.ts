import type { Instant } from '../shared/civil-date';
import { assertNever } from '../shared/invariant';
import type { Delivery, PostOutcome, Stamp } from './delivery';

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;

/** The instant `ms` milliseconds after another. */
export function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

function stamped(delivery: Delivery, { at, op }: Stamp): Delivery {
  return { ...delivery, updatedAt: at, op };
}

/** The delivery claimed for one attempt. Whoever saves it first, against its version, may post. */
export function claim(delivery: Delivery, stamp: Stamp): Delivery {
  return { ...stamped(delivery, stamp), state: 'sending', attempts: delivery.attempts + 1 };
}

/** A claim that ends before its attempt: nothing was sent, and nothing counts. */
export function release(claimed: Delivery, stamp: Stamp): Delivery {
  return { ...stamped(claimed, stamp), state: 'pending', attempts: claimed.attempts - 1 };
}

/**
 * A claim whose process never reported: it may have posted before it died, so it is not posted again. A message that was
 * to be replaced may be replaced again: twice is the same as once.
 */
export function giveUpClaim(delivery: Delivery, stamp: Stamp): Delivery {
  const state = mayRepeat(delivery) ? 'pending' : 'unsure';
  return { ...stamped(delivery, stamp), state, reason: 'stopped while sending' };
}

/** Whether an attempt that may have worked does no harm a second time. */
export function mayRepeat({ follows }: Delivery): boolean {
  return follows?.how === 'replace';
}

/** Nothing is to be sent any more, and why. */
export function supersede(delivery: Delivery, reason: string, stamp: Stamp): Delivery {
  return { ...stamped(delivery, stamp), state: 'superseded', reason };
}

/** A delivery that cannot be tried yet, without an attempt: it waits longer each time. */
export function postpone(delivery: Delivery, reason: string, stamp: Stamp): Delivery {
  const tried = { ...delivery, attempts: delivery.attempts + 1 };
  return settle(tried, { kind: 'not-connected', reason }, stamp);
}

/** The delivery after an attempt. */
export function settle(delivery: Delivery, outcome: PostOutcome, stamp: Stamp): Delivery {
  const settled = stamped(delivery, stamp);
  switch (outcome.kind) {
    case 'sent':
      return { ...settled, state: 'sent', activityId: outcome.activityId, reason: null };
    case 'throttled':
      return {
        ...settled,
        state: 'pending',
        reason: 'throttled',
        notBefore: later(stamp.at, outcome.retryAfterMs),
      };
    case 'not-connected':
      return {
        ...settled,
        state: 'pending',
        reason: outcome.reason,
        notBefore: later(stamp.at, retryDelay(delivery)),
      };
    case 'rejected':
    case 'unsure':
      return { ...settled, state: outcome.kind, reason: outcome.reason };
    default:
      return assertNever(outcome);
  }
}

function retryDelay(delivery: Delivery): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, delivery.attempts - 1), LONGEST_RETRY_MS);
}
