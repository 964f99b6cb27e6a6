import { sumOf } from '../../report/decisions';
import type { ParsedDecisions } from '../../report/report-parts';
import type { ReportRule } from '../rule';

/** The decisions by outcome add up to the decisions made; the investigated are the upheld and the not upheld. */
export const decisionsTotal: ReportRule = ({ report: { decisions } }) =>
  decisions === null ? [] : [...investigatedParts(decisions), ...wholeList(decisions)];

const LIST = ['/decisions/outcomes', '/decisions/investigated'];

function investigatedParts({ outcomes, investigated }: ParsedDecisions): ReturnType<ReportRule> {
  const { upheld, notUpheld } = outcomes;
  if (!upheld || !notUpheld || investigated === null) return [];
  const both = upheld.count + notUpheld.count;
  if (both === investigated.count) return [];
  return [
    {
      level: 'error',
      code: 'decisions-total',
      message:
        'Upheld and not upheld do not add up to the complaints investigated. They are held until somebody decides.',
      arithmetic: `${String(upheld.count)} + ${String(notUpheld.count)} = ${String(both)}; printed ${String(investigated.count)}`,
      touches: LIST,
      place: investigated.place,
    },
  ];
}

/** A list that is not complete can only be too great. */
function wholeList({ outcomes, investigated, total }: ParsedDecisions): ReturnType<ReportRule> {
  const sum = sumOf({ ...outcomes, ...(investigated && { investigated }) });
  const closed = Object.keys(outcomes).filter((it) => !it.toLowerCase().endsWith('upheld')).length;
  const complete = closed === 4 && sum > 0;
  if (total === null || sum === total.count || (!complete && sum < total.count)) return [];
  return [
    {
      level: 'error',
      code: 'decisions-total',
      message:
        'The decisions by outcome do not add up to the printed total. They are held until somebody decides.',
      arithmetic: `sum ${String(sum)}; printed ${String(total.count)}`,
      touches: [...LIST, '/decisions/total'],
      place: total.place,
    },
  ];
}
