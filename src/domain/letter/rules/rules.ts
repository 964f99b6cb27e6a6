import { baseContradictsRate } from './base-contradicts-rate';
import { baseDiffersFromUpheld } from './base-differs-from-upheld';
import { captionYear } from './caption-year';
import { complianceImpossible } from './compliance-impossible';
import { complianceTable } from './compliance-table';
import { contradictingStatements } from './contradicting-statements';
import { decisionsTotal } from './decisions-total';
import { investigatedDiffers } from './investigated-differs';
import { lateButComplied } from './late-but-complied';
import { letterReceivedTotal } from './letter-received-total';
import { noCases } from './no-cases';
import { outOfRange } from './out-of-range';
import { outcomesExceedUpheld } from './outcomes-exceed-upheld';
import { overviewTotal } from './overview-total';
import { per100kImplausible } from './per-100k-implausible';
import { periodMismatch } from './period-mismatch';
import { rateContradictsCounts } from './rate-contradicts-counts';
import { receivedTotal } from './received-total';
import { rounding } from './rounding';
import { rowContradictsCounts } from './row-contradicts-counts';
import { rowsDiffer } from './rows-differ';
import { PROSE_RULES } from './report/report-rules';
import type { LetterRule, ReportRule } from './rule';
import { satisfactoryExceedsUpheld } from './satisfactory-exceeds-upheld';
import { seriesBreak } from './series-break';
import { smallNumbers } from './small-numbers';
import { tableDiffersFromStatistics } from './table-differs-from-statistics';
import { tableNotRead } from './table-not-read';
import { unknownRows } from './unknown-rows';
import { unprovenReading } from './unproven-reading';

/** Every rule that a letter is checked by: what holds figures first, what only explains last. */
export const LETTER_RULES: readonly LetterRule[] = [
  periodMismatch,
  contradictingStatements,
  unprovenReading,
  outOfRange,
  rateContradictsCounts,
  baseContradictsRate,
  baseDiffersFromUpheld,
  satisfactoryExceedsUpheld,
  complianceImpossible,
  complianceTable,
  per100kImplausible,
  letterReceivedTotal,
  decisionsTotal,
  tableDiffersFromStatistics,
  overviewTotal,
  investigatedDiffers,
  tableNotRead,
  lateButComplied,
  noCases,
  outcomesExceedUpheld,
  rounding,
  smallNumbers,
  seriesBreak,
];

/** Every rule that a committee report is checked by; the letters inside it are checked as letters. */
export const REPORT_RULES: readonly ReportRule[] = [
  captionYear,
  rowContradictsCounts,
  rowsDiffer,
  receivedTotal,
  ...PROSE_RULES,
  unknownRows,
];
