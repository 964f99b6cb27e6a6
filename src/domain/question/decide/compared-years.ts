import { shiftPeriod } from '../../facts/period';
import type { SingleYear } from '../query';
import type { Frame } from './frame';

const BEFORE_COMPARED = ['than', 'with', 'to', 'vs', 'versus', 'v', 'against', 'on', 'from', 'or'];
/** "up on last year" */
const MOVED = /\b(?:on|from)$/;
const BETWEEN = [
  'in',
  'for',
  'the',
  'it was',
  'it',
  'that of',
  'that for',
  'that in',
  'that recorded in',
  'that recorded for',
  'the figure for',
  'the figure in',
  'the one for',
  'figure',
  'those for',
  'what it was',
  'rate',
  'of',
  'we had',
  'were',
  'was',
  'that',
];

/** More than this are no comparison but a row of years. */
const MOST_YEARS = 4;

/** The years set side by side; undefined where councils are, or nothing is. */
export function comparedYears(frame: Frame): readonly SingleYear[] | undefined {
  if (frame.who.length > 1) return undefined;
  // "2018-19, 2019-20 and 2020-21" may as well be a trend.
  const more = frame.years.length > 2;
  if (more && (frame.years.length > MOST_YEARS || !frame.cues.has('compare'))) return undefined;
  if (frame.years.length > 1) return frame.years;
  const [year] = frame.years;
  const compared = year !== undefined && year !== 'latest' && isCompared(frame);
  return compared ? ['latest', year] : undefined;
}

/** The year `years` later than another; undefined where that has no name, or lies ahead of every letter. */
export function shiftYear(year: SingleYear, years: number): SingleYear | undefined {
  const relative: readonly SingleYear[] = ['latest', 'latest-1', 'latest-2'];
  const at = relative.indexOf(year);
  return at < 0 ? shiftPeriod(year, years) : relative[at - years];
}

/** "than last year", "compared with 2019-20", as against "how do we compare in 2019-20". */
function isCompared({ spans }: Frame): boolean {
  let at =
    spans.findIndex(({ meaning }) => meaning.kind === 'year' || meaning.kind === 'relative') - 1;
  while (BETWEEN.includes(spans[at]?.text ?? '')) at -= 1;
  const before = spans[at];
  const moved = before?.meaning.kind === 'cue' && before.meaning.cue === 'comparative';
  return BEFORE_COMPARED.includes(before?.text ?? '') || (moved && MOVED.test(before.text));
}
