import type { Check } from '../../facts/check';
import { periodStarting } from '../../facts/period';
import type { LetterRule } from './rule';

const ALL = [
  '/statistics/complaintsUpheld',
  '/statistics/compliance',
  '/statistics/satisfactoryRemedy',
];

/** The title, the first sentence, the date and the statistics of a letter are about one year. */
export const periodMismatch: LetterRule = ({ letter, periods, statements }) => {
  const { period } = letter;
  if (period === null) return [];
  const others = [...periods.statistics.slice(1), periods.yearEnding, periods.title].filter(
    (it) => it !== undefined,
  );
  const differing = [...new Set(others.map(({ label }) => label))].filter(
    (label) => label !== period.label,
  );
  const found: Check[] = differing.length > 0 ? [mismatch(period.label, differing)] : [];
  if (statements.some((statement) => statement.period === null)) found.push(notAYear());
  const dated = letter.letterDate === null ? undefined : reportedIn(letter.letterDate);
  if (found.length === 0 && dated !== undefined && dated !== period.label)
    found.push(mismatch(period.label, [`${dated} (from its date)`]));
  return found;
};

/** A letter of May to December is about the year that ended in March. */
function reportedIn(date: string): string | undefined {
  const month = Number(date.slice(5, 7));
  return month >= 4 ? periodStarting(Number(date.slice(0, 4)) - 1).label : undefined;
}

function mismatch(label: string, others: readonly string[]): Check {
  return {
    level: 'error',
    code: 'period-mismatch',
    message:
      'The document names more than one year for the same figures. All figures are held until somebody decides which year they are about.',
    arithmetic: [label, ...others].join('; '),
    touches: ['/period', ...ALL],
  };
}

function notAYear(): Check {
  return {
    level: 'warn',
    code: 'period-mismatch',
    message:
      'A statistic names a period that is not a year from 1 April to 31 March. All figures are held until somebody decides which year they are about.',
    touches: ['/period', ...ALL],
  };
}
