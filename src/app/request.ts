import type { Interest, InterestProblem } from '../domain/digest/interest';
import type { Move } from '../domain/remedy/moves/move';
import type { FeedbackRequest } from './request/feedback';
import type { PapersRequest } from './request/papers';
import type { SetupRequest } from './request/setup';
import type { UploadRequest } from './request/uploads';
import type { Tenant } from '../domain/shared/tenant';

/** Where somebody speaks. In a channel everybody reads the answer. */
export interface Place {
  /** A channel's id without the thread. */
  readonly conversation: string;
  readonly scope: 'personal' | 'group' | 'channel';
}

/** Who asks, taken from a checked activity and never from a card or a text. */
export interface Actor {
  readonly tenant: Tenant;
  /** Entra object id; null for guests and others without one. */
  readonly person: string | null;
  readonly name: string;
  readonly place: Place;
}

/** Everything that a person can ask of the product, whatever surface it comes through. */
export type Request =
  /**
   * `whole`: a complete question of a button, which follows up on nothing. `picture`: its answer is to be drawn, or the
   * answer before where the text is empty.
   */
  | {
      readonly kind: 'ask';
      readonly text: string;
      readonly whole?: true;
      readonly as?: 'picture';
    }
  /** `settings`: how they are changed. */
  | { readonly kind: 'help'; readonly topic?: 'settings' }
  | { readonly kind: 'subscribe'; readonly interest: Interest }
  /** Without an interest: from everything. */
  | { readonly kind: 'unsubscribe'; readonly interest?: Interest; readonly uninstalled?: true }
  | { readonly kind: 'subscribe-unclear'; readonly problem: InterestProblem }
  /** A page of the full list of an edition of this conversation; 0 is its summary. */
  | {
      readonly kind: 'show-edition';
      readonly openedAt: string;
      readonly page: number;
      readonly deliveryId: string;
    }
  | { readonly kind: 'subscriptions' }
  /** Whether everybody got what was sent. */
  | { readonly kind: 'deliveries' }
  | MoveRequest
  | { readonly kind: 'show-remedy'; readonly remedyId: string; readonly deliveryId: string }
  /** The card that a remedy was opened from. */
  | { readonly kind: 'show-round'; readonly deliveryId: string }
  /** Somebody is away until a day, in their words; null: they are back. */
  | { readonly kind: 'leave'; readonly until: string | null }
  /** "Why did I get this?" */
  | { readonly kind: 'why-nudged' }
  | SetupRequest
  | PapersRequest
  | FeedbackRequest
  | UploadRequest
  | UnsupportedRequest;

export interface UnsupportedRequest {
  readonly kind: 'unsupported';
  readonly reason: 'unknown-verb' | 'bad-card' | 'no-words';
  /** What a damaged or forged card tried to do, for the record; absent where no card was clicked. */
  readonly tried?: { readonly verb: string; readonly remedyId: unknown };
}

/** A move of a remedy that somebody clicked. */
export interface MoveRequest {
  readonly kind: 'move';
  readonly remedyId: string;
  /** Revision that the card was made from. */
  readonly seenRevision: number;
  readonly deliveryId: string;
  readonly move: Move;
  /** The click that it is; the same has one effect, however often it arrives. */
  readonly operation?: string;
}
