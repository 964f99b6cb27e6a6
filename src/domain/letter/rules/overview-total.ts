import type { LetterRule } from './rule';

/** Complaints dealt with are those not for the Ombudsman, assessed and closed, and investigated (pages from 2023-24). */
export const overviewTotal: LetterRule = ({ letter }) => {
  if (letter.overview === null) return [];
  const { dealtWith, notForUs, assessedAndClosed, investigated } = letter.overview;
  if (dealtWith === null) return [];
  const parts = [notForUs, assessedAndClosed, investigated].flatMap((count) => count ?? []);
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum === dealtWith || (parts.length < 3 && sum < dealtWith)) return [];
  const place = letter.sources['/overview/dealtWith'];
  return [
    {
      level: 'error',
      code: 'overview-total',
      message:
        'The parts of the complaint overview do not add up to the complaints dealt with. They are held until somebody decides.',
      arithmetic: `${parts.join(' + ')} = ${String(sum)}; printed ${String(dealtWith)}`,
      touches: ['/overview'],
      ...(place && { place }),
    },
  ];
};
