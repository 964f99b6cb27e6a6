import { fixedQuestion } from '../decide/fixed-question';
import { interpret } from '../decide/interpret';
import { joinSpans } from '../decide/join-spans';
import { openSpans } from '../decide/open-spans';
import type { Query } from '../query';
import type { Suggestion } from '../reading';
import { recogniseWritten } from '../recognise/recognise';
import type { Span } from '../recognise/span';
import { suggestionFor } from '../write-question';
import { builtQuestions } from './build/built-questions';
import { helpQuestions } from './help-questions';
import { keptWords, weightySpans } from './kept-words';
import { MOST_OFFERED } from './most-offered';
import { otherWordings } from './other-wordings';
import { readingsOf, settled } from './readings-of';
import { respell } from './respell';
import { clausesOf, eachPart, knownWords, spelledOut, untilLink } from './shorter-wordings';
import { termQuestions } from './term-questions';

interface Candidate {
  readonly query: Query;
  /** How much of what was said it keeps. */
  readonly weight: number;
}

/** Whole questions near to one that was not understood, those that keep most of its words first. */
export function nearQuestions(
  spans: readonly Span[],
  left: readonly Span[],
  previous: Query | undefined,
): readonly Suggestion[] {
  const said = spans
    .filter(({ meaning }) => meaning.kind !== 'refuse')
    .map(({ text }) => text)
    .join(' ');
  const found = [
    ...(spans.length > MOST_CUT ? [] : respelt(spans, previous)),
    ...asSaid(spans, left, previous),
    ...termQuestions(said, previous),
    ...helpQuestions(said, previous),
    ...built(spans, said),
  ].toSorted((one, other) => other.weight - one.weight);
  return best(
    found.filter(({ weight }) => weight >= LEAST),
    previous,
  );
}

/** A question that keeps nothing of what was said is no help. */
const LEAST = 1;

/** The first that are different; a question is offered only if its own words are read as that question. */
function best(
  candidates: readonly Candidate[],
  previous: Query | undefined,
): readonly Suggestion[] {
  const offered = new Map<string, Suggestion>();
  for (const { query } of candidates) {
    const suggestion = suggestionFor(query);
    if (offered.has(suggestion.text) || JSON.stringify(query) === JSON.stringify(previous))
      continue;
    if (isReadBack(suggestion)) offered.set(suggestion.text, suggestion);
    if (offered.size === MOST_OFFERED) break;
  }
  return [...offered.values()];
}

function isReadBack(suggestion: Suggestion): boolean {
  const key = keyOf(suggestion.query);
  let known = READ_BACK.get(key);
  if (known === undefined) {
    known = readsAsItself(suggestion);
    if (READ_BACK.size >= MOST_KEPT) READ_BACK.clear();
    READ_BACK.set(key, known);
  }
  return known;
}

/** What was found before: the same questions are offered again and again, and reading them is most of the work. */
const READ_BACK = new Map<string, boolean>();
const MOST_KEPT = 2_000;

function readsAsItself({ text, query }: Suggestion): boolean {
  const { spans, words } = recogniseWritten(text);
  const found = interpret(openSpans(joinSpans(spans)), undefined);
  if (found.kind === 'query' && keyOf(found.query) === keyOf(query)) return true;
  const fixed = fixedQuestion(words, undefined);
  return fixed !== undefined && keyOf(fixed) === keyOf(query);
}

/** Whatever the order of its fields, and of those of its filter. */
function keyOf(query: Query): string {
  return JSON.stringify(sorted(query), (_, value: unknown) =>
    isFilter(value) ? sorted(value) : value,
  );
}

function sorted(fields: object): unknown {
  return Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function isFilter(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Longer texts are not cut up, so that the work stays bounded. */
const MOST_CUT = 20;

/** The words themselves, fewer of them, or in another shape. */
function asSaid(
  spans: readonly Span[],
  left: readonly Span[],
  previous: Query | undefined,
): readonly Candidate[] {
  const known = knownWords(spans);
  const consumed = known.filter((span) => !left.includes(span));
  const rambling = spans.length > MOST_CUT;
  const wordings = [
    known,
    ...(rambling ? [] : otherWordings(spans, previous)),
    consumed,
    ...(rambling ? [] : clausesOf(spans)),
    untilLink(known),
    spelledOut(known),
    spelledOut(consumed),
  ];
  return [
    ...parts(known, previous),
    ...wordings.flatMap((wording) => weighed(readingsBoth(wording, previous), known, previous)),
  ];
}

/** Two questions in one are offered apart before anything else is made of them. */
function parts(known: readonly Span[], previous: Query | undefined): readonly Candidate[] {
  const found = eachPart(known).flatMap((part) =>
    weighed(readingsOf(part, previous), known, previous),
  );
  // In the order in which they were asked.
  const weight = APART + Math.max(0, ...found.map((one) => one.weight));
  return found.map(({ query }) => ({ query, weight }));
}

const APART = 12;

/** After another question: what it means then, and what it means by itself. */
function readingsBoth(wording: readonly Span[], previous: Query | undefined): readonly Query[] {
  const found = readingsOf(wording, previous);
  return previous === undefined ? found : [...found, ...readingsOf(wording, undefined)];
}

function weighed(
  queries: readonly Query[],
  said: readonly Span[],
  previous: Query | undefined,
): readonly Candidate[] {
  if (queries.length === 0) return [];
  const weighty = weightySpans(said);
  return queries.map((query) => ({
    query,
    weight: keptWords(weighty, query, previous !== undefined),
  }));
}

function respelt(spans: readonly Span[], previous: Query | undefined): readonly Candidate[] {
  return respell(spans, previous).flatMap((read) => {
    const { fixed, spans: words } = read();
    if (fixed !== undefined) return [{ query: fixed, weight: 30 }];
    return weighed(readingsOf(words, previous), words, previous);
  });
}

function built(spans: readonly Span[], said: string): readonly Candidate[] {
  const known = knownWords(spans);
  const weighty = weightySpans(known);
  // What is refused is answered with plain figures: nothing more is guessed.
  const most = spans.some(({ meaning }) => meaning.kind === 'refuse') ? 0 : Infinity;
  return settled(known)
    .slice(0, spans.length > MOST_CUT ? 1 : undefined)
    .flatMap((words) => builtQuestions(words, said))
    .filter(({ doubt }) => doubt <= most)
    .map(({ query, doubt }) => ({ query, weight: keptWords(weighty, query, false) - doubt }));
}
