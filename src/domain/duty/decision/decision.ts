import type { Instant } from '../../shared/civil-date';
import type { Person } from '../../remedy/remedy';
import type { BasisLine, DecisionVerb, DutyRecord } from './duty-record';

/** What somebody decides, and what they give with it. Everything in it may be wrong. */
export interface Decision {
  readonly verb: DecisionVerb;
  readonly reason: string;
  /** Of `reported`: the day on which it was; absent: today. */
  readonly on?: string;
  /** Of `reported`: to which body. */
  readonly to?: string;
  /** Of `deferred`: until which day. */
  readonly until?: string;
}

/** A decision, by whom, when, and from what. */
export interface DecisionAttempt {
  readonly decision: Decision;
  /** From a checked activity or the settings, never from a card; null for somebody without an account. */
  readonly by: Person | null;
  /** Whether the settings of the council say that this is its Monitoring Officer. */
  readonly isMonitoringOfficer: boolean;
  readonly at: Instant;
  /** The facts that stood then. */
  readonly basis: readonly BasisLine[];
  /** What it came from; a second attempt with the same has no second effect. */
  readonly operation?: string;
  /** The revision that the person saw; absent where nothing was shown. */
  readonly seenRevision?: number;
}

/** Why a decision is not taken down. */
export type DecisionRefusal =
  | 'not-allowed'
  | 'stale'
  | 'unlawful-state'
  | 'no-reason'
  | 'too-long'
  | 'personal-data'
  | 'no-body'
  | 'not-a-date'
  | 'in-the-future'
  | 'not-later';

export type DecisionProblem =
  /** The same was decided before: nothing was changed or recorded. */
  | { readonly kind: 'already' }
  /** `recorded` holds the entry of the attempt; nothing else differs. */
  | { readonly kind: 'refused'; readonly why: DecisionRefusal; readonly recorded: DutyRecord };
