import { isNonEmpty } from '../shared/non-empty';
import { assumptionsOf } from './decide/assumptions';
import { fixedQuestion } from './decide/fixed-question';
import { interpret } from './decide/interpret';
import { joinSpans } from './decide/join-spans';
import { openSpans } from './decide/open-spans';
import { refusalOf } from './decide/refusal';
import type { Query } from './query';
import type { Reading } from './reading';
import { LONGEST_QUESTION, MOST_SPANS } from './recognise/normalise';
import { recognise } from './recognise/recognise';
import type { Span } from './recognise/span';
import { choicesFor } from './suggest/choices';
import { suggestionFor } from './write-question';

/** What was said before in the same conversation. */
export interface QuestionContext {
  /** The query of the question before; absent where there was none or it was not understood. */
  readonly previous?: Query;
}

/** The words of a question that was not understood, from which other questions can be made. */
export interface Unread {
  readonly spans: readonly Span[];
  /** Those of them that no query could show. */
  readonly left: readonly Span[];
}

type Open<Kind extends Reading['kind']> = Omit<
  Extract<Reading, { readonly kind: Kind }>,
  'suggestions'
> & { readonly unread: Unread };

/** A reading, whose offers of other questions are not made yet. */
export type Understanding =
  | Extract<Reading, { readonly kind: 'understood' | 'choose' }>
  | Open<'not-understood'>
  | Open<'out-of-scope'>;

/**
 * What somebody's words ask. The same words in the same context always give the same answer. A query is given only when
 * every word is known and every word can be seen in it.
 */
export function understandQuestion(text: string, { previous }: QuestionContext): Understanding {
  if (text.length > LONGEST_QUESTION) return NOTHING;
  const { spans, words } = recognise(text);
  if (spans.length > MOST_SPANS) return NOTHING;
  const fixed = fixedQuestion(words, previous);
  if (fixed !== undefined)
    return { kind: 'understood', query: fixed, assumptions: repairsIn(spans) };
  const open = openSpans(joinSpans(spans));
  const refusal = refusalOf(open);
  if (refusal !== undefined)
    return { kind: 'out-of-scope', ...refusal, unread: { spans: open, left: [] } };
  const unknown = open.filter(({ meaning }) => meaning.kind === 'unknown');
  if (unknown.length > 0) return notUnderstood(open, unknown);
  return open.some(({ meaning }) => meaning.kind === 'ask')
    ? choose(open, previous)
    : decide(open, previous);
}

const NOTHING: Understanding = {
  kind: 'not-understood',
  unknown: [],
  unread: { spans: [], left: [] },
};

function decide(spans: readonly Span[], previous: Query | undefined): Understanding {
  const found = interpret(spans, previous);
  switch (found.kind) {
    case 'query':
      return understood(spans, found.query, previous);
    case 'either': {
      const [continued, alone] = found.queries;
      const offered = [suggestionFor(continued), suggestionFor(alone)] as const;
      // The same question in other order of words is no choice.
      if (offered[0].text === offered[1].text) return understood(spans, alone, previous);
      return { kind: 'choose', about: '', suggestions: offered };
    }
    case 'nothing':
      return notUnderstood(spans, found.left);
  }
}

function understood(
  spans: readonly Span[],
  query: Query,
  previous: Query | undefined,
): Understanding {
  return { kind: 'understood', query, assumptions: assumptionsOf(spans, query, previous) };
}

function choose(spans: readonly Span[], previous: Query | undefined): Understanding {
  const suggestions = choicesFor(spans, previous);
  const about = spans.find(({ meaning }) => meaning.kind === 'ask')?.text ?? '';
  if (isNonEmpty(suggestions)) return { kind: 'choose', about, suggestions };
  return notUnderstood(spans, []);
}

function notUnderstood(spans: readonly Span[], left: readonly Span[]): Understanding {
  return {
    kind: 'not-understood',
    unknown: left.map((span) => span.text),
    unread: { spans, left },
  };
}

function repairsIn(
  spans: readonly Span[],
): Extract<Reading, { kind: 'understood' }>['assumptions'] {
  return spans.flatMap(({ repair }) => (repair === undefined ? [] : [repair]));
}
