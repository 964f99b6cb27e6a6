import { COMMON_WORDS } from '../vocabulary/common-words';
import { SHORT_WORDS } from '../vocabulary/time-words';
import { costFrom, editCost } from './edit-cost';
import { lettersOf } from './lexicon';
import type { Lexicon } from './lexicon';

/** What a word may have been meant to be: words of the vocabulary within reach, the nearest first. */
export interface Repair {
  readonly text: string;
  readonly cost: number;
}

const FURTHEST = 2;
/** Shorter words are too like too many others. */
const SHORTEST = 5;
const SWAPPED = 4;

/**
 * Words of the vocabulary that an unknown word may be a misspelling of, nearest first; empty for words too short to tell,
 * for everyday words, and where nothing is near. Budget: one edit from five letters, two from nine.
 */
export function repairsOf(word: string, lexicon: Lexicon): readonly Repair[] {
  if (COMMON_WORDS.has(word) || /\d/.test(word)) return [];
  if (word.length === SWAPPED) return swapsOf(word, lexicon);
  const budget = budgetFor(word);
  if (budget === 0) return [];
  const found = near(word, budget, lexicon).filter(
    ({ text, cost }) => !isOtherEnding(word, text, cost),
  );
  found.sort((one, other) => one.cost - other.cost);
  return (found[0]?.cost ?? Infinity) <= budget ? found : [];
}

/** `raet` for `rate`: words so short are put right where two letters behind the first were swapped, and no further. */
function swapsOf(word: string, lexicon: Lexicon): readonly Repair[] {
  const [first = '', second = '', third = '', fourth = ''] = word;
  return [first + third + second + fourth, first + second + fourth + third]
    .filter((text) => text !== word && lexicon.words.has(text))
    .map((text) => ({ text, cost: 1 }));
}

/** Words of the vocabulary at any distance that is looked at: too far to take for granted, near enough to ask about. */
export function farRepairsOf(word: string, lexicon: Lexicon): readonly Repair[] {
  if (word.length <= SHORTEST || COMMON_WORDS.has(word) || /\d/.test(word)) return [];
  return near(word, FURTHEST, lexicon).filter(({ text }) => text.startsWith(word.slice(0, 1)));
}

/** What to offer for a word that nobody knows: a few words of the vocabulary, the likeliest first. */
export function guessesFor(word: string, lexicon: Lexicon): readonly string[] {
  if (word.length < 2 || /\d/.test(word)) return [];
  const parts = partsOf(word, lexicon);
  if (word.length <= SHORTEST)
    return [...shortGuesses(word, lexicon), ...parts].slice(0, MOST_GUESSES);
  const close = COMMON_WORDS.has(word) ? [] : near(word, FURTHEST, lexicon);
  close.sort((one, other) => one.cost - other.cost);
  return [...parts, ...close.map(({ text }) => text)].slice(0, MOST_GUESSES);
}

const MOST_GUESSES = 3;

/** Short words that stand in most questions come first. */
function shortGuesses(word: string, { plainWords }: Lexicon): readonly string[] {
  return SHORT_WORDS.filter(
    (known) => plainWords.has(known) && known !== word && editCost(word, known, 1) <= 1.5,
  ).slice(0, 2);
}

/** `upholdrate`: two words without the space between them, the longer the shorter of them the better. */
function partsOf(word: string, { words }: Lexicon): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2)
    .filter((at) => words.has(word.slice(0, at)) && words.has(word.slice(at)))
    .toSorted((one, other) => Math.abs(2 * one - word.length) - Math.abs(2 * other - word.length))
    .slice(0, 2)
    .map((at) => `${word.slice(0, at)} ${word.slice(at)}`);
}

function near(word: string, budget: number, lexicon: Lexicon): Repair[] {
  const letters = lettersOf(word);
  const first = word.slice(0, 1);
  const costTo = costFrom(word);
  const found: Repair[] = [];
  for (let length = word.length - FURTHEST; length <= word.length + FURTHEST; length += 1) {
    if (length < SHORTEST) continue;
    const { texts, letters: known } = lexicon.wordsByLength.get(length) ?? NO_WORDS;
    for (let at = 0; at < known.length; at += 1) {
      if (!isAlike(letters, known[at] ?? 0)) continue;
      const text = texts[at] ?? '';
      if (budget === 1 && !text.startsWith(first)) continue;
      const cost = costTo(text, FURTHEST);
      if (cost <= FURTHEST) found.push({ text, cost });
    }
  }
  return found;
}

/** `investigator` is another word than `investigated`, not a misspelling of it. */
function isOtherEnding(said: string, known: string, cost: number): boolean {
  const stem = Math.min(said.length, known.length) - 3;
  return cost > 1 && said.slice(0, stem) === known.slice(0, stem);
}

function budgetFor(word: string): number {
  if (word.length < SHORTEST) return 0;
  return word.length < 9 ? 1 : 2;
}

const NO_WORDS = { texts: [], letters: new Int32Array() };

/** One edit brings in one letter at most, and takes out one. */
function isAlike(one: number, other: number): boolean {
  return bitsOf(one & ~other) <= FURTHEST && bitsOf(other & ~one) <= FURTHEST;
}

/** How many bits are set, counted in pairs, fours and bytes. */
function bitsOf(set: number): number {
  let bits = set;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
