import type { Query, SingleYear } from '../query';
import type { Span } from '../recognise/span';
import { PREVIOUS_NEEDED, QUESTION_STARTS } from '../vocabulary/cues';
import { buildQuery } from './build-query';
import { unconsumed } from './check-consumed';
import { shiftYear } from './compared-years';
import { continueQuery } from './continue-query';
import { frameOf } from './frame';
import { singleYear } from './inherit';
import type { Frame } from './frame';

/** What the spans of a question come to, by themselves or after another query. */
export type Interpretation =
  | { readonly kind: 'query'; readonly query: Query }
  /** It means one thing by itself and another after the answer before. */
  | { readonly kind: 'either'; readonly queries: readonly [Query, Query] }
  /** Words that cannot be seen in the query, empty where there was no query at all. */
  | { readonly kind: 'nothing'; readonly left: readonly Span[] };

/** Reads spans that are all known; `previous` is the query of the question before. */
export function interpret(spans: readonly Span[], previous: Query | undefined): Interpretation {
  const alone = checked(spans, undefined);
  if (previous === undefined) return alone;
  const continued = checked(spans, previous);
  if (continued.kind !== 'query')
    return leans(spans) && !ENDED.includes(previous.op) ? continued : alone;
  if (alone.kind !== 'query' || leans(spans) || trails(spans, previous)) return continued;
  if (sameQuery(alone.query, continued.query) || isWhole(spans)) return alone;
  return { kind: 'either', queries: [continued.query, alone.query] };
}

/** Answers that a measure cannot go on from: "uphold rate" after a list of remedies stands alone. */
const ENDED: readonly Query['op'][] = ['help', 'define', 'list', 'count'];

function checked(spans: readonly Span[], previous: Query | undefined): Interpretation {
  const frame = withRelativeYear(frameOf(spans), previous);
  if (frame === undefined) return { kind: 'nothing', left: [] };
  if (previous !== undefined && !saysSomething(frame)) return { kind: 'nothing', left: [] };
  const query = previous === undefined ? buildQuery(frame) : continueQuery(frame, previous);
  if (query === undefined) return { kind: 'nothing', left: [] };
  const left = unconsumed(frame.spans, query, previous !== undefined);
  return left.length === 0 ? { kind: 'query', query } : { kind: 'nothing', left };
}

/** "the year before" counts from a year of the same question, else of the query before, else from the latest. */
function withRelativeYear(frame: Frame, previous: Query | undefined): Frame | undefined {
  if (frame.relative === undefined) return frame;
  const before =
    previous !== undefined && 'year' in previous ? singleYear(previous.year) : undefined;
  const base: SingleYear = frame.years[0] ?? before ?? 'latest';
  const year = shiftYear(base, frame.relative);
  return year === undefined ? undefined : { ...frame, years: [...frame.years, year] };
}

/** Whether the words show that they lean on what was said before: "and last year?", a pronoun, a bare word or two. */
function leans(spans: readonly Span[]): boolean {
  const content = spans.filter(({ meaning }) => meaning.kind !== 'filler');
  const cue = content.some(
    ({ meaning }) => meaning.kind === 'cue' && PREVIOUS_NEEDED.includes(meaning.cue),
  );
  const opening =
    spans[0]?.meaning.kind === 'link' && ['and', 'or', 'plus'].includes(spans[0].text);
  // "number of investigations?" says no more than "investigations?".
  const counting = ({ meaning }: Span): boolean =>
    meaning.kind === 'cue' && meaning.cue === 'count';
  const said = content.filter((span) => span.meaning.kind !== 'link' && !counting(span));
  const kinds = new Set(said.map(({ meaning }) => meaning.kind));
  const asked = spans.filter((span) => !counting(span));
  return cue || opening || (kinds.size === 1 && !isSentence(asked));
}

/** A question that names no measure, council or thing, or goes on counting: "how many were not upheld?" */
function trails(spans: readonly Span[], previous: Query): boolean {
  const named = spans.some(({ meaning }) =>
    ['measure', 'me', 'authority', 'group', 'filter', 'service'].includes(meaning.kind),
  );
  const counting = spans.some(
    ({ text }, at) =>
      text === 'how many' && ['were', 'was', 'are'].includes(spans[at + 1]?.text ?? ''),
  );
  const listed = previous.op === 'list' || previous.op === 'count';
  if (listed)
    return (
      (counting ||
        spans.some(({ meaning }) => meaning.kind === 'cue' && meaning.cue === 'which')) &&
      !spans.some(({ meaning }) => meaning.kind === 'measure')
    );
  return (
    !named ||
    counting ||
    (!isSentence(spans) && !spans.some(({ meaning }) => meaning.kind === 'measure'))
  );
}

/** A whole question that says itself whom it is about. */
function isWhole(spans: readonly Span[]): boolean {
  const subject = spans.some(({ meaning }) => ['me', 'authority', 'group'].includes(meaning.kind));
  const thing = spans.some(
    ({ meaning }) => meaning.kind === 'measure' || meaning.kind === 'filter',
  );
  return subject && thing && isSentence(spans);
}

function isSentence(spans: readonly Span[]): boolean {
  return spans.some(({ text }) => QUESTION_STARTS.includes(text.split(' ')[0] ?? ''));
}

function sameQuery(one: Query, other: Query): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function saysSomething({ spans }: Frame): boolean {
  return spans.some(({ meaning }) => meaning.kind !== 'filler' && meaning.kind !== 'link');
}
