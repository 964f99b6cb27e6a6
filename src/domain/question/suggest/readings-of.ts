import { interpret } from '../decide/interpret';
import type { Query } from '../query';
import type { Span } from '../recognise/span';

/** An open word with more meanings than this is a name that must be asked for first. */
const MOST_MEANINGS = 4;

/** The queries that a wording comes to, each meaning of its first open word by itself. */
export function readingsOf(spans: readonly Span[], previous: Query | undefined): readonly Query[] {
  return settled(spans).flatMap((words) => (hasContent(words) ? queriesOf(words, previous) : []));
}

/** A wording with each meaning of its first open word in turn. */
export function settled(spans: readonly Span[]): readonly (readonly Span[])[] {
  const open = spans.findIndex(({ meaning }) => meaning.kind === 'ask');
  const span = spans[open];
  if (span?.meaning.kind !== 'ask') return [spans];
  return span.meaning.options
    .slice(0, MOST_MEANINGS)
    .map((meaning) => spans.with(open, { ...span, meaning }));
}

/** What a wording without open words comes to. */
export function queriesOf(spans: readonly Span[], previous: Query | undefined): readonly Query[] {
  const found = interpret(spans, previous);
  if (found.kind === 'query') return [found.query];
  return found.kind === 'either' ? found.queries : [];
}

function hasContent(spans: readonly Span[]): boolean {
  return spans.some(
    ({ meaning }) =>
      !['filler', 'link', 'me'].includes(meaning.kind) &&
      !(meaning.kind === 'cue' && ['trend', 'change'].includes(meaning.cue)),
  );
}
