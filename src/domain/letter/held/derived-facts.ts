import type { Fact } from '../../facts/fact';
import type { FigureRecord } from '../../facts/figure-record';
import type { HeldFigure } from '../../facts/held-figure';
import { printed } from '../../facts/quantity';
import { isNonEmpty } from '../../shared/non-empty';

/**
 * The record with the held figures that follow from others settled as far as those are: not upheld is investigations
 * less upheld once both stand, and is gone when one was rejected or they do not allow it.
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

function derivedFact({ becomes }: HeldFigure, { facts }: FigureRecord): readonly Fact[] {
  if (becomes?.measure !== 'not_upheld') return [];
  const own = (measure: Fact['measure']): Fact | undefined =>
    facts.find((fact) => fact.measure === measure && fact.whose === 'own' && !fact.service);
  const [investigations, upheld] = [own('investigations'), own('upheld')];
  if (own('not_upheld') || investigations?.quantity.kind !== 'printed') return [];
  if (upheld?.quantity.kind !== 'printed') return [];
  const rest = investigations.quantity.value - upheld.quantity.value;
  if (rest < 0) return [];
  const corrected = [investigations, upheld].flatMap((fact) => fact.corrected ?? []);
  const [first, ...others] = investigations.citations;
  return [
    {
      ...becomes,
      quantity: printed('count', rest),
      citations: [first, ...others, ...upheld.citations],
      derived: true,
      ...(isNonEmpty(corrected) && { corrected }),
    },
  ];
}
