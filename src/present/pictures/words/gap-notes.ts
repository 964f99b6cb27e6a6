import type { PeriodLabel } from '../../../domain/facts/period';
import { yearLabels } from '../../written';
import type { Plot, Series } from '../picture';
import { NOTHING } from '../point-of';

/** Why a line has no point where another has one; where no line has one, the axis says it. */
export function gapNotes({ kind, labels, series }: Plot): readonly string[] {
  if (kind !== 'line' || series.length < 2) return [];
  const told = new Set(
    labels.filter((_, at) => series.some(({ points }) => points[at]?.value !== null)),
  );
  return series.flatMap((one) => notesOf(one, told));
}

function notesOf({ name, points }: Series, told: ReadonlySet<string>): readonly string[] {
  const gaps = points.filter(
    ({ value, written, label }) => value === null && written !== NOTHING && told.has(label),
  );
  return [...Map.groupBy(gaps, ({ written }) => written)].map(([why, all]) => {
    const years: readonly PeriodLabel[] = all.map(({ label }) => label);
    return `${name} has no point for ${yearLabels(years)}: ${why}.`;
  });
}
