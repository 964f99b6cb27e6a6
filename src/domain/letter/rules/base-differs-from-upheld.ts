import { percentAgrees } from '../statistics/percent';
import type { LetterRule } from './rule';

/** The base of the satisfactory-remedy rate is the number of upheld decisions, printed twice in a letter. */
export const baseDiffersFromUpheld: LetterRule = ({ letter }) => {
  const { ratePercent, count, base } = letter.statistics.satisfactoryRemedy;
  const { upheld } = letter.statistics.complaintsUpheld;
  if (base === null || upheld === null || base === upheld) return [];
  const alreadySaid =
    ratePercent !== null && count !== null && !percentAgrees(ratePercent, count, base);
  if (alreadySaid && base !== 0) return [];
  return [
    {
      level: 'warn',
      code: 'base-differs-from-upheld',
      message: `The letter counts ${String(upheld)} upheld decisions in one place and ${String(base)} in another. Both are held until somebody decides.`,
      arithmetic: `${String(upheld)} upheld decisions; satisfactory remedies out of ${String(base)}`,
      touches: ['/statistics/complaintsUpheld/upheld', '/statistics/satisfactoryRemedy/base'],
    },
  ];
};
