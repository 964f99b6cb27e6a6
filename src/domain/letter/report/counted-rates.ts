import { periodStarting, startYearOf, type Period } from '../../facts/period';
import { DIGITS, NUMBER_WORDS, parseNumber } from '../text/numbers';
import { yearsIn } from './prose';
import type { ParsedHistory } from './report-parts';

const NUMBER = `(?:(?<![\\d.,/£-])${DIGITS}|\\b${NUMBER_WORDS}\\b)(?! ?%)`;
const CASES = '(?:complaints?|cases?|investigations?|decisions?)';
const PAIRS: readonly RegExp[] = [
  new RegExp(
    `\\bof (?:the |our )?(?<base>${NUMBER}) (?:\\w+ )?${CASES}[^.;%]{0,40}?, (?<part>${NUMBER}) (?:\\w+ )?(?:were|was) upheld`,
    'gi',
  ),
  new RegExp(
    `(?<base>${NUMBER}) (?:\\w+ ){0,3}?${CASES}[^.;%]{0,60}?,? (?:and )?of (?:which|these|those),? (?<part>${NUMBER})(?! (?:\\w+ )?not\\b)`,
    'gi',
  ),
  new RegExp(
    `(?<part>${NUMBER}) (?:\\w+ )?(?:out )?of (?:the |our )?(?<base>${NUMBER})(?=[ ).,])`,
    'gi',
  ),
];
const RATE = /(?<![\d.])(\d{1,3})(?: ?%| per ?cent)/gi;
const BARE =
  /\b(?:uphold|upheld|compliance) rate (?:was|of|is|stood at|for the (?:council|authority) (?:was|is))[ ](?<rate>\d{1,3})(?: ?%| per ?cent)/i;
const YEAR_BEFORE =
  /\b(?:previous|last|preceding|prior) (?:financial )?year|\byear before\b|\bthe year prior\b/i;

/** A rate with its counts, where it stands in the sentence, and its year. */
export type CountedRate = Omit<ParsedHistory, 'measure' | 'place'> & { readonly index: number };

/**
 * A sentence that gives one pair of counts and one rate, in whatever order, for one year; and one that gives the uphold
 * rate alone. A sentence that names no year is about the year of the report, or the one before where it says so.
 */
export function countedRate(text: string, report: Period | null): CountedRate | undefined {
  const [rate, another] = text.matchAll(RATE);
  const period = yearOf(text, report);
  const ratePercent = Number(rate?.[1]);
  if (period === undefined || rate === undefined || another !== undefined) return undefined;
  if (ratePercent > 100) return undefined;
  const counts = countsIn(text);
  if (counts === 'none') {
    const bare = { period, ratePercent, part: null, base: null, index: rate.index };
    return BARE.test(text) ? bare : undefined;
  }
  return counts === 'several' ? undefined : { period, ratePercent, ...counts };
}

function countsIn(text: string): Pick<CountedRate, 'part' | 'base' | 'index'> | 'none' | 'several' {
  const [pair, another] =
    PAIRS.map((pattern) => [...text.matchAll(pattern)]).find((found) => found.length > 0) ?? [];
  if (pair === undefined) return 'none';
  const part = parseNumber(pair.groups?.['part'] ?? '');
  const base = parseNumber(pair.groups?.['base'] ?? '');
  if (another !== undefined || part === undefined || base === undefined || part > base)
    return 'several';
  return { part, base, index: pair.index };
}

function yearOf(text: string, report: Period | null): Period | undefined {
  const years = yearsIn(text);
  const [named] = years;
  if (new Set(years.map(({ period }) => period.label)).size > 1) return undefined;
  if (named !== undefined) return named.period;
  if (report === null) return undefined;
  return YEAR_BEFORE.test(text) ? periodStarting(startYearOf(report.label) - 1) : report;
}
