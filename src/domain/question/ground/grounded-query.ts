import { asksTwice } from '../decide/asks-twice';
import { unconsumed } from '../decide/check-consumed';
import { refusalOf } from '../decide/refusal';
import { endsOpen, setsSideBySide } from '../decide/sentence-shape';
import type { Query } from '../query';
import type { Suggestion } from '../reading';
import { understandQuestion } from '../understand-question';
import { suggestionFor, writeQuestion } from '../write-question';
import { groundsOf } from './grounds';
import type { Grounds } from './grounds';
import { isGrounded } from './is-grounded';
import { mayBeDropped } from './may-be-dropped';
import { readQuery } from './read-query';

/**
 * What somebody else's reading of a question is worth: a query that may be answered, a whole question that may be offered,
 * or nothing.
 */
export type Grounded =
  | { readonly kind: 'grounded'; readonly query: Query }
  | { readonly kind: 'suggested'; readonly suggestion: Suggestion }
  | { readonly kind: 'nothing' };

/**
 * Checks a reading of `text` that was not made by our own rules. It may be answered only if everything in it was said and
 * everything that we know of the words can be seen in it, so that it differs from our rules in one thing alone: it knows
 * that the unknown words change nothing. Nothing of `candidate` itself is given back: the query is the parser's own.
 */
export function groundedQuery(
  candidate: unknown,
  text: string,
  previous: Query | undefined,
): Grounded {
  const query = asOurs(candidate);
  if (query === undefined) return { kind: 'nothing' };
  const grounds = groundsOf(text, previous);
  if (refusalOf(grounds.spans) !== undefined) return { kind: 'nothing' };
  const answerable =
    saysSomethingNew(query, grounds) &&
    isGrounded(query, grounds) &&
    isShown(query, grounds) &&
    grounds.unbroken &&
    mayBeDropped(grounds.spans, text);
  if (answerable) return { kind: 'grounded', query };
  return { kind: 'suggested', suggestion: suggestionFor(query) };
}

/** The query as our parser reads it from our own words for it; undefined where no question means it. */
function asOurs(candidate: unknown): Query | undefined {
  const claimed = readQuery(candidate);
  if (claimed === undefined) return undefined;
  const reading = understandQuestion(writeQuestion(claimed), {});
  if (reading.kind !== 'understood') return undefined;
  return spelling(reading.query) === spelling(claimed) ? reading.query : undefined;
}

/** A query as text, whatever the order of its fields. */
function spelling(query: Query): string {
  return JSON.stringify(query, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
}

/** Words of which nothing is known ask nothing, and all words known but not understood ask something else. */
function saysSomethingNew(query: Query, { spans, previous }: Grounds): boolean {
  const kinds = spans.map(({ meaning }) => meaning.kind);
  const content = kinds.some((kind) => !['filler', 'link', 'unknown'].includes(kind));
  const repeats = previous !== undefined && spelling(previous) === spelling(query);
  return content && kinds.includes('unknown') && !repeats;
}

function isShown(query: Query, { frame, previous }: Grounds): boolean {
  if (asksTwice(frame) || endsOpen(frame) || !setsSideBySide(frame)) return false;
  return unconsumed(frame.spans, query, previous !== undefined).length === 0;
}
