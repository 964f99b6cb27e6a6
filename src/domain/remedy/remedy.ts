import type { SealedEntry } from '../audit/sealed-entry';
import type { AuthorityId } from '../facts/authority';
import type { ServiceArea } from '../facts/measure';
import type { CivilDate, Instant } from '../shared/civil-date';
import type { Deadline } from '../shared/deadline';
import type { Tenant } from '../shared/tenant';

/** A person of the council, by Microsoft Entra object id; the name is only for showing. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * `done` is the owner's word; `accepted` is the Ombudsman's (compliance outcome: satisfied).
 * `late`, overdue and extended are not states: a late remedy can still be accepted (Compliance Manual, chapter 6).
 */
export const REMEDY_STATES = [
  'proposed',
  'agreed',
  'in-progress',
  'done',
  'accepted',
  'not-complied',
  'withdrawn',
] as const;

export type RemedyState = (typeof REMEDY_STATES)[number];

/** What has a date to be kept: an agreed remedy, or one of the other clocks of a complaint to the Ombudsman. */
export const MATTERS = [
  'remedy',
  'enquiry',
  'investigation-response',
  'draft-comments',
  'public-report',
  'sign-off',
] as const;

export type Matter = (typeof MATTERS)[number];

/** A date that the Ombudsman agreed to in place of an earlier one, which stays on record. */
export interface Extension {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** More time that an owner asked for; it waits for the Link Officer, who records what the Ombudsman agreed. */
export interface TimeRequest {
  readonly proposed: CivilDate;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** A colleague to whom it was offered. */
export interface Offer extends Person {
  readonly at: Instant;
}

/** One action that the council agreed to in one decision. Holds no complainant's name and no narrative. */
export interface Remedy {
  readonly id: string;
  readonly tenant: Tenant;
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
  readonly matter: Matter;
  /** Nothing may be done about a remedy of a draft decision before the decision is final. */
  readonly stage: 'draft' | 'final';
  /** By when, as the decision says it; null where only the date is known. */
  readonly deadline: Deadline | null;
  /** An earlier date of the council's own, which reminders go by; null where there is none. */
  readonly internalDue: CivilDate | null;
  /** What several people sign off together; null for anything else. */
  readonly round: string | null;
  /** What the decision found, in the Ombudsman's words; null where nobody gave it. */
  readonly caseOutcome: string | null;
  /** Where the evidence is (a reference of the council's records); null until done. */
  readonly evidence: string | null;
  /** The day on which the Ombudsman was recorded as satisfied. */
  readonly acceptedOn: CivilDate | null;
  /** Oldest first. */
  readonly extensions: readonly Extension[];
  readonly timeRequest: TimeRequest | null;
  /** A colleague whom the owner passed it on to, and who has not accepted yet: the owner is still responsible. */
  readonly offeredTo: Offer | null;
  /** Since when the owner says that it is not theirs; null when it has an owner. */
  readonly awaitingOwnerSince: Instant | null;
  /** When it was last taken up again after it had been done or was over; reminders from before are not owed again. */
  readonly reopenedAt: Instant | null;
  /** Which council answers for it, where that was said; null: the one that its tenant was when it was added. */
  readonly council: AuthorityId | null;
  /** When another council took it over; null where none did. */
  readonly transferredAt: Instant | null;
  readonly history: readonly HistoryEntry[];
  /** How many entries of the history its tenant's journal holds; absent: none. Only the journal changes it. */
  readonly journaled?: number;
}

/** What a remedy has when nobody said anything else; also what one that was stored before these fields has. */
export const PLAIN_REMEDY = {
  matter: 'remedy',
  stage: 'final',
  deadline: null,
  internalDue: null,
  round: null,
  caseOutcome: null,
  evidence: null,
  acceptedOn: null,
  extensions: [],
  timeRequest: null,
  offeredTo: null,
  awaitingOwnerSince: null,
  reopenedAt: null,
  council: null,
  transferredAt: null,
} as const satisfies Partial<Remedy>;

/** Everything that can be done to a remedy once it is there. */
export const MOVES = [
  'confirm',
  'finalise',
  'acknowledge',
  'start',
  'done',
  'accept',
  'not-complied',
  'withdraw',
  'reopen',
  'request-time',
  'extend',
  'refuse-time',
  'pass-on',
  'take-over',
  'decline',
  'not-mine',
  'assign',
  'transfer',
] as const;

export type MoveVerb = (typeof MOVES)[number];

/** `erase`: personal data of somebody who left was taken out of it. */
export type RemedyVerb = 'create' | MoveVerb | 'erase';

/** A field that a move changed, besides the state. */
export interface FieldChange {
  readonly field: string;
  /** Null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** One line of the record that an auditor reads. Each entry carries the hash of the one before it. */
export interface HistoryEntry extends SealedEntry {
  /** Entra object id, or `command line`, or `sample data`. */
  readonly actor: string;
  readonly verb: RemedyVerb;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused, or the reason that the person gave; absent when there is none. */
  readonly reason?: string;
  readonly before: RemedyState | null;
  readonly after: RemedyState;
  /** What this came from (a click, a command): the same operation has one effect, however often it arrives. */
  readonly operation?: string;
  /** Fields that it changed besides the state: dates, evidence, people by their ids; absent when there are none. */
  readonly changes?: readonly FieldChange[];
}

/** Nothing more is to be done or recorded about it, unless it is reopened. */
export function isOver(state: RemedyState): boolean {
  return state === 'accepted' || state === 'not-complied' || state === 'withdrawn';
}

/** Whether it lives (somebody confirmed it) and is not done. */
export function isOpen(remedy: Pick<Remedy, 'state'>): boolean {
  return remedy.state === 'agreed' || remedy.state === 'in-progress';
}

/** Open, and the decision is final: somebody has to act on it. */
export function isLive(remedy: Pick<Remedy, 'state' | 'stage'>): boolean {
  return isOpen(remedy) && remedy.stage === 'final';
}

/** Somebody has to act on it, and its due day is over. */
export function isOverdue(remedy: Remedy, today: CivilDate): boolean {
  return isLive(remedy) && remedy.due < today;
}

/** Missed a date that was agreed first, whether or not it was done since. Late is not non-compliant. */
export function isLate(remedy: Remedy, today: CivilDate): boolean {
  return remedy.doneOn === null
    ? remedy.firstDue < today && isLive(remedy)
    : remedy.doneOn > remedy.firstDue;
}
