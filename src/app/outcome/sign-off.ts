import type { SignOffRefusal } from '../../domain/report/sign-off/act-in-sign-off';
import type { RoundView } from '../report/sign-off/view-round';

/** A round for somebody who looks at it. */
export interface RoundShown {
  readonly view: RoundView;
  /** Whose own parts are shown; null for whoever leads the round and sees all of it. */
  readonly person: string | null;
  /** The delivery whose card it is; empty: none. */
  readonly deliveryId: string;
}

/** What became of a request about a round. */
export type SignOffOutcome =
  | (RoundShown & {
      readonly kind: 'sign-off-shown';
      readonly did: SignOffDone;
    })
  | {
      readonly kind: 'sign-off-unclear';
      /** Others read along; nobody said which council we are; the year is none; no round; a round of others. */
      readonly why: 'not-here' | 'no-home' | 'no-year' | 'no-round' | 'not-yours';
    };

/** What was just done, or why not; `shown`: it was only looked at. */
export type SignOffDone =
  | { readonly what: 'shown' }
  | { readonly what: 'sent'; readonly toCheck: readonly string[] }
  | { readonly what: 'approved'; readonly version: number }
  | { readonly what: 'already' }
  | { readonly what: 'refused'; readonly why: SignOffRefusal };
