import type { Measure } from '../../facts/measure';

const BETTER: Readonly<Partial<Record<Measure, 'lower' | 'higher'>>> = {
  uphold_rate: 'lower',
  upheld_per_100k: 'lower',
  compliance_rate: 'higher',
  satisfactory_rate: 'higher',
  response_days: 'lower',
};

/**
 * Which end of a measure is the better one between councils or years. Undefined for numbers of cases: they follow the
 * size of a council, and the guidance on the statistics warns against reading them as good or bad.
 */
export function betterEnd(measure: Measure): 'lower' | 'higher' | undefined {
  return BETTER[measure];
}
