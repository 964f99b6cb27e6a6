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
  'of',
  'we had',
  'were',
  'was',
  'that',
];

/** The years set side by side; undefined where councils are, or nothing is. */
export function comparedYears(frame: Frame): readonly SingleYear[] | undefined {
  if (frame.who.length > 1) return undefined;
  if (frame.years.length > 2) return undefined;
  if (frame.years.length === 2) return frame.years;
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
