import type { Fact } from '../../../facts/fact';
import { unitOf } from '../../../facts/measure';
import { countsOf, pointsOfOneCase } from '../../../facts/rate';
import type { Caveat } from '../answer';
import type { Row } from '../answer-row';

/** How much one case moves each rate that stands on few. */
export function smallNumbers(rows: readonly Row[]): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] => {
    const points = pointsIn(row);
    if (row.kind === 'missing' || points === undefined) return [];
    return [{ kind: 'small-numbers', points, of: row.figure }];
  });
}

function pointsIn(row: Row): number | undefined {
  if (row.kind === 'missing') return undefined;
  if (row.kind === 'pooled') {
    const { base, part } = row.figure;
    return base === null ? undefined : pointsOfOneCase(base, part);
  }
  const { fact, part, base } = row.figure;
  if (unitOf(fact.measure) !== 'percent' || base === undefined) return undefined;
  // Compliance is printed without its count, and so moves by its base alone.
  return pointsOfOneCase(
    numberOf(base),
    countsOf(fact.measure).part && part ? numberOf(part) : undefined,
  );
}

/** The printed number; nought where there were no cases. */
export function numberOf(fact: Fact): number {
  return fact.quantity.kind === 'printed' ? fact.quantity.value : 0;
}
