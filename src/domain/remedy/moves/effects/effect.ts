import { isDate, type CivilDate } from '../../../shared/civil-date';
import { failed, ok, type Result } from '../../../shared/result';
import { personalDataIn } from '../../../shared/personal-data';
import type { MoveVerb, Remedy } from '../../remedy';
import type { Attempt, Effect, MoveOf, Refusal } from '../move';

/** The attempt at one verb, as its effect sees it. */
export type AttemptAt<V extends MoveVerb> = Omit<Attempt, 'move'> & {
  readonly move: MoveOf<V>;
  /** The day in London. */
  readonly today: CivilDate;
  readonly by: string;
};

/** What a verb does to a remedy: whether that is done already, and what it changes. */
export interface VerbEffect<V extends MoveVerb> {
  readonly already: (remedy: Remedy, attempt: AttemptAt<V>) => boolean;
  readonly effect: (remedy: Remedy, attempt: AttemptAt<V>) => Result<Effect, Refusal>;
}

/** Nobody has to decide about a remedy that is over. */
export const NOTHING_PENDING = {
  timeRequest: null,
  offeredTo: null,
  awaitingOwnerSince: null,
} as const satisfies Partial<Remedy>;

/** A reason in a person's words; nothing that identifies anybody may stay on record. */
export function reasonIn(text: string): Result<string, Refusal> {
  const reason = text.trim();
  if (reason === '') return failed('no-reason');
  return personalDataIn(reason) === undefined ? ok(reason) : failed('personal-data');
}

/** A day that has to come after another. */
export function dayAfter(text: string, earlier: CivilDate): Result<CivilDate, Refusal> {
  if (!isDate(text)) return failed('not-a-date');
  return text > earlier ? ok(text) : failed('not-later');
}
