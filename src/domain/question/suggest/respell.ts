import type { Query } from '../query';
import { lexicon } from '../recognise/lexicon';
import { recognise } from '../recognise/recognise';
import { guessesFor } from '../recognise/repair-word';
import type { Span } from '../recognise/span';
import { fixedQuestion } from '../decide/fixed-question';
import { joinSpans } from '../decide/join-spans';
import { openSpans } from '../decide/open-spans';

/** More words in the way are no slips of the finger. */
const MOST_SLIPS = 2;

/** A question read again with other words. */
export interface Respelt {
  /** Set where the words are those of a fixed question. */
  readonly fixed?: Query;
  readonly spans: readonly Span[];
}

/** The question again with a word that nobody knows read as the words of the vocabulary that are near to it. */
export function respell(
  spans: readonly Span[],
  previous: Query | undefined,
): readonly (() => Respelt)[] {
  const unknown = spans.flatMap(({ meaning }, at) => (meaning.kind === 'unknown' ? [at] : []));
  if (unknown.length === 0 || unknown.length > MOST_SLIPS) return [];
  const words = spans.map(({ text }) => text);
  const [first = 0, second] = unknown;
  const others = second === undefined ? [] : guessesFor(words[second] ?? '', lexicon()).slice(0, 1);
  return guessesFor(words[first] ?? '', lexicon()).flatMap((guess) => {
    const settled = words.with(first, guess);
    if (second === undefined) return [() => readAgain(settled, previous)];
    return others.map((other) => () => readAgain(settled.with(second, other), previous));
  });
}

function readAgain(said: readonly string[], previous: Query | undefined): Respelt {
  const { spans, words } = recognise(said.join(' '));
  const fixed = fixedQuestion(words, previous);
  return { spans: openSpans(joinSpans(spans)), ...(fixed === undefined ? {} : { fixed }) };
}
