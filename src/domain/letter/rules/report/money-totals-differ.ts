import type { ReportRule } from '../rule';
import { pounds } from './where';

/** The total of money paid is the same in the text and in the appendix. */
export const moneyTotalsDiffer: ReportRule = ({ report: { paid, caseList } }) => {
  const listed = caseList?.totalPounds;
  if (paid === null || listed == null || paid.totalPounds === listed.pounds) return [];
  return [
    {
      level: 'error',
      code: 'money-totals-differ',
      message: 'The text and the list of cases give different totals of money paid.',
      arithmetic: `text ${pounds(paid.totalPounds)}; list ${pounds(listed.pounds)}`,
      touches: ['/paid', '/caseList/totalPounds'],
      place: paid.place,
    },
  ];
};
