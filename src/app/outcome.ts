import type { DeliveryTally } from '../domain/delivery/delivery-tally';
import type { Authority, AuthorityId } from '../domain/facts/authority';
import type { Answer } from '../domain/question/answer/answer';
import type { ListQuery } from '../domain/question/query';
import type { Assumption, Reading } from '../domain/question/reading';
import type { Refusal } from '../domain/remedy/moves/move';
import type { MoveVerb, Person, Remedy } from '../domain/remedy/remedy';
import type { CivilDate } from '../domain/shared/civil-date';
import type { Interest, InterestProblem } from '../domain/digest/interest';
import type { Rollup } from '../domain/digest/build-rollup';
import type { Subscription } from '../domain/digest/subscription';
import type { SentRound } from './remedies/nudges/nudge-round';
import type { PapersOutcome } from './outcome/papers';
import type { SetupOutcome } from './outcome/setup';
import type { UploadOutcome } from './outcome/uploads';

/** What became of a request. `present/` turns it into words and cards. */
export type Outcome =
  | AskOutcome
  | HelpOutcome
  | (SubscribeOutcome & { readonly home: Authority | null })
  | (UnsubscribeOutcome & { readonly home: Authority | null })
  | { readonly kind: 'subscribe-unclear'; readonly problem: InterestProblem }
  | {
      readonly kind: 'subscriptions';
      /** Undefined where the conversation asked for nothing. */
      readonly here: Subscription | undefined;
      readonly home: Authority | null;
    }
  | EditionOutcome
  | DeliveriesOutcome
  | MoveOutcome
  | RoundOutcome
  | LeaveOutcome
  | WhyNudgedOutcome
  | PapersOutcome
  | SetupOutcome
  | UploadOutcome
  | { readonly kind: 'feedback-noted' }
  | { readonly kind: 'unsupported'; readonly reason: 'unknown-verb' | 'bad-card' | 'no-words' };

/** What became of the messages of the last days, or why that is not told. */
export type DeliveriesOutcome =
  | { readonly kind: 'deliveries'; readonly tally: DeliveryTally }
  | { readonly kind: 'deliveries'; readonly why: 'not-here' | 'not-allowed' };

export interface HelpOutcome {
  readonly kind: 'help';
  readonly home: Authority | null;
  /** `settings`: how they are changed; absent: what can be asked. */
  readonly topic?: 'settings';
  readonly examples: HelpExamples;
  /** False where others read along. */
  readonly privately: boolean;
  /** Whether questions that the rules do not understand are shown to a language model. */
  readonly model?: boolean;
  /** Whether wordings that were not understood are kept. */
  readonly keepsUnanswered?: boolean;
}

/** Questions to begin with, each of which can be answered now; `holds`: whose letters are held. */
export interface HelpExamples {
  readonly questions: readonly string[];
  readonly holds: 'ours' | 'others' | 'nothing';
}

export interface SubscribeOutcome {
  readonly kind: 'subscribed';
  readonly interest: Interest;
  readonly subscription: Subscription;
  /** True when it was there before, and nothing was changed. */
  readonly repeated: boolean;
}

export interface UnsubscribeOutcome {
  readonly kind: 'unsubscribed';
  /** `not-yours`: somebody else asked for it, and nothing was changed. */
  readonly was: 'removed' | 'none' | 'not-yours';
  /** What is still asked for; undefined where nothing is. */
  readonly left: Subscription | undefined;
}

/** A remedy for somebody who looks at it. */
export interface RemedyShown {
  readonly remedy: Remedy;
  /** Whether it is theirs in any way. */
  readonly mayAct: boolean;
  /** What they could do with it now. */
  readonly allowed: readonly MoveVerb[];
  /** People to whom it could go. */
  readonly colleagues: readonly Person[];
  readonly today: CivilDate;
  readonly deliveryId: string;
  /** Whether it was opened from a card with more on it. */
  readonly fromList: boolean;
}

/** Everything on the card of a day, as it stands now; undefined where it is not this person's, or nothing is left. */
export interface RoundOutcome {
  readonly kind: 'round';
  readonly round: SentRound | undefined;
  readonly deliveryId: string;
}

/** What became of a move; a verb of null: it was only looked at. */
export type MoveOutcome =
  | (RemedyShown & {
      readonly kind: 'moved';
      readonly verb: MoveVerb | null;
      /** True when it was so before, and nothing was changed. */
      readonly repeated: boolean;
    })
  | {
      readonly kind: 'not-moved';
      readonly verb: MoveVerb | null;
      /** `not-here`: only in a personal chat. */
      readonly why: Refusal | 'not-found' | 'not-here' | 'unknown-colleague';
      /** As it stands now; absent for people who may not know. */
      readonly shown?: RemedyShown;
    };

export interface LeaveOutcome {
  readonly kind: 'leave';
  /** Null: they are there. */
  readonly backOn: CivilDate | null;
  /** Why nothing was changed; absent where it was. */
  readonly problem?: 'not-a-date' | 'in-the-past' | 'no-person';
  readonly given: string;
}

/** Letters that were told together; `rollup` undefined where the edition is not one of this conversation. */
export interface EditionOutcome {
  readonly kind: 'edition';
  readonly rollup: Rollup | undefined;
  readonly openedAt: string;
  readonly page: number;
  readonly deliveryId: string;
}

export type AskOutcome =
  | {
      readonly kind: 'answered';
      readonly answer: Answer;
      readonly assumptions: readonly Assumption[];
      /** The council that "we" means; null where nobody said which. */
      readonly home: AuthorityId | null;
      /** Somebody wants it drawn. */
      readonly as?: 'picture';
      /** Whole questions that come next and are answered with what is held; absent where others read along. */
      readonly followUps?: readonly FollowUp[];
    }
  | RemediesOutcome
  | {
      readonly kind: 'not-answered';
      readonly reading: Exclude<Reading, { kind: 'understood' }>;
      /** True when a model brought the first suggestion. */
      readonly suggestedByModel?: true;
    };

/** A question that comes next to mind, and what its chip says. */
export interface FollowUp {
  readonly title: string;
  /** In whole words: it means the same whatever was said before. */
  readonly question: string;
}

/** Remedies of the tenant that fit a question; `shown` says whether people and texts may be seen here. */
export interface RemediesOutcome {
  readonly kind: 'remedies';
  readonly query: ListQuery;
  readonly remedies: readonly Remedy[];
  readonly today: CivilDate;
  readonly privately: boolean;
  readonly assumptions: readonly Assumption[];
}

/** What somebody was last told, and by which rules. */
export interface WhyNudgedOutcome {
  readonly kind: 'why-nudged';
  /** Null: nothing yet. */
  readonly day: CivilDate | null;
  /** The references of what it was about, each with its rule; null where it is held no more, or is about all. */
  readonly items: readonly { readonly reference: string | null; readonly why: string }[];
  /** False where others read along: then nothing is told. */
  readonly privately: boolean;
}
