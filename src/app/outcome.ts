import type { Authority } from '../domain/facts/authority';
import type { FigureRecord } from '../domain/facts/figure-record';
import type { LetterRejected } from '../domain/letter/check-letter';
import type { Unreadable } from '../domain/letter/letter-text';
import type { ParsedDocument } from '../domain/letter/parsed-document';
import type { Answer } from '../domain/question/answer/answer';
import type { ListQuery } from '../domain/question/query';
import type { Assumption, Reading } from '../domain/question/reading';
import type { Remedy } from '../domain/remedy/remedy';
import type { CivilDate } from '../domain/shared/civil-date';
import type { Subscription, SubscriptionScope } from './ports';

/** What became of a request. `present/` turns it into words and cards. */
export type Outcome =
  | AskOutcome
  | { readonly kind: 'help'; readonly home: Authority | null }
  | {
      readonly kind: 'subscribed';
      readonly scope: SubscriptionScope;
      readonly home: Authority | null;
    }
  | { readonly kind: 'unsubscribed'; readonly was: 'removed' | 'none' }
  | {
      readonly kind: 'subscriptions';
      readonly here: readonly Subscription[];
      readonly home: Authority | null;
    }
  | AcknowledgeOutcome
  | { readonly kind: 'unsupported'; readonly reason: 'unknown-verb' | 'bad-card' | 'no-words' };

export type AskOutcome =
  | {
      readonly kind: 'answered';
      readonly answer: Answer;
      readonly assumptions: readonly Assumption[];
    }
  | RemediesOutcome
  | { readonly kind: 'not-answered'; readonly reading: Exclude<Reading, { kind: 'understood' }> };

/** Remedies of the tenant that fit a question; `shown` says whether people and texts may be seen here. */
export interface RemediesOutcome {
  readonly kind: 'remedies';
  readonly query: ListQuery;
  readonly remedies: readonly Remedy[];
  readonly today: CivilDate;
  readonly privately: boolean;
  readonly assumptions: readonly Assumption[];
}

export type AcknowledgeOutcome =
  | {
      readonly kind: 'acknowledged';
      readonly remedy: Remedy;
      /** True when it had been acknowledged before, and this changed nothing. */
      readonly repeated: boolean;
      readonly deliveryId: string;
    }
  | {
      readonly kind: 'not-acknowledged';
      readonly reason: 'not-found' | 'not-the-owner' | 'no-longer-open';
    };

/** What became of one document in a file. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly records: readonly FigureRecord[] }
  | { readonly kind: 'already-held'; readonly records: readonly FigureRecord[] }
  /** Another document of the same kind, council and year is held, with other figures. Nothing was stored. */
  | { readonly kind: 'differs'; readonly held: FigureRecord; readonly found: FigureRecord }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }
  | { readonly kind: 'rejected'; readonly problem: LetterRejected }
  | { readonly kind: 'no-figures'; readonly document: ParsedDocument };
