import type { CivilDate } from '../../shared/civil-date';
import type { RungName } from '../policy/remedy-policy';

/** What somebody is told. */
export type NudgeKind =
  | `due-in-${number}`
  | 'due-today'
  | 'overdue'
  /** The council's own earlier date is over, the Ombudsman's is not. */
  | 'past-internal-date'
  /** Somebody above the owner is told, because it stands still. */
  | 'escalated'
  /** A colleague wants to pass it on to this person. */
  | 'offered'
  /** The owner asks for more time. */
  | 'time-requested'
  /** The owner says that it is not theirs. */
  | 'awaiting-owner'
  /** It was done, or over, and is to be worked on again. */
  | 'reopened'
  /** Another council answers for it now, and it stays with its owner. */
  | 'transferred'
  /** The Link Officer's list of the week. */
  | 'overview';

/** An occasion to tell somebody something, and the rule behind it. */
export interface Nudge {
  readonly kind: NudgeKind;
  /** The day that it belongs to: one nudge for a remedy and an occasion, however often it is planned. */
  readonly occasion: CivilDate;
  /** The rule, in words that answer "why did I get this?". */
  readonly why: string;
}

/** As what a person is told. */
export type Level = 'owner' | RungName;

/** Something that one person is to be told. */
export interface Duty extends Nudge {
  /** Null for the overview, which is about all. */
  readonly remedy: string | null;
  /** What of the remedy it is: of one line only the latest occasion counts, whoever is told of it. */
  readonly line: string;
  readonly level: Level;
  /** Entra object id of whoever is told today. */
  readonly person: string;
}

/** The remedy that a key of `dutyKey` is about; null for the overview. */
export function remedyOfKey(key: string): string | null {
  return (JSON.parse(key) as readonly [string | null, string])[0];
}

/** What a duty is, apart from its occasion and its person. */
export function dutyKey({ remedy, line }: Pick<Duty, 'remedy' | 'line'>): string {
  return JSON.stringify([remedy, line]);
}
