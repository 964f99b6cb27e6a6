import type { Measure } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import { pointsOfOneCase } from '../../../facts/rate';
import { breakOf } from '../../../question/answer/caveats/series';
import { find, type FactBook } from '../../held/fact-book';
import { say, type Sentence } from '../../model/sentence';
import { basisOf, figure, year, type Figure } from '../../model/value';

/** The year whose casework stood still from spring to summer (letters of 21 July 2021). */
const PAUSED: PeriodLabel = '2020-21';

/** Said of a rate that stands on few cases; undefined where there are enough. */
export function smallNote(
  id: string,
  part: Figure | undefined,
  base: Figure,
): Sentence | undefined {
  const points = pointsOfOneCase(base.value, part?.value);
  if (points === undefined) return undefined;
  const basis = part === undefined ? base.basis : basisOf([part, base]);
  const arithmetic = `${part?.text ?? ''} of ${base.text}, and a single case more or less`;
  const moved = figure('percent', points, { basis, arithmetic });
  return say(
    id,
    'Small numbers: a single decision more or less moves this rate by about {points} points, since it stands on {base}.',
    { points: { ...moved, text: String(points) }, base },
  );
}

/** Said where years before and after a break in the series stand together. */
export function breakNote(
  id: string,
  measure: Measure,
  periods: readonly PeriodLabel[],
): Sentence | undefined {
  const from = breakOf(measure);
  if (from === undefined) return undefined;
  const across = periods.some((one) => one < from) && periods.some((one) => one >= from);
  return across
    ? say(
        id,
        'Break in the series: from {from} the Ombudsman chose more carefully what to investigate, so that rates before and after are not like with like.',
        { from: year(from) },
      )
    : undefined;
}

/** Said where numbers of the paused year stand beside others. */
export function pausedNote(book: FactBook, id: string): Sentence | undefined {
  const { period } = book.data;
  if (period !== PAUSED && period !== '2021-22') return undefined;
  const held = find(book, { measure: 'received', period: PAUSED });
  return (
    held &&
    say(
      `${id}.paused`,
      'The Ombudsman took no new complaints for some months of {year}, so that its numbers are not like those of other years.',
      { year: year(PAUSED) },
    )
  );
}
