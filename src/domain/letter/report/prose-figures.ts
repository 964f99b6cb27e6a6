import { shiftPeriod, type Period } from '../../facts/period';
import { yearIn } from '../head/find-period';
import { DIGITS, NUMBER_WORDS, parseNumber } from '../text/numbers';
import { isNational, YEAR, yearsIn, type Sentence } from './prose';
import { namesYearTwice } from './prose-rates';
import type {
  LateInProse,
  ParsedMoney,
  ParsedResponse,
  PublicReportsCount,
  ReceivedInProse,
} from './report-parts';

/** Not the number of a paragraph, a sum or a part of either. */
const NUMBER = `(?:(?<![\\d.,/£-])${DIGITS}(?!\\.\\d| ?%)|\\b${NUMBER_WORDS}\\b)`;
const RECEIVED = new RegExp(
  `received (?<n>${NUMBER}) (?:\\w+ )?(?:complaints?|enquiries)|(?<m>${NUMBER}) (?:complaints?|enquiries)(?: (?:and|or) (?:complaints?|enquiries))? (?:were|was) (?:received|made to)|number of (?:complaints?|enquiries)(?: (?:and|or) (?:complaints?|enquiries))? (?:that )?(?:were )?(?:received|made)\\b[^.;]{0,90}? (?:was|is|stood at|totalled) (?<k>${NUMBER})`,
  'i',
);
const BEFORE = new RegExp(
  `(?:up|down|creas\\w*|rise|rose|fell|fall|compared)\\b[^.]{0,20}? (?:from|to|with) (?<n>${NUMBER})(?: complaints?| enquiries| and)* (?:(?:in|for) )?(?:the )?(?:previous|prior|last|preceding|20)`,
  'i',
);
/** `128 complaints (119 in 2022/23)`. */
const BRACKETED = new RegExp(`\\((?<n>${NUMBER}) (?:in|for) (?:the previous year|20\\d{2})`, 'i');

/** The complaints and enquiries that the Ombudsman received about the council, in a sentence; null where none says it. */
export function readReceivedProse(
  prose: readonly Sentence[],
  report: Period | null,
): ReceivedInProse | null {
  for (const sentence of prose) {
    const { text } = sentence;
    const found = numberIn(text, RECEIVED);
    const [year, other] = yearsIn(text);
    const period = year?.period ?? report;
    if (found === undefined || period === null) continue;
    if (isNational(text) || !/ombudsman|LGS?C?O\b/i.test(text)) continue;
    const follows = other === undefined || other.period.label === shiftPeriod(period.label, -1);
    const previousYear = follows ? yearBefore(text) : null;
    return { count: found.count, period, place: sentence.placeOf(found.at), previousYear };
  }
  return null;
}

function yearBefore(text: string): number | null {
  return (numberIn(text, BEFORE) ?? numberIn(text, BRACKETED))?.count ?? null;
}

/** The number that a pattern captures as `n` or `m`, and where the match starts; undefined where it does not match. */
function numberIn(
  text: string,
  pattern: RegExp,
): { readonly count: number; readonly at: number } | undefined {
  const match = pattern.exec(text);
  const { n, m, k } = match?.groups ?? {};
  const count = parseNumber(n ?? m ?? k ?? '');
  return match === null || count === undefined ? undefined : { count, at: match.index };
}

const DAYS = '(?<days>\\d{1,3}(?:\\.\\d)?)(?: working| calendar)? days';
const RESPONSES: readonly RegExp[] = [
  new RegExp(
    `in (?<year>${YEAR}),?[^.;]{0,60}?\\b(?:took|average(?:d)?|was)\\b[^.;]{0,40}?${DAYS}`,
    'gi',
  ),
  new RegExp(`${DAYS}(?:[^.;\\d]{0,60}) in (?<year>${YEAR})`, 'gi'),
];

/** Average days to answer the Ombudsman, by year; a sentence that names one year twice gives none. */
export function readResponses(prose: readonly Sentence[]): readonly ParsedResponse[] {
  const read = new Map<string, ParsedResponse>();
  for (const sentence of prose) {
    const { text } = sentence;
    if (!/respon|reply|enquir/i.test(text) || !/average/i.test(text) || namesYearTwice(text))
      continue;
    for (const match of RESPONSES.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const period = yearIn(match.groups?.['year'] ?? '');
      const days = Number(match.groups?.['days']);
      if (period === undefined || read.has(period.label)) continue;
      read.set(period.label, { period, days, place: sentence.placeOf(match.index) });
    }
  }
  return [...read.values()];
}

const POUNDS = '£ ?(?<pounds>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{2})?|\\d+(?:\\.\\d{2})?)(?![\\d,]*\\d)';
const PAID = new RegExp(
  `(?:(?:total )?amount (?:paid|of (?:financial )?(?:remed|compensation|redress))|total(?: (?:of|payments?|paid|compensation|financial))|paid (?:out )?(?:a total|in total))[^.£]{0,80}?${POUNDS}|${POUNDS} (?:was|were|has been|had been) paid|paid (?:out )?(?<also>£ ?[\\d,]+(?:\\.\\d{2})?)(?: to complainants)? (?:in|as|by way of) (?:financial )?(?:remed|compensation|redress|settlement)`,
  'i',
);
const PAYING = new RegExp(
  `(?:remed|compensation|redress|paid)(?:[^.]|\\.\\d){0,80}? (?:in|across|for|on|in respect of) (?<m>${NUMBER}) (?:\\w+ )?(?:complaints?|cases)\\b|(?<n>${NUMBER}) (?:\\w+ )?(?:complaints?|cases)(?: which| that)? (?:resulted in|led to|involved)[^.]{0,40}(?:financial|payment|compensation|redress)`,
  'i',
);

/** The money that remedies cost in the year; null where no sentence says a total. */
export function readMoney(prose: readonly Sentence[]): ParsedMoney | null {
  const sentence = prose.find(({ text }) => PAID.test(text) && !isNational(text));
  const match = PAID.exec(sentence?.text.replace(/£ ?£/g, '£') ?? '');
  if (sentence === undefined || match === null) return null;
  const stated = match.groups?.['pounds'] ?? /£ ?([\d,]+(?:\.\d{2})?)/.exec(match[0])?.[1] ?? '';
  const paying = prose.flatMap(({ text }) => numberIn(text, PAYING) ?? [])[0];
  return {
    totalPounds: Number(stated.replaceAll(',', '')),
    cases: paying?.count ?? null,
    place: sentence.placeOf(match.index),
  };
}

const REPORT = '(?:formal|public(?: interest)?|section 30)';
const NO_REPORT = new RegExp(
  `(?:did not|has not|have not|had not) (?:issue|publish|make)d? (?:any )?${REPORT} reports?|\\bno ${REPORT} reports? (?:\\w+ ){0,3}(?:were|was|have been|has been) (?:issued|published|made)|(?:issued|published|made) no ${REPORT} reports?`,
  'i',
);
const REPORTS = new RegExp(
  `(?:issued|published|made) (?<n>${NUMBER}) ${REPORT} reports?|(?<m>${NUMBER}) ${REPORT} reports? (?:were|was) (?:issued|published)`,
  'i',
);

/** Public (section 30) reports about the council in a year; null where no sentence says how many, or that there were none. */
export function readPublicReports(
  prose: readonly Sentence[],
  report: Period | null,
): PublicReportsCount | null {
  for (const sentence of prose) {
    const { text } = sentence;
    const none = NO_REPORT.exec(text);
    const found = none === null ? numberIn(text, REPORTS) : { count: 0, at: none.index };
    const [year, other] = yearsIn(text);
    const period = year?.period ?? report;
    if (found === undefined || period === null || other !== undefined || isNational(text)) continue;
    return { count: found.count, period, place: sentence.placeOf(found.at) };
  }
  return null;
}

const REMEDIES = '(?:remed(?:y|ies)|recommendations?|cases?|complaints?|actions?)';
const LATE = new RegExp(
  `\\b(?:we|the council) (?:was|were) late (?:in|with|to) [^.]{0,40}?\\b(?<n>${NUMBER}) [^.]{0,40}?${REMEDIES}|(?<m>${NUMBER}) (?:of (?:the|these|those|our) )?[^.]{0,30}?${REMEDIES} (?:was|were) (?:(?:\\w+ )?late|(?:completed|implemented|carried out|provided|delivered) (?:\\w+ )?(?:late|after the)|not (?:completed|implemented|carried out) (?:on time|in time|within))`,
  'i',
);
const LATE_OF = new RegExp(
  `${NUMBER} (?:out )?of (?:the |our |these |those )?(?<n>${NUMBER}) (?:\\w+ )?${REMEDIES} (?:was|were)`,
  'i',
);
const OUTCOMES = new RegExp(`(?<n>${NUMBER}) compliance outcomes?`, 'i');

/** Remedies that the council says it carried out late, with the sentence's words; null where it says none. */
export function readLateInProse(prose: readonly Sentence[]): LateInProse | null {
  for (const sentence of prose) {
    const found = numberIn(sentence.text, LATE);
    if (found === undefined || found.count === 0 || isNational(sentence.text)) continue;
    const near = prose.filter(({ paragraph }) => paragraph === sentence.paragraph);
    const [outcomes] = near.flatMap(({ text }) => numberIn(text, OUTCOMES) ?? []);
    return {
      count: found.count,
      of: (numberIn(sentence.text, LATE_OF) ?? outcomes)?.count ?? null,
      details: [sentence.text.replace(/[.\s]+$/, '')],
      place: sentence.placeOf(found.at),
    };
  }
  return null;
}
