import type { LetterRule } from './rule';

const AT = '/statistics/complaintsUpheld';

/** A letter that gives its decisions in a table and again in sentences gives the same numbers in both. */
export const tableDiffersFromStatistics: LetterRule = ({ letter }) => {
  const { decisions, statistics } = letter;
  const { upheld, investigations } = statistics.complaintsUpheld;
  if (decisions?.upheld == null) return [];
  const all = decisions.notUpheld === null ? null : decisions.upheld + decisions.notUpheld;
  const same =
    (upheld === null || upheld === decisions.upheld) &&
    (investigations === null || all === null || investigations === all);
  if (same) return [];
  return [
    {
      level: 'error',
      code: 'table-differs-from-statistics',
      message:
        'The table of decisions and the statistics of the letter give different numbers. Both are held until somebody decides.',
      arithmetic: `${String(decisions.upheld)} upheld${all === null ? '' : ` of ${String(all)}`} in the table; ${String(upheld ?? 'no number')} upheld of ${String(investigations ?? 'no number')} in the statistics`,
      touches: ['/decisions', AT],
    },
  ];
};
