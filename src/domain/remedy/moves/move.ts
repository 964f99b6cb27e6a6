import type { Instant } from '../../shared/civil-date';
import type { AuthorityId } from '../../facts/authority';
import type { FieldChange, MoveVerb, Person, Remedy } from '../remedy';

/** What a person has to give with a move; moves that are not named need no words. */
interface Words {
  /** `due`: the date of the final decision where it differs from the draft's. */
  readonly finalise: { readonly due?: string };
  /** `on`: the day on which it was done; absent: today. */
  readonly done: { readonly evidence: string; readonly on?: string };
  readonly withdraw: { readonly reason: string };
  readonly reopen: { readonly reason: string };
  readonly 'refuse-time': { readonly reason: string };
  readonly 'request-time': { readonly due: string; readonly reason: string };
  readonly extend: { readonly due: string; readonly reason: string };
  readonly 'pass-on': { readonly to: Person };
  /** `deputy`: absent keeps the one there is. */
  readonly assign: { readonly to: Person; readonly deputy?: Person | null };
  /** Both councils: whose it is, and which took over. */
  readonly transfer: {
    readonly fromCouncil: AuthorityId;
    readonly toCouncil: AuthorityId;
    readonly reason: string;
  };
}

/** A move of one verb. Everything in it may be wrong. */
export type MoveOf<V extends MoveVerb> = { readonly verb: V } & (V extends keyof Words
  ? Words[V]
  : unknown);

/** What somebody wants done with a remedy. */
export type Move = { readonly [V in MoveVerb]: MoveOf<V> }[MoveVerb];

/** As what somebody acts on one remedy. A person may be several. */
export type Capacity =
  | 'owner'
  | 'deputy'
  | 'offered'
  | 'link-officer'
  | 'monitoring-officer'
  | 'admin'
  | 'command-line';

/** Offices that a person holds in the council, whichever remedy it is about. */
export type Office = Extract<
  Capacity,
  'link-officer' | 'monitoring-officer' | 'admin' | 'command-line'
>;

/** Who acts: from a checked activity or the command line, never from a card. */
export interface Mover {
  /** Entra object id, or `command line`; null for guests and others without one. */
  readonly id: string | null;
  readonly offices: readonly Office[];
}

/** A move, by whom, when, and from what. */
export interface Attempt {
  readonly move: Move;
  readonly mover: Mover;
  readonly at: Instant;
  /** What it came from; a second attempt with the same has no second effect. */
  readonly operation?: string;
  /** The revision that the person saw; absent where nothing was shown. */
  readonly seenRevision?: number;
}

/** Why a move is not made. */
export type Refusal =
  | 'not-allowed'
  | 'stale'
  | 'unlawful-state'
  | 'draft-decision'
  | 'no-evidence'
  | 'no-reason'
  | 'not-a-date'
  | 'not-later'
  | 'in-the-future'
  | 'personal-data'
  | 'no-request'
  | 'no-person'
  | 'same-person'
  | 'other-council';

export type MoveProblem =
  /** The same effect is there already: nothing was changed or recorded. */
  | { readonly kind: 'already' }
  /** `recorded` holds the entry of the attempt; nothing else differs. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly recorded: Remedy };

/** What a move changes. Whatever is absent stays. */
export interface Effect {
  readonly set: Partial<Omit<Remedy, 'id' | 'tenant' | 'revision' | 'history'>>;
  /** The reason that the person gave, for the record. */
  readonly reason?: string;
  /** Changes that cannot be told from the remedy before and after. */
  readonly changes?: readonly FieldChange[];
}
