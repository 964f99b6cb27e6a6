import type { Meaning } from '../vocabulary/meaning';
import { allPhrases, fixedPhrases } from '../vocabulary/phrases';

/** One step of the tree of phrases: what the words so far mean, and the words that may follow. */
export interface PhraseNode {
  meaning?: Meaning;
  readonly next: Map<string, PhraseNode>;
}

/** The whole vocabulary, ready to be matched. */
export interface Lexicon {
  readonly root: PhraseNode;
  /** Every word of every phrase, by length: what a misspelt word may be. */
  readonly wordsByLength: ReadonlyMap<number, LexiconWords>;
  readonly words: ReadonlySet<string>;
  /** Words of phrases that name no council, group or service and forbid nothing. */
  readonly plainWords: ReadonlySet<string>;
}

/** Words, and in the same order the letters that each has: they tell quickly which words cannot be alike. */
interface LexiconWords {
  readonly texts: readonly string[];
  readonly letters: Int32Array;
}

const PLAIN: readonly Meaning['kind'][] = [
  'filler',
  'link',
  'me',
  'measure',
  'cue',
  'extreme',
  'filter',
];

let built: Lexicon | undefined;

/** The lexicon, built when it is first needed. */
export function lexicon(): Lexicon {
  built ??= buildLexicon();
  return built;
}

/** One bit for each letter that occurs in a word. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) {
    letters |= 1 << word.charCodeAt(index) % 31;
  }
  return letters;
}

function buildLexicon(): Lexicon {
  const root: PhraseNode = { next: new Map() };
  const words = new Set<string>();
  const plainWords = new Set<string>();
  for (const [phrase, meaning] of allPhrases()) {
    let node = root;
    for (const word of phrase.split(' ')) {
      words.add(word);
      if (PLAIN.includes(meaning.kind)) plainWords.add(word);
      let following = node.next.get(word);
      if (following === undefined) {
        following = { next: new Map() };
        node.next.set(word, following);
      }
      node = following;
    }
    node.meaning = meaning;
  }
  for (const phrase of fixedPhrases()) for (const word of phrase.split(' ')) words.add(word);
  return { root, words, plainWords, wordsByLength: byLength(words) };
}

function byLength(words: ReadonlySet<string>): ReadonlyMap<number, LexiconWords> {
  const table = Map.groupBy(words, ({ length }) => length);
  return new Map(
    [...table].map(([length, texts]) => [
      length,
      { texts, letters: Int32Array.from(texts, lettersOf) },
    ]),
  );
}
