import type { Meaning } from '../vocabulary/meaning';
import { wordsOf } from '../vocabulary/expand-phrases';
import { allPhrases } from '../vocabulary/phrases';
import { FIXED_WAYS } from '../vocabulary/terms';

/** One step of the tree of phrases: what the words so far mean, and the words that may follow. */
export interface PhraseNode {
  readonly meaning?: Meaning;
  readonly next: ReadonlyMap<string, PhraseNode>;
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

/** A step while the tree grows. Most are the last of their phrase, and share one empty map. */
interface GrowingNode {
  meaning?: Meaning;
  next: Map<string, GrowingNode>;
}

const NOTHING_FOLLOWS = new Map<string, never>();

function buildLexicon(): Lexicon {
  const root: GrowingNode = { next: new Map() };
  const words = new Set<string>();
  const plainWords = new Set<string>();
  for (const [phrase, meaning] of allPhrases()) {
    const isPlain = PLAIN.includes(meaning.kind);
    let node = root;
    for (const word of phrase.split(' ')) {
      words.add(word);
      if (isPlain) plainWords.add(word);
      node = follow(node, word);
    }
    node.meaning = meaning;
  }
  for (const word of wordsOf(FIXED_WAYS)) words.add(word);
  return { root, words, plainWords, wordsByLength: byLength(words) };
}

/** The step that a word leads to, made where there is none. */
function follow(node: GrowingNode, word: string): GrowingNode {
  const held = node.next.get(word);
  if (held !== undefined) return held;
  if (node.next === NOTHING_FOLLOWS) node.next = new Map();
  const made: GrowingNode = { next: NOTHING_FOLLOWS };
  node.next.set(word, made);
  return made;
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
