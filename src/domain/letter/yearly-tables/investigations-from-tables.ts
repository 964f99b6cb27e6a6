import type { LetterStatistics, Place, UpheldStatistic } from '../parsed-document';
import type { YearlyTables } from './read-yearly-tables';

const AT = '/statistics/complaintsUpheld';

/** The first statistic as the table of decisions gives it, with the places of its values. */
export interface TabledUpheld {
  readonly statistics: LetterStatistics;
  readonly sources: Readonly<Record<string, Place>>;
  /** JSON pointers of what the table does not print. */
  readonly derived: readonly string[];
}

/**
 * Letters of 2014 to 2018 give the uphold rate in a table: upheld out of upheld and not upheld. A letter that states
 * the statistic in its own sentences keeps it as it is.
 */
export function investigationsFromTables(
  stated: LetterStatistics,
  { decisions, upholdRate, sources }: YearlyTables,
): TabledUpheld {
  const none = { statistics: stated, sources: {}, derived: [] };
  const row = sources['/decisions/upheld'];
  if (stated.complaintsUpheld.status !== 'not-given' || row === undefined) return none;
  if (decisions?.upheld == null || decisions.notUpheld === null) return none;
  const investigations = decisions.upheld + decisions.notUpheld;
  const rate = sources['/decisions/upholdRate'];
  const complaintsUpheld: UpheldStatistic = {
    ...stated.complaintsUpheld,
    // A table without an investigation prints a rate of 0%, which is no rate.
    status: investigations === 0 ? 'no-cases' : 'reported',
    ratePercent: investigations === 0 ? null : upholdRate,
    upheld: decisions.upheld,
    investigations,
  };
  return {
    statistics: { ...stated, complaintsUpheld },
    sources: {
      [`${AT}/upheld`]: row,
      [`${AT}/investigations`]: row,
      ...(complaintsUpheld.ratePercent !== null && rate && { [`${AT}/ratePercent`]: rate }),
    },
    derived: [`${AT}/investigations`],
  };
}
