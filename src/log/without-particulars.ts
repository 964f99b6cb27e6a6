import { withoutPersonalData } from '../domain/shared/personal-data';

/** Enough to know what went wrong. */
const LONGEST = 200;

const TAKEN_OUT = '…';

/**
 * What an error says often repeats what it was given: a text that is no JSON, a person who was not found. Taken out are
 * whatever is quoted, and whatever looks like a token, an address, an id or a name.
 */
const PATTERNS: readonly RegExp[] = [
  // From a quotation mark that opens to the last that closes: what is quoted may hold quotation marks.
  /(?<![\p{L}\p{N}])(["'`‘“«]).*["'`’”»](?![\p{L}\p{N}])/gsu,
  // An opening mark without its end: the text may have been cut off.
  /(?<![\p{L}\p{N}])["`“«].*/gsu,
  // An object that was printed.
  /[{[].*[}\]]/gs,
  /\b(?:bearer|basic)\s+\S+/gi,
  /\b[A-Za-z][\w+.-]*:\/\/\S+/g,
  /\S+@\S+/g,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi,
  // Ids of Teams begin with 19:, 28:, 29: or a:.
  /(?<![\w.])(?:\d{1,2}|[a-z]):[\w-][^\s,;]*/gi,
  /\beyJ[\w-]*(?:\.[\w-]*)*/g,
  // Keys and signatures; a hash in hexadecimal digits is an id of our own.
  /\b(?![0-9a-f]+\b)(?=\S*\d)[\w+/=-]{32,}/gi,
  // Several words with capitals are a name; so is one that begins no sentence, unless all of it is capitals.
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}’'-]+(?:\s+\p{Lu}[\p{L}’'-]*)+/gu,
  /(?<=[^\s.!?…]\s+)\p{Lu}[\p{Ll}’'-]+/gu,
];

/** A text for the log. Codes, ids of our own and our own sentences stay as they are. */
export function withoutParticulars(text: string): string {
  const left = PATTERNS.reduce((clean, pattern) => clean.replace(pattern, TAKEN_OUT), text);
  // Digits in a word alone, such as a hash, are no telephone number.
  const clean = /\s/.test(left) ? withoutPersonalData(left) : left;
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}${TAKEN_OUT}` : clean;
}
