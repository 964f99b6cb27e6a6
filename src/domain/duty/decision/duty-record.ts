import type { Recorded } from '../../audit/recorded';
import type { SealedEntry } from '../../audit/sealed-entry';
import type { AuthorityId } from '../../facts/authority';
import type { FieldChange, Person } from '../../remedy/remedy';
import type { CivilDate } from '../../shared/civil-date';
import type { DutyId } from '../duty';
import type { Proposal } from '../proposal';

/** `open`: nobody has decided, or it was re-opened. */
export const DUTY_STATES = ['open', 'taken', 'reported', 'not-needed', 'deferred'] as const;

export type DutyState = (typeof DUTY_STATES)[number];

/** Everything that a named person can decide about a proposal. */
export const DECISIONS = ['taken', 'reported', 'not-needed', 'deferred', 'reopened'] as const;

export type DecisionVerb = (typeof DECISIONS)[number];

/** A fact as it stood when somebody decided. */
export interface BasisLine {
  readonly key: string;
  readonly said: string;
}

/** One line of the record: who decided what, when and why. */
export interface DutyEntry extends SealedEntry {
  /** `erase`: personal data of somebody who left was taken out of it. */
  readonly verb: DecisionVerb | 'erase';
  readonly before: DutyState;
  readonly after: DutyState;
  /** What it changed besides the state; absent where nothing. */
  readonly changes?: readonly FieldChange[];
}

/** What was decided about one proposal, with all that was ever decided about it. Kept though nothing is proposed any more. */
export interface DutyRecord extends Recorded {
  /** The reference of the proposal. */
  readonly id: string;
  readonly duty: DutyId;
  readonly authority: AuthorityId;
  readonly about: string;
  readonly state: DutyState;
  /** Who decided last; null where nobody has, though somebody may have tried. */
  readonly decidedBy: Person | null;
  readonly decidedOn: CivilDate | null;
  /** Only while it is deferred. */
  readonly until: CivilDate | null;
  /** Only while it is reported: when, and to which body. */
  readonly reported: { readonly on: CivilDate; readonly to: string } | null;
  /** What the last decision rested on. */
  readonly basis: readonly BasisLine[];
  /** Grows by one with every decision; a card shows the revision that it was made from. */
  readonly revision: number;
  /** Oldest first. */
  readonly history: readonly DutyEntry[];
}

/** The record of a proposal about which nobody has decided. */
export function blankRecord(
  { ref, duty, authority, about }: Pick<Proposal, 'about' | 'authority' | 'duty' | 'ref'>,
  tenant: DutyRecord['tenant'],
): DutyRecord {
  return {
    ...{ id: ref, tenant, duty, authority, about, state: 'open' },
    ...{ decidedBy: null, decidedOn: null, until: null, reported: null },
    ...{ basis: [], revision: 0, history: [] },
  };
}
