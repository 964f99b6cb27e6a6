import type { MoveOutcome } from '../../app/outcome';
import type { MoveVerb, Remedy } from '../../domain/remedy/remedy';
import { writeDate } from '../../domain/shared/civil-date';
import { plain } from '../plain';
import { acknowledgedWords } from './acknowledged-words';

/** What is asked for before a move is made; a field that is absent is not asked for. */
export interface MoveForm {
  readonly title: string;
  readonly send?: string;
  readonly text?: {
    readonly id: string;
    readonly label: string;
    readonly error: string;
    readonly long: boolean;
  };
  readonly date?: { readonly id: string; readonly label: string };
  readonly person?: { readonly id: string; readonly label: string };
}

const reason = (label: string): NonNullable<MoveForm['text']> => ({
  id: 'reason',
  label,
  error: 'Give a reason in a few words, without names of complainants.',
  long: true,
});

/** The button of each move, in the order in which buttons stand, and what it asks. */
export const MOVE_FORMS: Readonly<Partial<Record<MoveVerb, MoveForm>>> = {
  confirm: { title: 'Confirm' },
  'take-over': { title: 'Take it over' },
  decline: { title: 'Decline' },
  acknowledge: { title: 'Acknowledge' },
  done: {
    title: 'Done',
    send: 'Record as done',
    text: {
      id: 'evidence',
      label: 'Where is the evidence? A reference of your records, not the evidence itself.',
      error: 'Give the reference of the evidence.',
      long: false,
    },
  },
  'request-time': {
    title: 'Ask for more time',
    send: 'Ask the Link Officer',
    text: reason('Why is more time needed?'),
    date: { id: 'due', label: 'By when can it be done?' },
  },
  'pass-on': {
    title: 'Pass on',
    send: 'Offer it',
    person: { id: 'to', label: 'To which colleague? You stay responsible until they accept.' },
  },
  'not-mine': { title: 'Not mine' },
  accept: { title: 'Ombudsman is satisfied' },
  reopen: {
    title: 'More is to be done',
    send: 'Take it up again',
    text: reason('What is missing?'),
  },
  extend: {
    title: 'Record a new date',
    send: 'Record the new date',
    text: reason('What did the Ombudsman agree, and why?'),
    date: { id: 'due', label: 'The new date that the Ombudsman agreed' },
  },
  'refuse-time': {
    title: 'Refuse more time',
    send: 'Refuse',
    text: reason('Why not?'),
  },
  assign: {
    title: 'Assign',
    send: 'Assign',
    person: { id: 'to', label: 'Who is to do it?' },
  },
  'not-complied': { title: 'Not complied with' },
  withdraw: { title: 'Withdraw', send: 'Withdraw it', text: reason('Why is it not to be done?') },
};

/** What was done, in a sentence to whoever did it. Markdown of ours. */
export function doneWords(verb: MoveVerb | null, remedy: Remedy, repeated: boolean): string {
  if (verb === null) return '';
  if (verb === 'acknowledge' && repeated)
    return `${acknowledgedWords(remedy, 'Already acknowledged')}; nothing was changed.`;
  const said = DONE[verb]?.(remedy) ?? 'It is recorded.';
  return repeated ? `That was recorded before, and nothing was changed. ${said}` : said;
}

const DONE: Readonly<Partial<Record<MoveVerb, (remedy: Remedy) => string>>> = {
  confirm: () => 'It is confirmed, and its owner will be reminded.',
  acknowledge: (remedy) => `${acknowledgedWords(remedy, 'Acknowledged')}.`,
  start: () => 'It is in progress.',
  done: ({ evidence }) =>
    `It is recorded as done, with the evidence ${plain(evidence ?? '', 120)}. It waits until the Ombudsman is satisfied: done is not accepted.`,
  accept: () => 'The Ombudsman is satisfied: it is accepted.',
  'request-time': ({ timeRequest, due }) =>
    `The Link Officer is asked for ${timeRequest ? writeDate(timeRequest.proposed) : 'more time'}. Until the Ombudsman agrees it is still due on ${writeDate(due)}.`,
  extend: ({ due, firstDue }) =>
    `The new date is ${writeDate(due)}. The first date, ${writeDate(firstDue)}, stays on record: what is done after it counts as late.`,
  'refuse-time': ({ due }) => `No more time: it is due on ${writeDate(due)}.`,
  'pass-on': ({ offeredTo, owner }) =>
    `It is offered to ${plain(offeredTo?.name ?? 'a colleague', 80)}. ${plain(owner.name, 80)} is responsible until they accept.`,
  'take-over': ({ owner }) => `It is yours now, ${plain(owner.name, 80)}.`,
  decline: ({ owner }) => `The offer is over: ${plain(owner.name, 80)} is still responsible.`,
  'not-mine': () =>
    'The Link Officer is asked to find its owner. Until then it is still in your name.',
  assign: ({ owner }) => `It is assigned to ${plain(owner.name, 80)}.`,
  'not-complied': () => 'It is recorded as not complied with.',
  withdraw: () => 'It is withdrawn.',
  reopen: () => 'It is open again.',
};

type NotMoved = Extract<MoveOutcome, { kind: 'not-moved' }>;

/** Why nothing was changed, and what to do. */
export const NOT_MOVED: Readonly<Record<NotMoved['why'], string>> = {
  'not-found':
    'This remedy is not held here. Ask the Link Officer whether it was recorded under another reference.',
  'not-here':
    'Remedies are shown and changed in your personal chat with me only, because everybody here would see them.',
  'unknown-colleague':
    'I cannot reach that colleague: they have not written to me yet. Ask them to send me “hello” in a personal chat, and try again.',
  'not-allowed':
    'That is for the owner of the remedy, the deputy, or the Link Officer. If it should be yours, ask the Link Officer to make you the owner.',
  stale:
    'It was changed since this card was made. This is how it stands now; please look, and click again if it is still needed.',
  'unlawful-state': 'That cannot be done with it as it stands now.',
  'draft-decision':
    'The decision is a draft: no remedial action may be taken before the final decision.',
  'no-evidence':
    'Give the reference of the evidence: something that an auditor can find in your records.',
  'no-reason': 'Give a reason in a few words.',
  'not-a-date': 'Give a day, such as 1 December 2026.',
  'not-later': 'The new date has to be later than the one that holds.',
  'in-the-future': 'That day has not come yet.',
  'personal-data':
    'The words seem to identify somebody (a name, address, telephone number or e-mail). Take that out; a reference is enough.',
  'no-request': 'Nobody has asked for more time.',
  'no-person': 'Choose a colleague.',
  'same-person': 'It is theirs already.',
  'other-council': 'It is of another council, and stays there.',
};
