import type { Check } from '../../domain/facts/check';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { reasonsFor, type HeldFigure } from '../../domain/facts/held-figure';
import type { Ports } from '../ports';

/** One figure that waits for a decision, with what was found about it. */
export interface WaitingFigure {
  readonly record: FigureRecord;
  readonly figure: HeldFigure;
  readonly reasons: readonly Check[];
}

/** Every set of figures that is held, by authority and year. */
export function listLetters(ports: Ports): Promise<readonly FigureRecord[]> {
  return ports.store.figures.all();
}

/** Every figure that waits for a decision. Those that follow from others are settled with them, and left out. */
export async function listHeldFigures(ports: Ports): Promise<readonly WaitingFigure[]> {
  const records = await ports.store.figures.all();
  return records.flatMap((record) =>
    record.held
      .filter(({ from }) => from === undefined)
      .map((figure) => ({ record, figure, reasons: reasonsFor(figure, record.checks) })),
  );
}
