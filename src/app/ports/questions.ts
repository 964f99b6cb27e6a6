import type { Query } from '../../domain/question/query';
import type { Thread } from '../../domain/question/thread';
import type { CivilDate, Instant } from '../../domain/shared/civil-date';
import type { Tenant } from '../../domain/shared/tenant';

/** Wordings of one tenant that were not understood, without personal data, for the vocabulary's owner. */
export interface UnansweredStore {
  /** Counts a wording; a new one is not kept when the tenant has as many as may be kept. */
  note(tenant: Tenant, wording: string, day: CivilDate): Promise<void>;
  /** The most frequent first. */
  list(tenant: Tenant): Promise<readonly Unanswered[]>;
  /** Forgets them all, and gives how many there were. */
  clear(tenant: Tenant): Promise<number>;
}

export interface Unanswered {
  readonly wording: string;
  readonly count: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/**
 * Reads questions that our own rules do not. What it gives is a claim like any from outside: it may be anything, and is
 * checked before it is used. Undefined when it has nothing to say, is down or is slow; never throws.
 */
export interface Interpreter {
  interpret(question: string, previous: Query | null): Promise<unknown>;
  /** Loads what the first question would have to wait for. */
  warm(): Promise<void>;
}

/** The last questions of a person in a conversation, for follow-ups. Losing them loses no fact. */
export interface ContextStore {
  last(key: string): Promise<{ readonly thread: Thread; readonly at: Instant } | undefined>;
  remember(key: string, thread: Thread, at: Instant): Promise<void>;
}
