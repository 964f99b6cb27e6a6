import type { Check } from '../../facts/check';
import { wholePercent } from '../../facts/rate';
import { percentAgrees } from '../statistics/percent';
import type { LetterRule } from './rule';

const RATE = '/statistics/complaintsUpheld/ratePercent';
const UPHELD = '/statistics/complaintsUpheld/upheld';
const INVESTIGATIONS = '/statistics/complaintsUpheld/investigations';

/** The uphold rate is upheld decisions out of investigations, in whole per cents, half rounded up. */
export const rateContradictsCounts: LetterRule = ({ letter }) => {
  const { ratePercent, upheld, investigations } = letter.statistics.complaintsUpheld;
  if (upheld === null || investigations === null) return [];
  if (upheld > investigations) return [moreUpheldThanInvestigated(upheld, investigations)];
  if (ratePercent === null || investigations === 0) return [];
  if (percentAgrees(ratePercent, upheld, investigations)) return [];
  return [
    {
      level: 'error',
      code: 'rate-contradicts-counts',
      message: `The letter prints an uphold rate of ${String(ratePercent)}%, which its own counts do not give. The rate and the counts are held until somebody decides.`,
      arithmetic: `${String(upheld)} of ${String(investigations)} = ${String(wholePercent(upheld, investigations))}%; printed ${String(ratePercent)}%`,
      touches: [RATE, UPHELD, INVESTIGATIONS],
      ...(letter.sources[RATE] && { place: letter.sources[RATE] }),
    },
  ];
};

function moreUpheldThanInvestigated(upheld: number, investigations: number): Check {
  return {
    level: 'error',
    code: 'rate-contradicts-counts',
    message:
      'The letter prints more upheld decisions than investigations, which cannot be. The rate and the counts are held until somebody decides.',
    arithmetic: `${String(upheld)} upheld; ${String(investigations)} investigations`,
    touches: [RATE, UPHELD, INVESTIGATIONS],
  };
}
