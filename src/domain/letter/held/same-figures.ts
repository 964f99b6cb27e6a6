import type { FigurePlace, HeldFigure } from '../../facts/held-figure';
import type { FigureRecord } from '../../facts/figure-record';

/**
 * Whether two documents print the same figures, whatever their format, and whatever people have decided about the
 * figures since.
 */
export function sameFigures(a: FigureRecord, b: FigureRecord): boolean {
  const [inA, inB] = [printedIn(a), printedIn(b)];
  return inA.size === inB.size && [...inA].every((figure) => inB.has(figure));
}

/** Every figure as printed: what was worked out from others, and what a person put right, is not. */
function printedIn({ facts, held, history }: FigureRecord): ReadonlySet<string> {
  const standing = facts.filter(({ derived, corrected }) => !derived && !corrected);
  const kept = [...held, ...(history ?? []).map(({ figure }) => figure)];
  return new Set([
    ...standing.map((fact) => keyOf(fact, fact.quantity)),
    ...kept.filter(({ from }) => from === undefined).map(keyOfHeld),
  ]);
}

function keyOfHeld({ becomes, printed, pointer }: HeldFigure): string {
  return becomes === null ? JSON.stringify([pointer, printed]) : keyOf(becomes, printed);
}

function keyOf({ measure, whose, service }: FigurePlace, quantity: unknown): string {
  return JSON.stringify([measure, whose, service ?? null, quantity]);
}
