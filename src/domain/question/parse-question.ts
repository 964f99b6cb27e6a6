import { isNonEmpty } from '../shared/non-empty';
import { interpret } from './decide/interpret';
import { fixedQuestion } from './decide/fixed-question';
import { joinSpans } from './decide/join-spans';
import { openSpans } from './decide/open-spans';
import { assumptionsOf } from './decide/assumptions';
import { choicesFor } from './suggest/choices';
import { nearQuestions } from './suggest/near-questions';
import { refusalOf } from './decide/refusal';
import type { Query } from './query';
import type { Reading, Suggestion } from './reading';
import { LONGEST_QUESTION, MOST_SPANS } from './recognise/normalise';
import { recognise } from './recognise/recognise';
import type { Span } from './recognise/span';
import { suggestionFor } from './write-question';

/** What was said before in the same conversation. */
export interface QuestionContext {
  /** The query of the question before; absent where there was none or it was not understood. */
  readonly previous?: Query;
}

/**
 * What somebody's words ask. The same words in the same context always give the same reading. A query is given only when
 * every word is known and every word can be seen in it; else the reading offers whole questions instead.
 */
export function parseQuestion(text: string, { previous }: QuestionContext): Reading {
  if (text.length > LONGEST_QUESTION) return NOTHING;
  const { spans, words } = recognise(text);
  if (spans.length > MOST_SPANS) return NOTHING;
  const fixed = fixedQuestion(words, previous);
  if (fixed !== undefined)
    return { kind: 'understood', query: fixed, assumptions: repairsIn(spans) };
  const open = openSpans(joinSpans(spans));
  const unknown = open.filter(({ meaning }) => meaning.kind === 'unknown');
  const refusal = refusalOf(open);
  if (refusal !== undefined) {
    return { kind: 'out-of-scope', ...refusal, suggestions: nearQuestions(open, [], previous) };
  }
  if (unknown.length > 0) return notUnderstood(open, unknown, previous);
  return open.some(({ meaning }) => meaning.kind === 'ask')
    ? choose(open, previous)
    : decide(open, previous);
}

const NOTHING: Reading = { kind: 'not-understood', unknown: [], suggestions: [] };

function decide(spans: readonly Span[], previous: Query | undefined): Reading {
  const found = interpret(spans, previous);
  switch (found.kind) {
    case 'query':
      return understood(spans, found.query, previous);
    case 'either': {
      const [continued, alone] = found.queries;
      const offered = [suggestionFor(continued), suggestionFor(alone)] as const;
      // The same question in other order of words is no choice.
      if (offered[0].text === offered[1].text) return understood(spans, alone, previous);
      return {
        kind: 'choose',
        about: '',
        suggestions: offered,
      };
    }
    case 'nothing':
      return notUnderstood(spans, found.left, previous);
  }
}

function understood(spans: readonly Span[], query: Query, previous: Query | undefined): Reading {
  return { kind: 'understood', query, assumptions: assumptionsOf(spans, query, previous) };
}

function choose(spans: readonly Span[], previous: Query | undefined): Reading {
  const suggestions: readonly Suggestion[] = choicesFor(spans, previous);
  const about = spans.find(({ meaning }) => meaning.kind === 'ask')?.text ?? '';
  if (isNonEmpty(suggestions)) return { kind: 'choose', about, suggestions };
  return notUnderstood(spans, [], previous);
}

function notUnderstood(
  spans: readonly Span[],
  left: readonly Span[],
  previous: Query | undefined,
): Reading {
  return {
    kind: 'not-understood',
    unknown: left.map((span) => span.text),
    suggestions: nearQuestions(spans, left, previous),
  };
}

function repairsIn(
  spans: readonly Span[],
): Extract<Reading, { kind: 'understood' }>['assumptions'] {
  return spans.flatMap(({ repair }) => (repair === undefined ? [] : [repair]));
}
