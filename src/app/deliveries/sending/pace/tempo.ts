import type { DeliveryTimes } from '../../../../domain/delivery/delivery';

/** How long this process lately needs for what lies between a reserved moment and its post, in milliseconds. */
export interface Tempo {
  /** From the reservation until everything is ready: so far ahead moments are reserved. */
  lead(): number;
  /** For the last look before the post: so much before its moment it is taken. */
  look(): number;
  /** What a preparation, or a look, really took. */
  prepared(ms: number): void;
  looked(ms: number): void;
}

/** No moment is reserved closer than this: first the delivery has to be claimed. */
const SHORTEST_LEAD_MS = 40;
const LONGEST_LEAD_MS = 30_000;

/**
 * A card of hundreds of letters, or a store under load, takes longer than a fixed lead: every moment would go by, and
 * the message would never be sent. So the lead follows what was measured, soon when it grows and slowly when it
 * falls; it stays far below the lease.
 */
export function createTempo({ leaseMs, deadlineMs, lateMs }: DeliveryTimes): Tempo {
  const longest = Math.min(LONGEST_LEAD_MS, Math.max(0, (leaseMs - deadlineMs - lateMs) / 2));
  let preparing = 0;
  let looking = 0;
  return {
    lead: () => Math.max(SHORTEST_LEAD_MS, Math.min(longest, preparing + looking)),
    look: () => Math.min(longest / 2, looking),
    prepared: (ms) => (preparing = follow(preparing, ms)),
    looked: (ms) => (looking = follow(looking, ms)),
  };
}

/** A process that was frozen once is not slow: what is held grows to two seconds at first, then four times each time. */
const FIRST_STEP_MS = 2_000;

function follow(held: number, ms: number): number {
  const most = Math.max(FIRST_STEP_MS, held * 4);
  return Math.max(Math.min(ms * 1.25, most), held * 0.8);
}
