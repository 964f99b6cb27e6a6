import type { Instant } from '../shared/civil-date';
import { assertNever } from '../shared/invariant';
import type { Delivery, PostOutcome } from './delivery';

/** Longer than the longest attempt: a claim older than this belongs to a process that is gone. */
const CLAIM_MS = 60_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;

function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

/** The delivery claimed for one attempt. Whoever saves it first, against its version, may post. */
export function claim(delivery: Delivery, at: Instant): Delivery {
  return {
    ...delivery,
    state: 'sending',
    attempts: delivery.attempts + 1,
    notBefore: later(at, CLAIM_MS),
    updatedAt: at,
  };
}

/** A claim whose process never reported: it may have posted before it died, so it is not posted again. */
export function giveUpClaim(delivery: Delivery, at: Instant): Delivery {
  return { ...delivery, state: 'unsure', reason: 'stopped while sending', updatedAt: at };
}

/** The delivery after an attempt. */
export function settle(delivery: Delivery, outcome: PostOutcome, at: Instant): Delivery {
  const settled = { ...delivery, updatedAt: at };
  switch (outcome.kind) {
    case 'sent':
      return { ...settled, state: 'sent', activityId: outcome.activityId, reason: null };
    case 'throttled':
      return {
        ...settled,
        state: 'pending',
        reason: 'throttled',
        notBefore: later(at, outcome.retryAfterMs),
      };
    case 'not-connected':
      return {
        ...settled,
        state: 'pending',
        reason: outcome.reason,
        notBefore: later(at, retryDelay(delivery)),
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
