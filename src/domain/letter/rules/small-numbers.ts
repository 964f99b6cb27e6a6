import { pointsOfOneCase } from '../../facts/rate';
import type { LetterRule } from './rule';

/** Bare rates mislead where there were few cases: say how far one decision would move them. */
export const smallNumbers: LetterRule = ({ letter }) => {
  const { ratePercent, upheld, investigations } = letter.statistics.complaintsUpheld;
  if (ratePercent === null || investigations === null) return [];
  const counted = upheld !== null && upheld <= investigations ? upheld : undefined;
  const points = pointsOfOneCase(investigations, counted);
  if (points === undefined) return [];
  return [
    {
      level: 'info',
      code: 'small-numbers',
      message: `With ${String(investigations)} ${investigations === 1 ? 'investigation' : 'investigations'}, one decision moves the uphold rate by ${String(points)} points.`,
    },
  ];
};
