import type { Fact } from '../../facts/fact';
import type { HeldFigure } from '../../facts/held-figure';
import { unitOf } from '../../facts/measure';
import { isNonEmpty } from '../../shared/non-empty';

/**
 * A figure at these JSON pointers, kept back. A derived one hangs on several and is settled with them, whatever stands
 * at its own pointer.
 */
export function holdFigure(
  fact: Fact,
  pointers: readonly string[],
  proposed: number | null,
): HeldFigure {
  const { quantity, citations, derived, ...becomes } = fact;
  const computed = derived === true && isNonEmpty(pointers);
  const pointer = computed ? `/derived/${fact.measure}` : (pointers[0] ?? `/${fact.measure}`);
  return {
    id: heldId(pointer),
    pointer,
    ...(computed && { from: pointers }),
    becomes,
    unit: unitOf(fact.measure),
    printed: quantity,
    proposed: computed ? null : proposed,
    citations,
  };
}

/** The id of a held figure: short where the pointer is that of a statistic. */
export function heldId(pointer: string): string {
  const steps = pointer.split('/').filter((step) => step !== '' && step !== 'statistics');
  return steps.join('.');
}

/** The same figures with the ids of one record made unique: a document may give two numbers at one place. */
export function withUniqueIds(held: readonly HeldFigure[]): readonly HeldFigure[] {
  const seen = new Map<string, number>();
  return held.map((figure) => {
    const times = (seen.get(figure.id) ?? 0) + 1;
    seen.set(figure.id, times);
    return times === 1 ? figure : { ...figure, id: `${figure.id}-${String(times)}` };
  });
}
