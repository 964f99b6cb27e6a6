import { wholePercent } from '../../facts/rate';

/** Whether a printed percentage, always a whole number, is what its counts give. */
export function percentAgrees(percent: number, part: number, whole: number): boolean {
  return whole > 0 && part >= 0 && part <= whole && wholePercent(part, whole) === percent;
}
