import { withoutPersonalData } from '../shared/personal-data';
import { lexicon } from './recognise/lexicon';
import { normalise } from './recognise/normalise';
import { COMMON_WORDS } from './vocabulary/common-words';

/** Longer wordings are cut. */
const LONGEST = 300;

/** As much of a message as is looked at. */
const MOST_READ = 1_000;

/**
 * A question as it may be kept for the vocabulary's owner: small letters, without what identifies a person or a case, and
 * without words written like a name that are no words of ours. Empty where nothing is left to learn from. A name written
 * small and without a title cannot be told from an unknown word, and stays.
 */
export function unansweredWording(text: string): string {
  const said = text.slice(0, MOST_READ).replace(/<at\b[^>]*>[^<]*<\/at>/gi, ' ');
  const wording = normalise(withoutNames(withoutPersonalData(said)));
  return /\p{L}/u.test(wording.replace(/\[[^\]]*\]/g, '')) ? cut(wording) : '';
}

/** Names follow each other: "Jane Placeholder" is one. Words all in capitals are shouted, or short for something. */
function withoutNames(text: string): string {
  const masked = text.replace(/(?<![[\p{L}])\p{Lu}[\p{Ll}\p{M}]+(?:['’-]\p{L}+)*/gu, (word) =>
    isKnown(word) ? word : '[name]',
  );
  return masked.replace(/\[name\](?:\s+\[name\])+/g, '[name]');
}

function isKnown(word: string): boolean {
  const plain = normalise(word).replace(/'s$/, '');
  return plain
    .split(/[\s'-]+/)
    .every((part) => COMMON_WORDS.has(part) || lexicon().words.has(part) || part.length < 2);
}

function cut(wording: string): string {
  return Array.from(wording).slice(0, LONGEST).join('').trim();
}
