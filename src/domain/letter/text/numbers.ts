const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

const TENS = [
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
] as const;

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ['hundred', 100] as const,
  ['one hundred', 100] as const,
  ['a hundred', 100] as const,
]);

const UNITS_WORD = `(?:${ONES.slice(1, 10).join('|')})`;

/** Pattern of a number in words, nought to a hundred: `thirty-eight`. Longest forms first. */
export const NUMBER_WORDS = `(?:(?:one|a) hundred|(?:${TENS.join('|')})[- ]${UNITS_WORD}|${[...TENS, ...ONES].toReversed().join('|')})`;

/** Pattern of a whole number in digits, with or without thousands separators. */
export const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?![\\d,.]*\\d)';

/** The number that digits or words stand for; undefined for anything else. */
export function parseNumber(token: string): number | undefined {
  const text = token.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const direct = VALUES.get(text);
  if (direct !== undefined) return direct;
  const [tens, units] = text.split(/[- ]/);
  const high = VALUES.get(tens ?? '');
  const low = VALUES.get(units ?? '');
  return high !== undefined && low !== undefined && high >= 20 && low < 10 ? high + low : undefined;
}
