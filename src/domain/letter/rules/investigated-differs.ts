import { percentAgrees } from '../statistics/percent';
import type { LetterRule } from './rule';

const BASE = '/statistics/complaintsUpheld/investigations';
const OVERVIEW = '/overview/investigated';

/**
 * The complaints investigated in the overview are the base of the uphold rate. Where the printed rate fits the base
 * and not the overview, the base stands.
 */
export const investigatedDiffers: LetterRule = ({ letter }) => {
  const counted = letter.overview?.investigated ?? null;
  const { investigations, upheld, ratePercent } = letter.statistics.complaintsUpheld;
  if (counted === null || investigations === null || counted === investigations) return [];
  const fits = (base: number): boolean =>
    ratePercent !== null && upheld !== null && percentAgrees(ratePercent, upheld, base);
  const proven = fits(investigations) && !fits(counted);
  const place = letter.sources[OVERVIEW];
  return [
    {
      level: 'error',
      code: 'investigated-differs',
      message: `The overview counts ${String(counted)} complaints investigated, the uphold rate is based on ${String(investigations)}. ${proven ? 'The rate fits its own base, so only the count in the overview is held.' : 'Both are held until somebody decides.'}`,
      arithmetic: `${String(counted)} in the overview; ${String(investigations)} as the base`,
      touches: proven ? [OVERVIEW] : [OVERVIEW, BASE],
      ...(place && { place }),
    },
  ];
};
