import type { LetterRule } from './rule';

/** The decisions by outcome, upheld and not upheld among them, add up to the total (letters of 2014 to 2018). */
export const decisionsTotal: LetterRule = ({ letter }) => {
  const { decisions, sources } = letter;
  if (decisions?.total == null) return [];
  const { total, ...outcomes } = decisions;
  const parts = Object.values(outcomes).flatMap((count: number | null) => count ?? []);
  const sum = parts.reduce((a, b) => a + b, 0);
  const complete = parts.length === Object.keys(outcomes).length;
  if (sum === total || (!complete && sum < total)) return [];
  const place = sources['/decisions/total'];
  return [
    {
      level: 'error',
      code: 'decisions-total',
      message:
        'The decisions by outcome do not add up to the printed total. They are held until somebody decides.',
      arithmetic: `${parts.join(' + ')} = ${String(sum)}; printed ${String(total)}`,
      touches: ['/decisions', '/statistics/complaintsUpheld'],
      ...(place && { place }),
    },
  ];
};
