import type { Measure } from './measure';

/** The counts that a measure is made of or stands among: `3 upheld of 8 investigations`. */
export interface Counts {
  readonly part?: Measure;
  readonly base?: Measure;
}

const COUNTS: Readonly<Partial<Record<Measure, Counts>>> = {
  uphold_rate: { part: 'upheld', base: 'investigations' },
  satisfactory_rate: { part: 'satisfactory_count', base: 'upheld' },
  compliance_rate: { base: 'compliance_outcomes' },
  upheld: { base: 'investigations' },
  not_upheld: { base: 'investigations' },
  satisfactory_count: { base: 'upheld' },
  upheld_per_100k: { part: 'upheld' },
};

/** The counts behind a measure (guidance on interpreting the statistics); empty where it stands alone. */
export function countsOf(measure: Measure): Counts {
  return COUNTS[measure] ?? {};
}

const RATES: Readonly<Partial<Record<Measure, Measure>>> = {
  upheld: 'uphold_rate',
  not_upheld: 'uphold_rate',
  investigations: 'uphold_rate',
  upheld_per_100k: 'uphold_rate',
  satisfactory_count: 'satisfactory_rate',
  compliance_outcomes: 'compliance_rate',
};

/** The rate of the statistic that a count belongs to; undefined for what belongs to none of the three. */
export function rateOf(measure: Measure): Measure | undefined {
  return RATES[measure];
}

/** Whole per cent, halves up, as the Ombudsman prints it: 3 of 8 is 38. `base` is not 0. */
export function wholePercent(part: number, base: number): number {
  return Math.floor((200 * part + base) / (2 * base));
}

/**
 * The count that a printed whole per cent of `base` must stand for; undefined where several counts, or none, round to it.
 * The letters print compliance as a rate and its base only.
 */
export function countBehind(percent: number, base: number): number | undefined {
  const near = Math.round((percent * base) / 100);
  const fits = [near - 1, near, near + 1].filter(
    (count) => count >= 0 && count <= base && wholePercent(count, base) === percent,
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** Below so many cases a rate is shown with the weight of one case. */
const SMALL_BASE = 30;

/**
 * How many points the printed rate moves with one decision more (one less, where all are counted already):
 * 12 for 3 of 8, because 4 of 8 is 50%. Undefined where there are enough cases, or none.
 */
export function pointsOfOneCase(base: number, part?: number): number | undefined {
  if (base <= 0 || base >= SMALL_BASE) return undefined;
  if (part === undefined) return wholePercent(1, base);
  const other = part < base ? part + 1 : part - 1;
  return Math.abs(wholePercent(other, base) - wholePercent(part, base));
}
