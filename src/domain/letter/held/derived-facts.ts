import type { Fact } from '../../facts/fact';
import type { FigureRecord } from '../../facts/figure-record';
import type { HeldFigure } from '../../facts/held-figure';
import type { Measure } from '../../facts/measure';
import { printed } from '../../facts/quantity';
import { isNonEmpty } from '../../shared/non-empty';

/**
 * The record with the held figures that follow from others settled as far as those are: not upheld is investigations
 * less upheld, and investigations in older letters the sum of both parts, once both stand; it is gone when one was rejected or they do not allow it.
 */
export function withDerived(record: FigureRecord): FigureRecord {
  const waiting = new Set(
    record.held.flatMap(({ from, pointer }) => (from === undefined ? [pointer] : [])),
  );
  const ready = record.held.filter(
    (figure) =>
      figure.from?.every((pointer) => !waiting.has(pointer)) && !isContested(figure, record),
  );
  if (ready.length === 0) return record;
  return {
    ...record,
    facts: [...record.facts, ...ready.flatMap((figure) => derivedFact(figure, record))],
    held: record.held.filter((figure) => !ready.includes(figure)),
  };
}

/** Another number for the same thing is held as well, and is settled first. */
function isContested(figure: HeldFigure, { held }: FigureRecord): boolean {
  return held.some(
    (other) => other !== figure && other.becomes?.measure === figure.becomes?.measure,
  );
}

/** What follows from which two figures. */
interface Derivation {
  readonly from: readonly [Measure, Measure];
  readonly compute: (first: number, second: number) => number;
}

/** Later letters print investigations and upheld; those of 2014 to 2018 print upheld and not upheld. */
const DERIVATIONS: Partial<Readonly<Record<Measure, Derivation>>> = {
  not_upheld: { from: ['investigations', 'upheld'], compute: (whole, part) => whole - part },
  investigations: { from: ['upheld', 'not_upheld'], compute: (one, other) => one + other },
};

function derivedFact({ becomes }: HeldFigure, { facts }: FigureRecord): readonly Fact[] {
  const derivation = becomes === null ? undefined : DERIVATIONS[becomes.measure];
  if (becomes === null || derivation === undefined) return [];
  const own = (measure: Measure): Fact | undefined =>
    facts.find((fact) => fact.measure === measure && fact.whose === 'own' && !fact.service);
  const [one, other] = derivation.from.map(own);
  if (own(becomes.measure) || one?.quantity.kind !== 'printed') return [];
  if (other?.quantity.kind !== 'printed') return [];
  const value = derivation.compute(one.quantity.value, other.quantity.value);
  if (value < 0) return [];
  const corrected = [one, other].flatMap((fact) => fact.corrected ?? []);
  const [first, ...others] = one.citations;
  return [
    {
      ...becomes,
      quantity: printed('count', value),
      citations: [first, ...others, ...other.citations],
      derived: true,
      ...(isNonEmpty(corrected) && { corrected }),
    },
  ];
}
