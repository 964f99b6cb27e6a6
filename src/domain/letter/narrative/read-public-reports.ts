import type { LetterPublicReports } from '../letter-parts';
import type { Place } from '../parsed-document';
import { NUMBER_WORDS, parseNumber } from '../text/numbers';
import { placeAt, type RunningText } from '../text/running-text';
import { ABOUT_YOU, type OwnSentence } from './own-sentences';

const COUNT = `(?<n>an?|no|any|\\d{1,2}|${NUMBER_WORDS})`;
const REPORT = '(?:formal |further |critical )?(?:public(?: interest)?|section 30) reports?';
const ISSUED = '(?:issued?|published?|produced?|made)';

const COUNTED: readonly RegExp[] = [
  new RegExp(`\\b(?:we|I|ombudsman)\\b[^.]{0,60}?\\b${ISSUED} ${COUNT} ${REPORT}`, 'i'),
  new RegExp(
    `\\b${COUNT} ${REPORT} (?:about [^.]{3,60} )?(?:was|were|has been|have been) ${ISSUED}`,
    'i',
  ),
  new RegExp(
    `\\b(?:we|I|ombudsman)\\b[^.]{0,30}?\\b(?:issued|published) ${COUNT} reports? (?:about|against|concerning|into) your\\b`,
    'i',
  ),
];
const ABOUT = new RegExp(
  `${REPORT} (?:that )?(?:we|I) (?:have |had )?${ISSUED}[^.]{0,30} (?:about|against) (?:your|you\\b|the council)`,
  'i',
);
const OTHERS = /\b(?:nationally|in total|across|sector|all councils|other councils)\b/i;

/**
 * Public reports about the authority that gets the letter. "The public reports we have issued", which every letter
 * mentions among the things to be found on the map, says nothing of it.
 */
export function readPublicReports(
  running: RunningText,
  sentences: readonly OwnSentence[],
): { readonly publicReports: LetterPublicReports; readonly place: Place | null } {
  for (const { text, at } of sentences) {
    if (!/reports?\b/i.test(text) || OTHERS.test(text)) continue;
    const written = COUNTED.flatMap((pattern) => pattern.exec(text)?.groups?.['n'] ?? [])[0];
    const about = ABOUT.test(text);
    if (!about && (written === undefined || !ABOUT_YOU.test(text))) continue;
    const negated = /\b(?:did not|not) (?:issue|publish|produce|make)/i.test(text);
    const count = written === undefined ? null : amount(written, negated);
    return {
      publicReports: { mentionedAsIssued: count !== 0, count },
      place: count === null ? null : placeAt(running, at),
    };
  }
  return { publicReports: { mentionedAsIssued: false, count: null }, place: null };
}

function amount(token: string, negated: boolean): number | null {
  if (negated || /^no$/i.test(token)) return 0;
  return /^an?$/i.test(token) ? 1 : (parseNumber(token) ?? null);
}
