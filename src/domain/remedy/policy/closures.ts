import { addDays } from '../../shared/civil-date';
import type { Closure } from './remedy-policy';

/** Closure days with a span more, in their order; a span that it overlaps keeps only its other days. */
export function withClosure(closures: readonly Closure[], span: Closure): readonly Closure[] {
  const isOne = closures.some(({ from, to }) => from <= span.from && span.to <= to);
  if (isOne) return closures;
  return [...withoutClosure(closures, span), span].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Closure days without those of a span. A span that it cuts in two becomes two. */
export function withoutClosure(closures: readonly Closure[], span: Closure): readonly Closure[] {
  return closures.flatMap(({ from, to }) => {
    if (to < span.from || span.to < from) return [{ from, to }];
    const before = from < span.from ? [{ from, to: addDays(span.from, -1) }] : [];
    const after = span.to < to ? [{ from: addDays(span.to, 1), to }] : [];
    return [...before, ...after];
  });
}
