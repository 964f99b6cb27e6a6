import type { AnswerReading } from '../../domain/question/answer-reading';
import type { Instant } from '../../domain/shared/civil-date';
import type { Tenant } from '../../domain/shared/tenant';

/** An answer that was sent, for whoever puts a thumb to it later. */
export interface SentAnswer {
  /** Id of the message, within its conversation. */
  readonly message: string;
  readonly reading: AnswerReading;
  readonly at: Instant;
}

/** What somebody thought of an answer. Holds no person: whose it is, only its id depends on. */
export interface Thumb {
  /** The same for the same person and message. */
  readonly id: string;
  readonly reaction: 'like' | 'dislike';
  readonly at: Instant;
  /** Null where it is not known which answer was meant. */
  readonly reading: AnswerReading | null;
  /** Without what looks personal; absent unless somebody asked for words to be kept. */
  readonly words?: string;
}

/** Feedback of one tenant, for the vocabulary's owner. */
export interface FeedbackStore {
  /** Remembers an answer; the oldest of its conversation are forgotten. */
  remember(
    tenant: Tenant,
    conversation: string,
    answer: SentAnswer,
    notBefore: Instant,
  ): Promise<void>;
  sentAnswer(
    tenant: Tenant,
    conversation: string,
    message: string,
  ): Promise<SentAnswer | undefined>;
  /** Takes the place of the same thumb; a new one is not kept when the tenant has as many as may be kept. */
  keep(tenant: Tenant, thumb: Thumb): Promise<void>;
  list(tenant: Tenant): Promise<readonly Thumb[]>;
  /** Forgets them all, and gives how many there were. */
  clear(tenant: Tenant): Promise<number>;
}
