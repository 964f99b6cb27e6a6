import { wholePercent } from '../../facts/rate';
import { percentAgrees } from '../statistics/percent';
import type { LetterRule } from './rule';

const AT = '/statistics/compliance';

/** In the table of 2018 and 2019 the compliance rate is that of its counts, late remedies included. */
export const complianceTable: LetterRule = ({ letter, complianceTable: table }) => {
  const { ratePercent, outcomes } = letter.statistics.compliance;
  if (table === undefined || ratePercent === null || outcomes !== table.outcomes) return [];
  const met = table.onTime + table.late;
  if (percentAgrees(ratePercent, met, outcomes)) return [];
  return [
    {
      level: 'error',
      code: 'compliance-table',
      message:
        'The compliance rate is not what the counts of the table give. The rate is held until somebody decides.',
      arithmetic: `${String(met)} of ${String(outcomes)} = ${String(wholePercent(met, outcomes))}%; printed ${String(ratePercent)}%`,
      touches: [`${AT}/ratePercent`],
      ...(table.places.rate && { place: table.places.rate }),
    },
  ];
};
