import type { Check } from '../../facts/check';
import type { LetterReading } from '../letter-reading';
import { percentAgrees } from '../statistics/percent';
import type { LetterRule } from './rule';

/** The base of the satisfactory-remedy rate is the number of upheld decisions, printed twice in a letter. */
export const baseDiffersFromUpheld: LetterRule = ({ letter, readings }) => {
  const { ratePercent, count, base } = letter.statistics.satisfactoryRemedy;
  const { upheld } = letter.statistics.complaintsUpheld;
  if (base === null || upheld === null || base === upheld) return [];
  const alreadySaid =
    ratePercent !== null && count !== null && !percentAgrees(ratePercent, count, base);
  if (alreadySaid && base !== 0) return [];
  if (saysInvestigations(readings) && base === letter.statistics.complaintsUpheld.investigations)
    return [baseOfInvestigations(base, upheld)];
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

/** The letters of July 2020 print the investigations, by that name, where the upheld decisions belong. */
function saysInvestigations(readings: LetterReading['readings']): boolean {
  const { statement } = readings['/statistics/satisfactoryRemedy/base'] ?? {};
  return statement?.kind === 'investigations-base';
}

function baseOfInvestigations(base: number, upheld: number): Check {
  return {
    level: 'warn',
    code: 'base-differs-from-upheld',
    message: `The letter prints the ${String(base)} investigations as the base of the satisfactory-remedy rate, which is out of the ${String(upheld)} upheld decisions. The printed base is held.`,
    arithmetic: `${String(upheld)} upheld decisions; satisfactory remedies out of ${String(base)}`,
    touches: ['/statistics/satisfactoryRemedy/base'],
  };
}
