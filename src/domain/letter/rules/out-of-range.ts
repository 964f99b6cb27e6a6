import type { Check } from '../../facts/check';
import type { LetterRule } from './rule';

/** A percentage lies between 0 and 100. */
export const outOfRange: LetterRule = ({ letter }) =>
  Object.entries(letter.statistics).flatMap(([name, statistic]) =>
    (['ratePercent', 'comparatorPercent'] as const).flatMap((field): readonly Check[] => {
      const value = (statistic as Readonly<Record<string, number | string | null>>)[field];
      if (typeof value !== 'number' || (value >= 0 && value <= 100)) return [];
      return [
        {
          level: 'error',
          code: 'out-of-range',
          message: `The letter prints ${String(value)}%, but a share cannot be more than 100%. The figure is held.`,
          touches: [`/statistics/${name}/${field}`],
        },
      ];
    }),
  );
