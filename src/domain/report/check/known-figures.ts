import type { SourceDocument } from '../../facts/figure-record';
import type { Fact } from '../../facts/fact';
import type { Measure } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import type { ParsedReport } from '../../letter/parsed-document';
import { ownFacts, tableFacts } from '../../letter/report-facts';
import { isHeld } from '../../letter/held-by';

/** What a report gives for its own council elsewhere: `upheld|2019-20`, and where; `similar` for the averages of its letter. */
export interface KnownFigure {
  readonly value: number;
  readonly line: number;
}

export type KnownFigures = ReadonlyMap<string, KnownFigure>;

/** The name of a figure among the known. */
export function knownKey(measure: Measure, period: PeriodLabel, whose: 'own' | 'similar'): string {
  return `${measure}|${period}|${whose}`;
}

/** The figures of the report's own council that its tables, its text and the letter inside it give; what is held back is left out. */
export function knownFigures(report: ParsedReport, source: SourceDocument): KnownFigures {
  const facts = [...tableFacts(report, source), ...ownFacts(report, source)].flatMap(
    ({ fact, pointers }) => (isHeld(pointers, report.checks) ? [] : [fact]),
  );
  const own = facts.filter((fact) => isOwn(fact, report));
  const tabled = own.flatMap(({ measure, period, quantity, citations }) =>
    quantity.kind === 'printed'
      ? [
          [
            knownKey(measure, period, 'own'),
            { value: quantity.value, line: citations[0].line },
          ] as const,
        ]
      : [],
  );
  return new Map([...tabled, ...inLetters(report)]);
}

function isOwn({ authority, whose, service }: Fact, report: ParsedReport): boolean {
  return authority === report.authority?.id && whose === 'own' && service === undefined;
}

const PRINTED = [
  ['complaintsUpheld', 'comparatorPercent', 'uphold_rate', 'similar'],
  ['satisfactoryRemedy', 'comparatorPercent', 'satisfactory_rate', 'similar'],
  ['compliance', 'comparatorPercent', 'compliance_rate', 'similar'],
  ['satisfactoryRemedy', 'ratePercent', 'satisfactory_rate', 'own'],
  ['satisfactoryRemedy', 'count', 'satisfactory_count', 'own'],
  ['compliance', 'ratePercent', 'compliance_rate', 'own'],
  ['compliance', 'outcomes', 'compliance_outcomes', 'own'],
] as const;

function inLetters({ letters }: ParsedReport): readonly (readonly [string, KnownFigure])[] {
  return letters.flatMap(({ statistics, period, sources }) =>
    PRINTED.flatMap(([statistic, field, measure, whose]) => {
      const values: Readonly<Record<string, unknown>> = { ...statistics[statistic] };
      const value = values[field];
      const line = sources[`/statistics/${statistic}/${field}`]?.line;
      return typeof value !== 'number' || period === null || line === undefined
        ? []
        : [[knownKey(measure, period.label, whose), { value, line }] as const];
    }),
  );
}
