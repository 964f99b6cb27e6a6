import { COMMON_WORDS } from '../vocabulary/common-words';
import type { Meaning } from '../vocabulary/meaning';
import type { Span } from '../recognise/span';
import { lexicon } from '../recognise/lexicon';
import { LOAD_BEARING_WORDS } from './load-bearing-words';

/**
 * Whether the unknown words of a question can be left out of its reading without leaving something out that it asks for:
 * none of them changes the meaning, holds a digit, or may be a name or a thing of its own ("for bereavement").
 */
export function mayBeDropped(spans: readonly Span[], text: string): boolean {
  const names = capitalisedWithin(text);
  return spans.every(({ meaning, text: word }, at) => {
    if (meaning.kind !== 'unknown') return true;
    const words = word.toLowerCase().split(' ');
    if (words.some((one) => isLoadBearing(one) || names.has(one))) return false;
    return !isBesideName(spans, at) && !isObject(spans, at);
  });
}

/** A word of ours that stands alone is the rest of a phrase; a digit may be a year or a number. */
function isLoadBearing(word: string): boolean {
  return LOAD_BEARING_WORDS.has(word) || lexicon().words.has(word) || /\p{N}/u.test(word);
}

/** Words written with a capital inside a sentence, which everyday words are not; none where everything is in capitals. */
function capitalisedWithin(text: string): ReadonlySet<string> {
  if (text === text.toUpperCase()) return new Set();
  const found = text.matchAll(/(?<=[^\s.?!:]\s+["'“‘(]?)\p{Lu}[\p{L}\p{M}]*/gu);
  return new Set(
    [...found].map(([word]) => word.toLowerCase()).filter((word) => !COMMON_WORDS.has(word)),
  );
}

/** "Luton Airport", "Greater Luton": a word beside a name may be part of another name. */
function isBesideName(spans: readonly Span[], at: number): boolean {
  const named = [spans[at - 1], spans[at + 1]].map((span) => span?.meaning.kind);
  return named.includes('authority') || named.includes('group');
}

const LEADS: ReadonlySet<string> = new Set([
  ...['for', 'of', 'at', 'by', 'with', 'against', 'than', 'vs', 'versus', 'v', 'from', 'in', 'to'],
  ...['about', 'between', 'among', 'amongst', 'per', 'and', 'or', 'beside', 'near', 'within', '/'],
  ...['compare with', 'compared with', 'compared to', 'compare to', 'like', 'versus the', '+', ','],
]);

/** What an unknown word may describe; where none of these follows, it is a thing of its own. */
const NOUNS: readonly Meaning['kind'][] = ['measure', 'me', 'service', 'year', 'span', 'filter'];

/** "uphold rate for barchester": the words after a preposition are what it is about. */
function isObject(spans: readonly Span[], at: number): boolean {
  const start = spans.findLastIndex(
    ({ meaning }, index) => index < at && meaning.kind !== 'unknown',
  );
  const end = spans.findIndex(({ meaning }, index) => index > at && meaning.kind !== 'unknown');
  const before = spans[start]?.text ?? '';
  const lead = LEADS.has(before) || LEADS.has(before.split(' ').at(-1) ?? '');
  const next = spans[end]?.meaning.kind;
  return lead && (next === undefined || !NOUNS.includes(next));
}
