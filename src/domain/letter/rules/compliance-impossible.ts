import { wholePercent } from '../../facts/rate';
import type { LetterRule } from './rule';

const AT = '/statistics/compliance';

/** A compliance rate is a share of whole outcomes: of 4 outcomes it can be 0, 25, 50, 75 or 100%, nothing between. */
export const complianceImpossible: LetterRule = ({ letter }) => {
  const { ratePercent, outcomes } = letter.statistics.compliance;
  if (ratePercent === null || outcomes === null || !Number.isInteger(ratePercent)) return [];
  if (ratePercent < 0 || ratePercent > 100 || outcomes > 1000) return [];
  const possible = Array.from(
    { length: outcomes + 1 },
    (_, met) => outcomes > 0 && wholePercent(met, outcomes) === ratePercent,
  );
  if (possible.includes(true)) return [];
  return [
    {
      level: 'error',
      code: 'compliance-impossible',
      message: `No number of outcomes out of ${String(outcomes)} gives a compliance rate of ${String(ratePercent)}%. Both are held until somebody decides.`,
      arithmetic:
        outcomes === 0
          ? '0 outcomes give no rate'
          : `${String(outcomes)} outcomes move in steps of ${String(wholePercent(1, outcomes))} points; printed ${String(ratePercent)}%`,
      touches: [`${AT}/ratePercent`, `${AT}/outcomes`],
    },
  ];
};
