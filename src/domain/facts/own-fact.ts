import type { Fact } from './fact';
import type { FigureRecord } from './figure-record';
import type { Measure } from './measure';

/** The authority's own figure for the whole of it; undefined where the document gives none, or it is held back. */
export function ownFact(
  { facts }: Pick<FigureRecord, 'facts'>,
  measure: Measure,
): Fact | undefined {
  return facts.find(
    (fact) => fact.measure === measure && fact.whose === 'own' && fact.service === undefined,
  );
}

/** The number of a fact, in the unit of its measure; undefined without a fact, and where there were no cases. */
export function valueOf(fact: Fact | undefined): number | undefined {
  return fact?.quantity.kind === 'printed' ? fact.quantity.value : undefined;
}

/** Whether the document prints the authority's own figure, but a check holds it back. */
export function isHeldBack({ held }: Pick<FigureRecord, 'held'>, measure: Measure): boolean {
  return held.some(({ becomes }) => becomes?.measure === measure && becomes.whose === 'own');
}
