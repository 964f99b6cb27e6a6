import type { ParsedCase } from '../../report/report-parts';
import type { ReportRule } from '../rule';
import { pounds } from './where';

/** The sums of the cases add up to the printed total of money paid. */
export const moneyAgainstCases: ReportRule = ({ report: { cases, caseList, paid } }) => {
  const printed =
    caseList?.totalPounds ?? (paid && { pounds: paid.totalPounds, place: paid.place });
  const sums = cases.flatMap(({ paidPounds }) => paidPounds ?? []);
  if (printed === null || sums.length === 0) return [];
  const { pounds: total, place } = printed;
  const sum = sums.reduce((a, b) => a + b, 0);
  const missing = Math.round((total - sum) * 100) / 100;
  if (missing === 0) return [];
  const inWords = namedInWords(cases);
  const rest = Math.round((missing - inWords) * 100) / 100;
  if (rest === 0) return [];
  const words =
    inWords === 0
      ? ''
      : `; with ${pounds(inWords)} named in the text of cases, ${pounds(Math.abs(rest))} cannot be traced`;
  return [
    {
      level: 'warn',
      code: 'money-against-cases',
      message: `The sums of the cases listed come to ${pounds(sum)}, the printed total is ${pounds(total)}.`,
      arithmetic: `${sums.map(pounds).join(' + ')} = ${pounds(sum)} of ${pounds(total)}${words}`,
      place,
    },
  ];
};

/** Sums that cases name in their text, but that stand in no column of money. */
function namedInWords(cases: readonly ParsedCase[]): number {
  return cases
    .filter(({ paidPounds }) => paidPounds === null)
    .flatMap(({ actions }) => actions.flatMap(({ amountPounds }) => amountPounds ?? []))
    .reduce((a, b) => a + b, 0);
}
