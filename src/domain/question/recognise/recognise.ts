import { NAME_CUES, PREPOSITIONS } from '../vocabulary/filler';
import { NUMBER_WORDS } from '../vocabulary/cues';
import type { Meaning } from '../vocabulary/meaning';
import { findWindows } from './find-windows';
import { findYears } from './find-years';
import type { MarkedText } from './mark-text';
import { lexicon } from './lexicon';
import type { PhraseNode } from './lexicon';
import { normalise } from './normalise';
import { repairTokens } from './repair-tokens';
import type { RepairedToken } from './repair-tokens';
import type { Recognised, Span } from './span';
import { tokensOf } from './token';
import { withoutPreamble } from './without-preamble';
import { withoutStage } from './without-stage';
import { withoutSlips } from './without-slips';

/** Cuts a question into spans with their meanings: years first, then the longest phrases of the vocabulary. */
export function recognise(text: string): Recognised {
  return recogniseNormal(withoutPreamble(withoutStage(withoutSlips(normalise(text), lexicon()))));
}

/** The same for a question of our own writing, which has neither slips nor remarks. */
export function recogniseWritten(text: string): Recognised {
  return recogniseNormal(normalise(text));
}

function recogniseNormal(text: string): Recognised {
  const marked = findWindows(findYears(text));
  const joined = marked.text
    .replace(/# +- +#/g, '# to #')
    .replaceAll(' - ', ' , ')
    .replace(/# ?'s?/g, '# ');
  const tokens = repairTokens(tokensOf(joined), lexicon());
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      markedSpan(tokens[at], marked) ?? phraseSpan(tokens, at) ?? singleSpan(tokens, at);
    spans.push(found.span);
    at += found.length;
  }
  const words = tokens.map((token) => token.text).filter((word) => /[a-z0-9#]/.test(word));
  return { spans, words };
}

interface Found {
  readonly span: Span;
  readonly length: number;
}

function markedSpan(token: RepairedToken | undefined, marked: MarkedText): Found | undefined {
  const index = /^#(\d+)#$/.exec(token?.text ?? '')?.[1];
  if (index === undefined) return undefined;
  const meaning = marked.meanings[Number(index)] ?? { kind: 'unknown' };
  const said = marked.said[Number(index)] ?? '';
  return { span: { text: said, meaning }, length: 1 };
}

/** The longest phrase that begins at a token. Commas inside a name do not matter. */
function phraseSpan(tokens: readonly RepairedToken[], at: number): Found | undefined {
  let node: PhraseNode | undefined = lexicon().root;
  let best: { readonly end: number; readonly meaning: Meaning } | undefined;
  let overComma = false;
  for (let end = at; end < tokens.length; end += 1) {
    const word = tokens[end]?.text ?? '';
    const following: PhraseNode | undefined = node.next.get(word);
    if (following === undefined) {
      overComma = true;
      if (end > at && isLoneComma(tokens, end)) continue;
      break;
    }
    node = following;
    const { meaning } = node;
    if (meaning && (!overComma || meaning.kind === 'authority')) best = { end, meaning };
  }
  return best && foundPhrase(tokens, at, best);
}

function isLoneComma(tokens: readonly RepairedToken[], at: number): boolean {
  return tokens[at]?.text === ',' && tokens[at - 1]?.text !== ',';
}

function foundPhrase(
  tokens: readonly RepairedToken[],
  at: number,
  { end, meaning }: { readonly end: number; readonly meaning: Meaning },
): Found | undefined {
  const words = tokens.slice(at, end + 1);
  if (meaning.kind === 'authority' && meaning.wordLike && !hasCue(tokens, at)) {
    // "Bury compliance 2022/23" is likely the council, but not certain.
    const open: Meaning = { kind: 'ask', options: [meaning] };
    const text = tokens[at]?.text ?? '';
    return at === 0 && isMeasure(tokens[1]?.text)
      ? { span: { text, meaning: open }, length: 1 }
      : undefined;
  }
  const text = words.map((token) => token.text).join(' ');
  const repaired = words.find((token) => token.repair !== undefined)?.repair;
  const span: Span =
    repaired === undefined ? { text, meaning } : { text, meaning, repair: repaired };
  return { span, length: end - at + 1 };
}

const CUES_OF_NAMES: ReadonlySet<string> = new Set([...PREPOSITIONS, ...NAME_CUES]);

/** Whether something beside a word-like name shows that a council is meant. */
function hasCue(tokens: readonly RepairedToken[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  return (
    tokens[at]?.possessive === true ||
    (before !== undefined && CUES_OF_NAMES.has(before)) ||
    (before === ',' && isName(tokens[at - 2]?.text))
  );
}

/** "Rochdale, Bury and Oldham": a list of councils goes on with a council. */
function isName(word: string | undefined): boolean {
  return lexicon().root.next.get(word ?? '')?.meaning?.kind === 'authority';
}

function isMeasure(word: string | undefined): boolean {
  return lexicon().root.next.get(word ?? '')?.meaning?.kind === 'measure';
}

function singleSpan(tokens: readonly RepairedToken[], at: number): Found {
  const token = tokens[at];
  const text = token?.text ?? '';
  return { span: { text, meaning: token?.ask ?? singleMeaning(text) }, length: 1 };
}

function singleMeaning(text: string): Meaning {
  if (!/[a-z0-9\u00c0-\u024f]/.test(text)) return { kind: 'link' };
  const value = /^\d{1,3}$/.test(text) ? Number(text) : NUMBER_WORDS.indexOf(text);
  return value >= 0 ? { kind: 'number', value } : { kind: 'unknown' };
}
