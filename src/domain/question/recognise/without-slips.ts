import { COMMON_WORDS } from '../vocabulary/common-words';
import { JOINED_WORDS, RATE_LEADERS, TIME_WORDS } from '../vocabulary/time-words';
import { editCost } from './edit-cost';
import type { Lexicon } from './lexicon';

/** With more unknown words than this a text is no question of ours. */
const MOST_SLIPS = 12;
const SHORTEST_SPLIT = 3;
const LONGEST_SWAP = 5;

/**
 * A normalised text with the slips put right that leave one word only: two letters swapped or one doubled in a short
 * word, a letter wrong in a word of time, no space between two words. Never towards a council's name, which is repaired
 * where the repair can be shown.
 */
export function withoutSlips(text: string, lexicon: Lexicon): string {
  let left = MOST_SLIPS;
  const rated = text.replace(AFTER_LEADER, (word) => (isRate(word, lexicon) ? 'rate' : word));
  return rated.replace(WORD, (said: string, word: string, ending: string | undefined) => {
    if (left === 0 || isKnown(word, lexicon)) return said;
    left -= 1;
    const right = rightly(word, lexicon);
    if (right === undefined) return said;
    // "waht's" is "what is", while "compnay's" stays an owner.
    return ending !== undefined && ASKING.has(right) ? `${right} is` : right + (ending ?? '');
  });
}

const WORD = /(?<![\w'])([a-z]{3,20})('s)?(?![\w'])/g;
const ASKING: ReadonlySet<string> = new Set([
  'what',
  'how',
  'who',
  'where',
  'when',
  'that',
  'which',
]);

/** `uphold raet`: after `uphold` and its like a short word that is nearly `rate`. */
const AFTER_LEADER = new RegExp(`(?<=\\b(?:${RATE_LEADERS.join('|')}) )[a-z]{3,5}(?![\\w'])`, 'g');

function isRate(word: string, lexicon: Lexicon): boolean {
  return !isKnown(word, lexicon) && editCost(word, 'rate', 1) <= 1;
}

function rightly(word: string, lexicon: Lexicon): string | undefined {
  const slips = word.length <= LONGEST_SWAP ? [...swapsOf(word), ...singlesOf(word)] : [];
  const short = onlyOf(slips.filter((text) => text !== word && isPlain(text, lexicon)));
  if (short === undefined && word.length === SWAPPED_OR_DROPPED) return droppedOf(word, lexicon);
  if (short !== undefined) return dropsNothing(word, short, lexicon) ? short : undefined;
  return timeWord(word, lexicon) ?? onlyOf(splitsOf(word, lexicon));
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return lexicon.words.has(word) || TIMES.has(word) || COMMON_WORDS.has(word);
}

const TIMES: ReadonlySet<string> = new Set(TIME_WORDS);

function isPlain(word: string, { plainWords }: Lexicon): boolean {
  return plainWords.has(word) || TIMES.has(word);
}

/** `nxet` for `next` */
function swapsOf(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => swapAt(word, at));
}

function swapAt(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** `thhe` for `the` */
function singlesOf(word: string): readonly string[] {
  return Array.from(word).flatMap((letter, at) =>
    letter === word.charAt(at + 1) && word.length > 3
      ? [word.slice(0, at) + word.slice(at + 1)]
      : [],
  );
}

/** `whch` for `which`: one letter of five left out behind the first, and no other word as near. */
function droppedOf(word: string, lexicon: Lexicon): string | undefined {
  const whole = Array.from({ length: word.length }, (_, at) => at + 1).flatMap((at) =>
    LETTERS.map((letter) => word.slice(0, at) + letter + word.slice(at)),
  );
  return onlyOf(whole.filter((text) => isPlain(text, lexicon))) ?? timeWord(word, lexicon);
}

const SWAPPED_OR_DROPPED = 4;
const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');

/** `rae` may be `are`, which says nothing, or `rate`, which says much: then neither is taken for granted. */
function dropsNothing(word: string, read: string, lexicon: Lexicon): boolean {
  const meaning = lexicon.root.next.get(read)?.meaning?.kind ?? 'filler';
  if (meaning !== 'filler' && meaning !== 'link') return true;
  return !['rate', 'late', 'open', 'not', 'low', 'most', 'mine'].some(
    (telling) => telling !== read && editCost(word, telling, 1) <= 1,
  );
}

/** `finacial` for `financial`: one letter wrong behind the first, and no other word as near. */
function timeWord(word: string, { plainWords }: Lexicon): string | undefined {
  if (word.length < 4) return undefined;
  const near = TIME_WORDS.filter((known) => known.length > 3 && isSlip(word, known));
  const [only] = near;
  if (only === undefined || near.length > 1) return undefined;
  const rivals =
    word.length <= LONGEST_SWAP ? [...plainWords].filter((known) => isSlip(word, known)) : [];
  return rivals.every((known) => known === only) ? only : undefined;
}

function isSlip(word: string, known: string): boolean {
  if (Math.abs(known.length - word.length) > 1 || !known.startsWith(word.charAt(0))) return false;
  return editCost(word, known, 1) <= 1;
}

/** `lastyear`: both words in full, so that nothing is lost, and one of them often run together with others. */
function splitsOf(word: string, lexicon: Lexicon): readonly string[] {
  const places = word.length - 2 * SHORTEST_SPLIT + 1;
  return Array.from({ length: Math.max(0, places) }, (_, at) => at + SHORTEST_SPLIT)
    .map((at): readonly [string, string] => [word.slice(0, at), word.slice(at)])
    .filter((parts) => parts.every((part) => isPlain(part, lexicon)) && parts.some(isTelling))
    .map((parts) => parts.join(' '));
}

function isTelling(part: string): boolean {
  return JOINED_WORDS.has(part);
}

function onlyOf(words: readonly string[]): string | undefined {
  const [only, ...more] = new Set(words);
  return more.length === 0 ? only : undefined;
}
