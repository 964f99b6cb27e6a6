import type { LetterTraining } from '../letter-parts';
import { NUMBER_WORDS, parseNumber } from '../text/numbers';
import type { OwnSentence } from './own-sentences';

const COURSES = new RegExp(
  `(?<![\\d,.])\\b(an?|${NUMBER_WORDS}|\\d{1,2})[ -]((?:(?!more\\b|other\\b)[a-z'&/-]+,? ){0,9}?)(?:training )?(?:courses?|workshops?)\\b`,
  'gi',
);
const GIVEN =
  /\b(?:deliver(?:ed|ing)?|provid(?:ed?|ing)|r[ua]n|running|held|hold|gave|given?|host(?:ed)?|facilitated?)\b/i;
const TO_YOU =
  /\b(?:to|for|with|at) (?:\w+ (?:of )?)?(?:your|the) (?:council|authority|organisation|staff|officers?|employees|team|colleagues|complaints?|managers)|\byour (?:council|staff|authority|organisation|officers)\b/i;
const OFFERED =
  /\b(?:can|could|will|would|may|might|offer|available|bookings?|plan(?:ning)? to|if you|interested)\b/i;
const ONLINE = /\b(?:online|on-line|virtual|remote(?:ly)?|webinars?)\b/i;
const IN_PERSON = /\b(?:in[- ]person|face[- ]to[- ]face|on[- ]site|classroom)\b/i;

/** Courses given to the authority's own staff; those given to everybody, and those that are on offer, are not counted. */
export function readTraining(sentences: readonly OwnSentence[]): LetterTraining {
  const given = sentences.filter(
    ({ text }) =>
      /course|workshop/i.test(text) && GIVEN.test(text) && TO_YOU.test(text) && !OFFERED.test(text),
  );
  const courses = given
    .flatMap(({ text }) => [...text.matchAll(COURSES)])
    .reduce((sum, match) => sum + amount(match[1] ?? ''), 0);
  const modes = new Set(courses === 0 ? [] : given.flatMap(({ text }) => modesIn(text)));
  const [mode] = modes;
  return { courses, mode: modes.size === 1 && mode !== undefined ? mode : null };
}

function amount(token: string): number {
  return /^an?$/i.test(token) ? 1 : (parseNumber(token) ?? 0);
}

function modesIn(text: string): readonly NonNullable<LetterTraining['mode']>[] {
  return [
    ...(ONLINE.test(text) ? (['online'] as const) : []),
    ...(IN_PERSON.test(text) ? (['in-person'] as const) : []),
  ];
}
