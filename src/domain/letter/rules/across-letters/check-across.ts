import type { FigureRecord } from '../../../facts/figure-record';
import { isHeld } from '../../held-by';
import { holdFigure, withUniqueIds } from '../../held/hold-figure';
import { pointerOfMeasure } from '../../letter-facts';
import type { AcrossRule, HeldBefore } from './across-rule';
import { comparatorDiffers } from './comparator-differs';
import { previousYearDiffers } from './previous-year-differs';
import { seriesBreakHeld } from './series-break-held';

const RULES: readonly AcrossRule[] = [comparatorDiffers, previousYearDiffers, seriesBreakHeld];

/** The record after it was held against what is held before: its own figures are touched by nothing but these rules. */
export function checkAcross(record: FigureRecord, held: HeldBefore): FigureRecord {
  const found = RULES.flatMap((rule) => rule(record, held));
  if (found.length === 0) return record;
  const traced = record.facts.map((fact) => {
    const pointer = pointerOfMeasure(fact.measure, fact.whose);
    const touched = pointer !== undefined && fact.service === undefined && isHeld([pointer], found);
    return { fact, held: touched ? holdFigure(fact, [pointer], null) : undefined };
  });
  return {
    ...record,
    facts: traced.filter((one) => one.held === undefined).map(({ fact }) => fact),
    held: withUniqueIds([
      ...record.held,
      ...traced.map((one) => one.held).filter((one) => one !== undefined),
    ]),
    checks: [...record.checks, ...found],
  };
}
