import type { Query } from '../query';
import type { Suggestion } from '../reading';
import type { Span } from '../recognise/span';
import { suggestionFor } from '../write-question';
import { MOST_OFFERED } from './most-offered';
import { queriesOf } from './readings-of';

/** The whole questions that remain for each meaning that an open word may have. */
export function choicesFor(
  spans: readonly Span[],
  previous: Query | undefined,
): readonly Suggestion[] {
  const open = spans.findIndex(({ meaning }) => meaning.kind === 'ask');
  const span = spans[open];
  if (span?.meaning.kind !== 'ask') return distinct(queriesOf(spans, previous));
  return distinct(
    span.meaning.options.flatMap((meaning) =>
      queriesOf(spans.with(open, { ...span, meaning }), previous),
    ),
  );
}

function distinct(queries: readonly Query[]): readonly Suggestion[] {
  const byText = new Map(queries.map(suggestionFor).map((offer) => [offer.text, offer]));
  return [...byText.values()].slice(0, MOST_OFFERED);
}
