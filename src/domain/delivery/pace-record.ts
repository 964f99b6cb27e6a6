import type { Instant } from '../shared/civil-date';
import type { Tenant } from '../shared/tenant';

/** Teams has asked for a pause: of one place, or of the whole tenant where `place` is empty. */
export interface Wait {
  readonly place: string;
  readonly at: Instant;
  readonly ms: number;
}

/**
 * What was and is about to be sent to a tenant, shared by all processes. Moments are milliseconds before the write
 * (negative: after it), never times of day, so that it does not matter whose clock is right.
 */
export interface PaceRecord {
  readonly tenant: Tenant;
  readonly op: string;
  readonly at: Instant;
  /** Which process wrote it, and what its monotonic clock showed. Absent: of an earlier version of the product. */
  readonly by?: string;
  readonly clock?: number;
  /** Place, milliseconds ago, how many. */
  readonly sendings: readonly (readonly [place: string, ago: number, n: number])[];
  readonly waits: readonly Wait[];
}
