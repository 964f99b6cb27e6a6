import type { Assumption } from '../reading';
import type { Meaning } from '../vocabulary/meaning';
import type { Lexicon } from './lexicon';
import { PREPOSITIONS } from '../vocabulary/filler';
import { farRepairsOf, repairsOf } from './repair-word';
import type { Repair } from './repair-word';
import type { Token } from './token';

/** A token after repair. */
export interface RepairedToken extends Token {
  readonly repair?: Assumption;
  /** Set when the word may be a misspelling of several councils. */
  readonly ask?: Meaning;
}

/** With more unknown words than this a text is no question of ours, and repair would only cost time. */
const MOST_REPAIRS = 6;

/** Puts misspelt words right where exactly one word of the vocabulary is near. */
export function repairTokens(tokens: readonly Token[], lexicon: Lexicon): readonly RepairedToken[] {
  const unknown = tokens.filter(({ text }) => isUnknown(text, lexicon));
  if (unknown.length > MOST_REPAIRS) return tokens;
  return tokens.map((token, at) => {
    if (!isUnknown(token.text, lexicon)) return token;
    const repaired = repairToken(token, lexicon);
    const named = repaired === token && PREPOSITIONS.includes(tokens[at - 1]?.text ?? '');
    return named ? askForName(token, lexicon) : repaired;
  });
}

/** "uphold rate for Redich": a word where a name belongs, too far from one to be put right, is asked about. */
function askForName(token: Token, lexicon: Lexicon): RepairedToken {
  const options = councilsAmong(farRepairsOf(token.text, lexicon), lexicon);
  return options.length === 0 ? token : { ...token, ask: { kind: 'ask', options } };
}

function isUnknown(text: string, lexicon: Lexicon): boolean {
  return /^[a-z]/.test(text) && !lexicon.words.has(text);
}

function repairToken(token: Token, lexicon: Lexicon): RepairedToken {
  const owner = withoutFinalS(token.text, lexicon);
  if (owner !== undefined) return { text: owner, possessive: true };
  return undoubledOwner(token.text, lexicon) ?? nearestWord(token, lexicon);
}

function nearestWord(token: Token, lexicon: Lexicon): RepairedToken {
  const repairs = repairsOf(token.text, lexicon).filter(
    ({ text }) => !isDerived(token.text, text, lexicon),
  );
  const swapped = repairs.filter(({ text }) => sameLetters(token.text, text));
  // The same letters in another order are a slip of two fingers: `compliants` is `complaints`.
  const best = swapped.length === 1 ? swapped[0] : repairs[0];
  if (best === undefined) return token;
  if (swapped.length === 1 && !isCouncil(best.text, lexicon)) return asWord(token, best.text);
  const rivals = repairs.filter(
    ({ text }) => text !== best.text && !sameSense(text, best.text, lexicon),
  );
  const councils = councilsAmong([best, ...rivals], lexicon);
  if (isCouncil(best.text, lexicon) && councils.length > 1) {
    return { ...token, ask: { kind: 'ask', options: councils } };
  }
  if (isOtherPlace(token.text, best.text, lexicon))
    return { ...token, ask: { kind: 'ask', options: councils } };
  if ((rivals[0]?.cost ?? Infinity) < best.cost + 1) return token;
  const kind = isCouncil(best.text, lexicon) ? 'repaired-name' : 'repaired-word';
  return { ...token, text: best.text, repair: { kind, said: token.text, readAs: best.text } };
}

/** A short name with one letter replaced is as likely to be another place: Walford, Watford. */
function isOtherPlace(said: string, name: string, lexicon: Lexicon): boolean {
  if (!isCouncil(name, lexicon) || said.length !== name.length || name.length >= 9) return false;
  return !sameLetters(said, name);
}

function sameLetters(one: string, other: string): boolean {
  return Array.from(one).toSorted().join('') === Array.from(other).toSorted().join('');
}

function asWord(token: Token, text: string): RepairedToken {
  return { ...token, text, repair: { kind: 'repaired-word', said: token.text, readAs: text } };
}

/** `pooled` is no misspelling of Poole: a word that only adds an English ending to a name. */
function isDerived(said: string, name: string, lexicon: Lexicon): boolean {
  return (
    isCouncil(name, lexicon) && /^(?:d|ed|r|er|ers|rs|ing|ly|ling)$/.test(endingOf(said, name))
  );
}

function endingOf(said: string, name: string): string {
  if (said.startsWith(name)) return said.slice(name.length);
  const stem = name.slice(0, -1);
  return said.startsWith(stem) ? said.slice(stem.length) : '';
}

/** `wolverhamptons` for `wolverhampton's`. */
function withoutFinalS(text: string, lexicon: Lexicon): string | undefined {
  const stem = text.slice(0, -1);
  return text.endsWith('s') && isCouncil(stem, lexicon) ? stem : undefined;
}

/** `sandwels` for `sandwell's`: a letter not doubled, and no other name as near. */
function undoubledOwner(text: string, lexicon: Lexicon): RepairedToken | undefined {
  if (!text.endsWith('s')) return undefined;
  const [best, next] = repairsOf(text.slice(0, -1), lexicon);
  if (best === undefined || best.cost >= 1 || !isCouncil(best.text, lexicon)) return undefined;
  if (next !== undefined && next.cost < best.cost + 1) return undefined;
  const repair = { kind: 'repaired-name', said: text, readAs: best.text } as const;
  return { text: best.text, possessive: true, repair };
}

function isCouncil(text: string, lexicon: Lexicon): boolean {
  return lexicon.root.next.get(text)?.meaning?.kind === 'authority';
}

function councilsAmong(repairs: readonly Repair[], lexicon: Lexicon): readonly Meaning[] {
  return repairs.flatMap(({ text }) => {
    const meaning = lexicon.root.next.get(text)?.meaning;
    return meaning?.kind === 'authority' ? [meaning] : [];
  });
}

function sameSense(one: string, other: string, lexicon: Lexicon): boolean {
  const sense = (text: string): string | undefined => {
    const meaning = lexicon.root.next.get(text)?.meaning;
    return meaning === undefined ? undefined : JSON.stringify(meaning);
  };
  return sense(one) !== undefined && sense(one) === sense(other);
}
