import type { PeriodReadings } from './head/find-period';
import type { ParsedLetter } from './parsed-document';
import type { ReadStatistics } from './statistics/read-statistics';
import type { Statement } from './statistics/statement';
import type { ComplianceTable } from './yearly-tables/compliance-table';

/** A parsed letter with what the rules need beside it: everything that was read, chosen or not. */
export interface LetterReading {
  readonly letter: ParsedLetter;
  readonly statements: readonly Statement[];
  readonly readings: ReadStatistics['readings'];
  readonly periods: PeriodReadings;
  /** The table of compliance of the letters of 2018 and 2019; absent in others. */
  readonly complianceTable?: ComplianceTable | undefined;
}
