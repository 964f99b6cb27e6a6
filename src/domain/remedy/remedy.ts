import type { ServiceArea } from '../facts/measure';
import type { CivilDate, Instant } from '../shared/civil-date';

/** A person of the council, by Microsoft Entra object id; the name is only for showing. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * `done` is the owner's word; `accepted` is the Ombudsman's (compliance outcome: satisfied).
 * `late` and overdue are not states: a late remedy can still be accepted (Compliance Manual, chapter 6).
 */
export type RemedyState =
  | 'proposed'
  | 'agreed'
  | 'in-progress'
  | 'done'
  | 'accepted'
  | 'not-complied'
  | 'withdrawn';

/** One action that the council agreed to in one decision. Holds no complainant's name and no narrative. */
export interface Remedy {
  readonly id: string;
  readonly tenant: string;
  /** The Ombudsman's decision reference: `23 001 234`. */
  readonly reference: string;
  readonly service: ServiceArea;
  readonly text: string;
  readonly owner: Person;
  readonly deputy: Person | null;
  readonly state: RemedyState;
  readonly due: CivilDate;
  /** The date first agreed; differs from `due` only after the Ombudsman agreed to more time. */
  readonly firstDue: CivilDate;
  readonly acknowledgedAt: Instant | null;
  readonly doneOn: CivilDate | null;
  /** True for sample data, which says so wherever it is shown. */
  readonly sample: boolean;
  /** Grows by one with every effective change; a card shows the revision that it was made from. */
  readonly revision: number;
  readonly history: readonly HistoryEntry[];
}

export type RemedyVerb = 'create' | 'acknowledge';

/** One line of the record that an auditor reads. Each entry carries the hash of the one before it. */
export interface HistoryEntry {
  /** From 1. */
  readonly n: number;
  readonly at: Instant;
  /** Entra object id, or `command line`, or `sample data`. */
  readonly actor: string;
  readonly verb: RemedyVerb;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused; absent when done. */
  readonly reason?: string;
  readonly before: RemedyState | null;
  readonly after: RemedyState;
  readonly prev: string;
  readonly hash: string;
}

/** Whether somebody still has to act on it. */
export function isOpen(remedy: Remedy): boolean {
  return remedy.state === 'proposed' || remedy.state === 'agreed' || remedy.state === 'in-progress';
}

/** Open, and its due day is over. */
export function isOverdue(remedy: Remedy, today: CivilDate): boolean {
  return isOpen(remedy) && remedy.due < today;
}

/** Missed a date that was agreed first, whether or not it was done since. Late is not non-compliant. */
export function isLate(remedy: Remedy, today: CivilDate): boolean {
  return remedy.doneOn === null
    ? remedy.firstDue < today && isOpen(remedy)
    : remedy.doneOn > remedy.firstDue;
}
