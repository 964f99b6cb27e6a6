import type { Check } from '../../../facts/check';
import type { Fact } from '../../../facts/fact';
import type { ComparatorRecord } from '../../../facts/figure-record';
import { pointerOfMeasure } from '../../letter-facts';
import type { AcrossRule } from './across-rule';

/**
 * The Ombudsman prints one average for all authorities of a type and year. Where letters differ, one of them is wrong
 * and nobody can tell which: the one that came later is held.
 */
export const comparatorDiffers: AcrossRule = (record, { comparators }) =>
  record.facts.flatMap((fact): readonly Check[] => {
    const pointer = pointerOfMeasure(fact.measure, fact.whose);
    if (fact.whose !== 'similar' || pointer === undefined) return [];
    if (fact.quantity.kind !== 'printed') return [];
    const { value } = fact.quantity;
    const others = comparators.filter(({ measure }) => measure === fact.measure);
    if (others.length === 0 || others.some((other) => other.value === value)) return [];
    return [differs(fact, value, { pointer, others })];
  });

function differs(
  { citations, measure }: Fact,
  value: number,
  given: { readonly pointer: string; readonly others: readonly ComparatorRecord[] },
): Check {
  const unit = measure === 'upheld_per_100k' ? ' per 100,000' : '%';
  const [{ title, page, line, text }] = citations;
  const before = given.others.map((other) => `${String(other.value)}${unit} in ${other.title}`);
  return {
    level: 'warn',
    code: 'comparator-differs',
    message:
      'The average for similar organisations is not the one that another letter of the same type and year prints. It is held until somebody decides; the figures of the council itself stand.',
    arithmetic: `${String(value)}${unit} in ${title}; ${before.join('; ')}`,
    touches: [given.pointer],
    place: { page, line, text },
  };
}
