import { NUMBER_WORDS, parseNumber } from '../text/numbers';

/** How many remedies were late, and of how many; `of` is null where the letter does not say. */
export interface LateCounts {
  readonly count: number;
  readonly of: number | null;
}

const NUMBER = `(?:\\d{1,3}|${NUMBER_WORDS})`;
const COUNT = `(?:${NUMBER}|both|all(?: ${NUMBER})?)`;
const THINGS =
  '(?:(?:agreed|service|of the|the|our) )*(?:cases?|complaints?|remed(?:y|ies)|recommendations?|improvements?|instances?|occasions?|actions?)';
const THESE = '(?:those |these |the |your |our )?';

/** How many cases there were in all, said beside the number of the late ones. */
const TOTALS: readonly RegExp[] = [
  new RegExp(
    `recommendations (?:(?:we|that we) made )?in (${COUNT}) ${THINGS}|compliance (?:outcomes )?in (${COUNT}) ${THINGS}`,
    'i',
  ),
  new RegExp(`(?:out )?of (?:the|your) (${COUNT}) ${THINGS}`, 'i'),
];
const MADE_IN = new RegExp(`recommendations (?:we|that we) made in (?:${COUNT}) ${THINGS}`, 'i');
/** What an earlier year is compared with. */
const EARLIER = new RegExp(
  `,? ?(?:\\(?(?:compared (?:with|to)|up from|down from|against|than)) (?:the )?(?:${COUNT})\\b[^.,;)]{0,60}`,
  'gi',
);

/** From the surest to the least sure; each captures the count as `n` and the whole, if it is there, as `m`. */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b(?<n>${COUNT}) (?:out )?of ${THESE}(?<m>${COUNT}) ${THINGS}`, 'i'),
  new RegExp(`\\b(?<n>${COUNT}) ${THINGS} (?:out )?of ${THESE}(?<m>${NUMBER})\\b`, 'i'),
  new RegExp(
    `\\b(?:out )?of ${THESE}(?<m>${NUMBER}) ${THINGS}\\b[^.]{0,90}?, (?:in )?(?<n>${NUMBER})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?<n>both|all(?: ${NUMBER_WORDS})?)(?: of (?:those|these|them))? (?:${THINGS} )?(?:were|was|came)`,
    'i',
  ),
  new RegExp(`\\b(?<n>${COUNT}) (?:out )?of (?:those|these|the|them|your)\\b(?: ${THINGS})?`, 'i'),
  new RegExp(`\\b(?:in|on) (?<n>${COUNT}) ${THINGS}`, 'i'),
  new RegExp(`\\b(?<n>${COUNT}) ${THINGS}`, 'i'),
];

const NONE_IN_TIME = new RegExp(
  `\\bnone of ${THESE}(${NUMBER}) ${THINGS}[^.]{0,60}?\\b(?:was|were|had been)\\b[^.]{0,40}\\b(?:within|on time|in time|by the)\\b`,
  'i',
);
const FRACTION = new RegExp(
  `\\b(half|(?:a|one) third of|(?:a|one) quarter of) (?:of )?${THESE}(${NUMBER}) ${THINGS}`,
  'i',
);
/** "Most of them", "several cases": a number that is not said, and for which no other in the sentence stands. */
const UNSAID =
  /\b(?:half|most|many|several|some|a (?:number|majority|minority|third|quarter|few|couple) of|two thirds of|three quarters of) (?:of )?(?:these|those|the|your|them|cases|remedies|recommendations)\b/i;

/** Whether all of the remedies that a sentence counts are said not to have come in time. */
export function noneInTime(text: string): boolean {
  return NONE_IN_TIME.test(text);
}

/** The number of cases that a sentence names as the whole; null where it names none. */
export function totalIn(text: string): number | null {
  for (const pattern of TOTALS) {
    const match = pattern.exec(text);
    const total = amount(match?.[1] ?? match?.[2], null);
    if (total !== undefined) return total;
  }
  return null;
}

/**
 * The numbers of a sentence that says that remedies were late: from the clause that says it, else from the whole
 * sentence. Undefined where it gives none, or a fraction that is no whole number.
 */
export function lateCounts(
  sentence: string,
  { clause, total }: { readonly clause: string; readonly total: number | null },
): LateCounts | undefined {
  const none = amount(NONE_IN_TIME.exec(sentence)?.[1], null);
  if (none !== undefined) return none === 0 ? undefined : { count: none, of: none };
  const fraction = FRACTION.exec(sentence);
  if (fraction !== null) return partOf(fraction[1] ?? '', amount(fraction[2], null));
  if (UNSAID.test(sentence)) return undefined;
  return countsIn(clause, total) ?? countsIn(sentence, total);
}

function countsIn(raw: string, total: number | null): LateCounts | undefined {
  const text = raw.replace(MADE_IN, '').replace(EARLIER, '');
  for (const pattern of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const count = amount(groups['n'], total) ?? 0;
    const of = amount(groups['m'], total) ?? total;
    return count === 0 || count > (of ?? count) ? undefined : { count, of };
  }
  return undefined;
}

/** "Half of the 14 cases"; undefined where the words can only be meant roughly. */
function partOf(fraction: string, of: number | undefined): LateCounts | undefined {
  const parts = /half/i.test(fraction) ? 2 : /third/i.test(fraction) ? 3 : 4;
  return of === undefined || of === 0 || of % parts !== 0 ? undefined : { count: of / parts, of };
}

function amount(token: string | undefined, of: number | null): number | undefined {
  const word = token?.toLowerCase();
  if (word === undefined) return undefined;
  if (word === 'both') return 2;
  if (word.startsWith('all')) return parseNumber(word.slice(4)) ?? of ?? undefined;
  return parseNumber(word);
}
