import { shiftPeriod } from '../../domain/facts/period';
import type { Point, Series } from './picture';

/** A point with a figure. */
export type Valued = Point & { readonly value: number };

/**
 * The stretches of a series that may be joined by a line: years that follow each other, each with a figure, all on one
 * side of a break. A line over a missing year would claim what nobody published.
 */
export function segmentsOf({
  points,
  breakAt,
}: Pick<Series, 'points' | 'breakAt'>): readonly (readonly Valued[])[] {
  const segments: Valued[][] = [];
  for (const point of points) {
    if (!isValued(point)) continue;
    const last = segments.at(-1)?.at(-1);
    const joins =
      last !== undefined && shiftPeriod(last.label, 1) === point.label && point.label !== breakAt;
    if (joins) segments.at(-1)?.push(point);
    else segments.push([point]);
  }
  return segments;
}

function isValued(point: Point): point is Valued {
  return point.value !== null;
}
