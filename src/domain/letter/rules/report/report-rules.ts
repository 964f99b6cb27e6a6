import type { ReportRule } from '../rule';
import { addresseeDiffers } from './addressee-differs';
import { appendixReference } from './appendix-reference';
import { casesCounted } from './cases-counted';
import { countedNotInvestigated } from './counted-not-investigated';
import { decisionsTotal } from './decisions-total';
import { doubledCurrency } from './doubled-currency';
import { extremes } from './extremes';
import { figureWithoutData } from './figure-without-data';
import { figuresDiffer } from './figures-differ';
import { groupClaims } from './group-claims';
import { lateNotInLetter } from './late-not-in-letter';
import { learningAgainstUpheld } from './learning-against-upheld';
import { letterDiffers } from './letter-differs';
import { malformedYear } from './malformed-year';
import { meanMethod } from './mean-method';
import { misspeltAddress } from './misspelt-address';
import { moneyAgainstCases } from './money-against-cases';
import { moneyTotalsDiffer } from './money-totals-differ';
import { pooledRate } from './pooled-rate';
import { previousYearEqual } from './previous-year-equal';
import { proseChange } from './prose-change';
import { prosePercent } from './prose-percent';
import { remediedByOmbudsman } from './remedied-by-ombudsman';
import { remedyBeforeDecision } from './remedy-before-decision';
import { sameRateTwoGroups } from './same-rate-two-groups';
import { serviceRows } from './service-rows';
import { serviceTotals } from './service-totals';
import { startsInsideCase } from './starts-inside-case';
import { tableTotals } from './table-totals';
import { yearNamedTwice } from './year-named-twice';

/** What can be wrong, or worth knowing, about a report beyond its comparison tables: contradictions first. */
export const PROSE_RULES: readonly ReportRule[] = [
  decisionsTotal,
  serviceRows,
  serviceTotals,
  tableTotals,
  figuresDiffer,
  letterDiffers,
  prosePercent,
  proseChange,
  moneyTotalsDiffer,
  groupClaims,
  extremes,
  yearNamedTwice,
  sameRateTwoGroups,
  meanMethod,
  moneyAgainstCases,
  casesCounted,
  startsInsideCase,
  doubledCurrency,
  malformedYear,
  previousYearEqual,
  lateNotInLetter,
  remediedByOmbudsman,
  countedNotInvestigated,
  learningAgainstUpheld,
  pooledRate,
  remedyBeforeDecision,
  addresseeDiffers,
  appendixReference,
  misspeltAddress,
  figureWithoutData,
];
