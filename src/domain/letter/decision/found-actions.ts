import type { CivilDate } from '../../shared/civil-date';
import { tidy, type SplitAction } from './split-actions';
import { headTiming, ownTiming, type Timing } from './timing';

/** An action as it was found, before it has its number. */
export interface FoundAction extends SplitAction {
  /** From 1: the paragraph or list to which it belongs. */
  readonly group: number;
  readonly letter: string;
  /** Undefined: no deadline is named. Null: one is named that cannot be worked out for certain. */
  readonly timing: Timing | undefined;
  /** Index in the running text at which it begins. */
  readonly at: number;
}

/** The sentence that all actions so far are to be done by a time. It gives no time to those that have one. */
export function completed(
  found: readonly FoundAction[],
  from: number,
  text: string,
): readonly FoundAction[] {
  const some =
    /\b(?:points?|actions?|paragraphs?|recommendations?|items?|steps?|parts?) (?:\(?[a-z]\)|\(|\d|[a-h]\b)|\([a-z]\)|\b[a-h]\)|\b(?:first|last|second|third|other|remaining|both|rest)\b/i;
  return timed(found, from, some.test(text) ? null : (headTiming(text) ?? null));
}

/**
 * In a paragraph that names actions, the time is for these; in one that names none, for all above, or for the last list
 * where it says "this". What it may or may not be for besides is left in doubt.
 */
export function completedIn(
  found: readonly FoundAction[],
  text: string,
  group: number,
): readonly FoundAction[] {
  const all = /\b(?:these|those|all|above|actions|recommendations|remedies|steps)\b/i.test(text);
  const own = found.findIndex((action) => action.group === group);
  if (own < 0 && all) return completed(found, 0, text);
  const last = found.at(-1)?.group;
  const from = own < 0 ? found.findIndex((action) => action.group === last) : own;
  const given = completed(found, Math.max(from, 0), text);
  return own < 0 || all ? timed(given, 0, null) : given;
}

const DOES_THIS =
  /^(?:it|they|the (?:council|authority|organisation)) (?:will|should|must|has agreed to|needs to) (?:do|complete|carry out|make|take) (?:this|so|it|that)(?: (?:action|payment|step|review))?\b/i;

/** `It should do this within two weeks of the decision`: the time of one action, whatever the list says. */
export function isTimeOfLast(text: string): boolean {
  return DOES_THIS.test(text) && headTiming(text) !== undefined;
}

/** The action just named with a time of its own. Where several were named, which of them is meant is left in doubt. */
export function retimed(
  found: readonly FoundAction[],
  from: number,
  text: string,
): readonly FoundAction[] {
  const timing = found.length - from === 1 ? (headTiming(text) ?? null) : null;
  return found.map((action, index) => (index < from ? action : { ...action, timing }));
}

/** Gives a time to those from a position on that have none. */
export function timed(
  found: readonly FoundAction[],
  from: number,
  timing: Timing,
): readonly FoundAction[] {
  return found.map((action, index) =>
    index >= from && action.timing === undefined ? { ...action, timing } : action,
  );
}

/** An action whose own list says what it consists of. A time in one of its parts leaves its own in doubt. */
export function withPart(
  found: readonly FoundAction[],
  part: string,
  decided: CivilDate | null,
): readonly FoundAction[] {
  const last = found.at(-1);
  if (last === undefined) return found;
  const joint = /[a-z]:$/.test(last.text) ? ' ' : '; ';
  const own = ownTiming(part, { decided, above: last.timing });
  const doubt = own === undefined ? {} : { timing: null };
  return [...found.slice(0, -1), { ...last, text: `${last.text}${joint}${tidy(part)}`, ...doubt }];
}

/** The letter of the next action in a group: one after the last. */
export function nextLetter(found: readonly FoundAction[], group: number): string {
  const last = found.findLast((action) => action.group === group);
  return last === undefined ? 'a' : later(last.letter, 1);
}

/** The letter so many places on; after z come aa, ab and so on. */
export function later(letter: string, by: number): string {
  const value = Array.from(letter).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 96, 0) + by;
  const high = Math.floor((value - 1) / 26);
  const low = String.fromCharCode(97 + ((value - 1) % 26));
  return high === 0 ? low : `${String.fromCharCode(96 + high)}${low}`;
}
