import type { Fact } from '../../../facts/fact';
import type { SourceDocument } from '../../../facts/figure-record';
import type { Measure } from '../../../facts/measure';
import { shiftPeriod, type PeriodLabel } from '../../../facts/period';
import { printed } from '../../../facts/quantity';
import { cite } from '../../letter-facts';
import type { ParsedReport, Place } from '../../parsed-document';

/** The figures that a report gives for the year before its own ("up from 100 the previous year"), as facts of that year. */
export function saidOfBefore(report: ParsedReport, source: SourceDocument): readonly Fact[] {
  const authority = report.authority?.id;
  const { receivedInProse, decisions } = report;
  if (authority == null) return [];
  const fact = (
    measure: Measure,
    count: number,
    at: { period: PeriodLabel; place: Place },
  ): Fact => ({
    authority,
    period: shiftPeriod(at.period, -1),
    measure,
    whose: 'own',
    quantity: printed('count', count),
    citations: [cite(at.place, source)],
  });
  const received =
    receivedInProse?.previousYear == null
      ? []
      : [
          fact('received', receivedInProse.previousYear, {
            period: receivedInProse.period.label,
            place: receivedInProse.place,
          }),
        ];
  const decided =
    decisions?.previousYear == null
      ? []
      : [
          fact('decisions', decisions.previousYear.count, {
            period: decisions.period.label,
            place: decisions.previousYear.place,
          }),
        ];
  return [...received, ...decided];
}
