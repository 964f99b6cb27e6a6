import { unitOf, type Measure } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import type { Caveat } from '../answer';
import type { Row } from '../answer-row';

const OF_UPHOLDING: ReadonlySet<Measure> = new Set([
  'uphold_rate',
  'upheld',
  'not_upheld',
  'investigations',
  'upheld_per_100k',
]);

/** First year of the Ombudsman's stricter choice of what to investigate (letters of 19 July 2023). */
const STRICTER_FROM: PeriodLabel = '2022-23';

/** The year in which casework stood still from March to June 2020 (letters of 21 July 2021). */
const PAUSED: PeriodLabel = '2020-21';

/** The year from which figures of a measure are not like those before it; undefined for measures without a break. */
export function breakOf(measure: Measure): PeriodLabel | undefined {
  return OF_UPHOLDING.has(measure) ? STRICTER_FROM : undefined;
}

/** Figures that are not like with like, because the Ombudsman worked otherwise in some of their years. */
export function breaksAcross(rows: readonly Row[]): readonly Caveat[] {
  const figures = rows.flatMap((row) => (row.kind === 'missing' ? [] : [row]));
  const breaking = figures.filter((row) => breakOf(measureOf(row)) !== undefined);
  const across =
    breaking.some(({ figure }) => figure.period < STRICTER_FROM) &&
    breaking.some(({ figure }) => figure.period >= STRICTER_FROM);
  const paused = figures.some(
    (row) => row.figure.period === PAUSED && unitOf(measureOf(row)) === 'count',
  );
  return [
    ...(across ? [{ kind: 'series-break', at: STRICTER_FROM } as const] : []),
    ...(paused ? [{ kind: 'paused-year', at: PAUSED } as const] : []),
  ];
}

function measureOf(row: Exclude<Row, { kind: 'missing' }>): Measure {
  return row.kind === 'pooled' ? row.figure.measure : row.figure.fact.measure;
}
