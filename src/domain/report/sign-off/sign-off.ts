import type { AuthorityId } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { SealedEntry } from '../../audit/sealed-entry';
import type { CivilDate, Instant } from '../../shared/civil-date';
import type { Tenant } from '../../shared/tenant';

/** A person of the council, by Microsoft Entra object id; the name is only for showing. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A passage that somebody is asked to write: its place in the draft, and what it is to be about. */
export interface AskedPassage {
  readonly id: string;
  readonly about: string;
}

/** What a person wrote for a passage. A later text takes the place of an earlier one. */
export interface SentText {
  readonly passage: string;
  readonly text: string;
  readonly by: Named;
  readonly at: Instant;
  /** What is to be looked at in it: figures that differ from what is held, or that no document held gives. */
  readonly toCheck: readonly string[];
}

/** One version of the draft, and when somebody approved it. It says nothing of any other version. */
export interface Approval {
  readonly version: number;
  readonly at: Instant;
}

/** Somebody who is asked to write for the report and to approve it, for one service. */
export interface Contributor {
  /** As it was asked: `Adult care services`, `Finance`. */
  readonly service: string;
  readonly person: Named;
  readonly passages: readonly AskedPassage[];
  readonly texts: readonly SentText[];
  readonly approvals: readonly Approval[];
}

/** What can be done in a round once it is open. */
export type SignOffVerb = 'open' | 'submit' | 'approve' | 'close' | 'erase';

/** One line of the record of a round. */
export interface SignOffEntry extends SealedEntry {
  readonly verb: SignOffVerb;
  readonly before: 'open' | 'closed' | null;
  readonly after: 'open' | 'closed';
  readonly service?: string;
  readonly passage?: string;
  /** The version of the draft that was approved. */
  readonly version?: number;
  /** Hash of the words that were sent: which words they were can be proved, also when later ones took their place. */
  readonly words?: string;
}

/** The round in which those who answer for a report send their passages and approve the draft; one document. */
export interface SignOff {
  readonly id: string;
  readonly tenant: Tenant;
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly state: 'open' | 'closed';
  readonly deadline: CivilDate;
  readonly openedBy: Named;
  readonly openedAt: Instant;
  /** Null while it is open. */
  readonly closed: { readonly by: Named; readonly at: Instant; readonly reason: string } | null;
  readonly contributors: readonly Contributor[];
  /** Oldest first. */
  readonly history: readonly SignOffEntry[];
  /** How many entries of the history its tenant's journal holds; absent: none. Only the journal changes it. */
  readonly journaled?: number;
}

/** The id of the round of a report that is opened after so many others. */
export function signOffId(authority: AuthorityId, period: PeriodLabel, before: number): string {
  return `${authority}-${period}-${String(before + 1)}`;
}
