import type { MoveVerb, RemedyState } from '../remedy';
import type { Capacity } from './move';

/** When and by whom a move may be made. */
export interface Law {
  readonly from: readonly RemedyState[];
  readonly who: readonly Capacity[];
  /** Absent: not before the decision is final (no remedial action on a draft decision). */
  readonly onDraft?: true;
}

const OPEN: readonly RemedyState[] = ['agreed', 'in-progress'];
const UNDONE: readonly RemedyState[] = ['proposed', ...OPEN];

/** The council's side towards the Ombudsman: they confirm, extend and record what the Ombudsman said. */
const DESK: readonly Capacity[] = ['link-officer', 'monitoring-officer', 'admin', 'command-line'];
/** People of the desk by name: the command line itself is nobody. */
const OFFICERS: readonly Capacity[] = ['link-officer', 'monitoring-officer', 'admin'];
/** Those who have to do it. */
const DOERS: readonly Capacity[] = ['owner', 'deputy'];

/** The decision table: every move, the states that it is made from, and who may make it. */
export const LAWFUL_MOVES: Readonly<Record<MoveVerb, Law>> = {
  confirm: { from: ['proposed'], who: DESK, onDraft: true },
  finalise: { from: UNDONE, who: DESK, onDraft: true },
  acknowledge: { from: OPEN, who: DOERS },
  start: { from: ['agreed'], who: [...DOERS, 'command-line'] },
  done: { from: OPEN, who: [...DOERS, 'command-line'] },
  accept: { from: ['done'], who: DESK },
  'not-complied': { from: [...OPEN, 'done'], who: DESK },
  withdraw: { from: [...UNDONE, 'done'], who: DESK, onDraft: true },
  reopen: { from: ['done', 'not-complied'], who: DESK },
  'request-time': { from: OPEN, who: [...DOERS, 'command-line'] },
  extend: { from: OPEN, who: DESK },
  'refuse-time': { from: OPEN, who: DESK },
  'pass-on': { from: OPEN, who: DOERS, onDraft: true },
  'take-over': { from: OPEN, who: ['offered'], onDraft: true },
  decline: { from: OPEN, who: ['offered', 'owner'], onDraft: true },
  'not-mine': { from: OPEN, who: ['owner'], onDraft: true },
  assign: { from: UNDONE, who: DESK, onDraft: true },
  transfer: { from: [...UNDONE, 'done'], who: OFFICERS, onDraft: true },
};
