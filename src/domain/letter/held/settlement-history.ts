import type { Fact } from '../../facts/fact';
import type { FigureRecord } from '../../facts/figure-record';
import { printedValue, type Settlement } from '../../facts/held-figure';
import {
  appendEntry,
  firstBrokenLink,
  type Chain,
  type Link,
  type Sha256,
} from '../../shared/chain';

type Happening = Omit<Settlement, keyof Link>;

function chainOf({ id }: Pick<FigureRecord, 'id'>): Chain<Happening> {
  return {
    root: `figures/${id}`,
    words: ({ at, by, verb, figure, value, reason }) => [
      at,
      by,
      verb,
      figure.id,
      figure.pointer,
      printedValue(figure),
      value,
      reason,
    ],
  };
}

/** The history of a record with one more decision, chained by hash to the one before. */
export function recordSettlement(
  record: Pick<FigureRecord, 'id' | 'history'>,
  happening: Happening,
  sha256: Sha256,
): readonly Settlement[] {
  return appendEntry(record.history ?? [], happening, { chain: chainOf(record), sha256 });
}

/**
 * The number of the first decision that does not fit the chain, or that does not stand among the facts as it was
 * decided; undefined when the whole history holds.
 */
export function firstBrokenSettlement(
  record: Pick<FigureRecord, 'id' | 'history' | 'facts'>,
  sha256: Sha256,
): number | undefined {
  const history = record.history ?? [];
  const unchained = firstBrokenLink(history, chainOf(record), sha256);
  const undone = history.find((settlement) => !stands(settlement, record.facts))?.n;
  return unchained ?? undone;
}

function stands({ verb, figure, value }: Settlement, facts: readonly Fact[]): boolean {
  const { becomes } = figure;
  if (verb === 'reject' || becomes === null) return true;
  return facts.some(
    ({ measure, whose, service, quantity }) =>
      measure === becomes.measure &&
      whose === becomes.whose &&
      service === becomes.service &&
      (quantity.kind === 'printed' ? quantity.value : null) === value,
  );
}
