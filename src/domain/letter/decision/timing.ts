import type { CivilDate } from '../../shared/civil-date';
import type { Deadline } from './deadline';
import { findDeadlines, type FoundDeadline } from './find-deadlines';

/** When an action is to be done; null where the decision names a time that cannot be worked out for certain. */
export type Timing = Deadline | null;

/** What is known where a text is read: the day of the decision, and the deadline that the list is under. */
export interface TimingContext {
  readonly decided: CivilDate | null;
  /** Undefined where no deadline is set above. */
  readonly above: Timing | undefined;
}

/** Words that make what follows a standard for the future: `ensure complaints are answered within ten days`. */
const STANDARD =
  /\b(?:ensure|ensuring|remind\w*|train\w*|staff|officers|so that|respond\w*|repl(?:y|ies)|answer\w*|acknowledg\w*|are|is|be|always|in future|timescales?|targets?|polic(?:y|ies) (?:says|states|that)|procedures? (?:says|that|to))\b/i;
/** Words that make what follows a part of the fault: `failing to reply within ten days`. */
const FAULT =
  /\b(?:fail\w*|delay\w*|did not|had not|has not|was not|were not|not (?:\w+ing)|late|should have|ought to have|missed|without)\b/i;
/** `must be answered within ten days` can be nothing but a standard. */
const RULE_OF_CONDUCT = /\b(?:must|should|to|are|is) be \w+(?:ed|en|nt|de)(?: \w+){0,2} $/i;
/** A clause in which a time may belong to something other than the action. */
const INNER = /\b(?:that|when|where|if|how|which|who|whether|because|until)\b/i;

/** The deadline that stands first in a text, before what is to be done, and where that begins. */
export function leadingTiming(
  text: string,
): { readonly timing: Timing; readonly at: number } | undefined {
  const found = findDeadlines(text);
  const leading: FoundDeadline[] = [];
  let at =
    /^[\s,;:(]*(?:(?:and|then|also|to be done|at the latest)\b[\s,]*)?/i.exec(text)?.[0].length ??
    0;
  for (const one of found) {
    if (one.index > at) break;
    leading.push(one);
    at =
      one.end +
      (/^[\s,;:)(-]*(?:(?:and|or|that is|i\.e\.)\b\s*\(?(?=within|by|no later|on or))?/i.exec(
        text.slice(one.end),
      )?.[0].length ?? 0);
  }
  return leading.length === 0 ? undefined : { timing: agreeing(leading), at };
}

/** The deadline named inside a text that says what is to be done; undefined where it names none of its own. */
export function ownTiming(text: string, context: TimingContext): Timing | undefined {
  const meant = findDeadlines(text).flatMap((one) => {
    const sense = senseOf(text, one, context);
    return sense === 'other' ? [] : [sense === 'unclear' ? { ...one, deadline: null } : one];
  });
  return meant.length === 0 ? undefined : agreeing(meant);
}

/** The deadline in words that head a list, or a sentence: the one that it names, however it stands there. */
export function headTiming(text: string): Timing | undefined {
  const meant = findDeadlines(text).filter(
    (one) => one.anchored || !FAULT.test(clauseBefore(text, one.index)),
  );
  return meant.length === 0 ? undefined : agreeing(meant);
}

function agreeing(found: readonly FoundDeadline[]): Timing {
  const [first] = found;
  const same = new Set(found.map(({ deadline }) => JSON.stringify(deadline))).size === 1;
  return same ? (first?.deadline ?? null) : null;
}

type Sense = 'meant' | 'unclear' | 'other';

function senseOf(text: string, one: FoundDeadline, { decided, above }: TimingContext): Sense {
  const before = text.slice(0, one.index);
  // Another paragraph that ran into this one: its time may be its own alone.
  if (RAN_INTO.test(text.slice(one.end))) return 'unclear';
  if (one.deadline?.rule === 'by') return dateSense(text, one, decided);
  if (one.anchored) return 'meant';
  if (RULE_OF_CONDUCT.test(before)) return 'other';
  const aside = FAULT.test(clauseBefore(text, one.index)) || STANDARD.test(before);
  if (aside || /^as soon/i.test(text.slice(one.index))) {
    return above === undefined ? 'unclear' : 'other';
  }
  return INNER.test(before) || one.deadline === null ? 'unclear' : 'meant';
}

const RAN_INTO = /^,? ?(?:the council|it|they) (?:will|has|have|should|agree)/i;

/** A day that is over was part of the story; one to come is the deadline, unless it stands in the story. */
function dateSense(text: string, one: FoundDeadline, decided: CivilDate | null): Sense {
  const date = one.deadline?.rule === 'by' ? one.deadline.date : '';
  if (decided !== null && date <= decided) return 'other';
  if (/^before/i.test(text.slice(one.index))) return 'unclear';
  const clause = clauseBefore(text, one.index);
  return FAULT.test(clause) || INNER.test(clause) || decided === null ? 'unclear' : 'meant';
}

function clauseBefore(text: string, index: number): string {
  return text.slice(0, index).split(/[;.]/).at(-1) ?? '';
}
