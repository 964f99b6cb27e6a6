import type { Check } from '../../facts/check';
import { wholePercent } from '../../facts/rate';
import { percentAgrees } from '../statistics/percent';
import type { LetterRule } from './rule';

const AT = '/statistics/satisfactoryRemedy';

/**
 * The satisfactory-remedy rate is out of upheld decisions. The letters of July 2020 print the number of investigations
 * as its base: where rate and count agree with the upheld decisions, only the printed base is wrong.
 */
export const baseContradictsRate: LetterRule = ({ letter }) => {
  const { ratePercent, count, base } = letter.statistics.satisfactoryRemedy;
  const { upheld } = letter.statistics.complaintsUpheld;
  if (ratePercent === null || count === null || base === null) return [];
  if (base > 0 ? percentAgrees(ratePercent, count, base) : ratePercent === 0 && count === 0)
    return [];
  const place = letter.sources[`${AT}/base`];
  const proven = upheld !== null && percentAgrees(ratePercent, count, upheld);
  return [
    {
      ...(proven
        ? wrongBase(ratePercent, { count, base, upheld })
        : wrongRate(ratePercent, count, base)),
      ...(place && { place }),
    },
  ];
};

function wrongBase(
  rate: number,
  {
    count,
    base,
    upheld,
  }: { readonly count: number; readonly base: number; readonly upheld: number },
): Check {
  return {
    level: 'warn',
    code: 'base-contradicts-rate',
    message: `The letter prints ${String(base)} as the base of the satisfactory-remedy rate; the rate and the count fit the ${String(upheld)} upheld decisions instead. The rate and the count stand, the printed base is held.`,
    arithmetic: `${String(count)} of ${String(upheld)} = ${String(rate)}%; printed base ${String(base)}`,
    touches: [`${AT}/base`],
  };
}

function wrongRate(rate: number, count: number, base: number): Check {
  const given =
    base > 0 && count <= base
      ? `${String(count)} of ${String(base)} = ${String(wholePercent(count, base))}%`
      : `${String(count)} of ${String(base)}`;
  return {
    level: 'error',
    code: 'base-contradicts-rate',
    message: `The letter prints a satisfactory-remedy rate of ${String(rate)}%, which its own count and base do not give. They are held until somebody decides.`,
    arithmetic: `${given}; printed ${String(rate)}%`,
    touches: [`${AT}/ratePercent`, `${AT}/count`, `${AT}/base`],
  };
}
