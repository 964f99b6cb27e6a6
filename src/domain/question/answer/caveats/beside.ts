import type { Fact } from '../../../facts/fact';
import type { FigureRecord } from '../../../facts/figure-record';
import { reasonsFor } from '../../../facts/held-figure';
import type { Measure } from '../../../facts/measure';
import type { Caveat } from '../answer';
import type { Row } from '../answer-row';
import { authorityOf, factIn, recordsOf, type Holdings } from '../holdings/answer-holdings';
import { numberOf } from './small-numbers';

const OF_COMPLIANCE: ReadonlySet<Measure> = new Set([
  'compliance_rate',
  'compliance_outcomes',
  'late_remedies',
]);

/** Compliance counts late remedies as complied with, and the letter tells of them only in words. */
export function lateRemedies(rows: readonly Row[], holdings: Holdings): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] => {
    if (row.kind !== 'figure' || !OF_COMPLIANCE.has(row.figure.fact.measure)) return [];
    if (row.figure.subject.kind !== 'authority') return [];
    const { authority } = row.figure.subject;
    for (const record of recordsOf(holdings, authority.id, row.figure.period)) {
      const fact = factIn(record, { measure: 'late_remedies', whose: 'own' });
      if (fact && numberOf(fact) > 0) {
        const late = record.lateRemedies ?? { count: numberOf(fact), details: [] };
        return [{ kind: 'late-remedies', late, fact, authority }];
      }
    }
    return [];
  });
}

/** Values that are no measure, by their pointer in a document, and the measures that they stand beside. */
const BESIDE: Readonly<Record<string, readonly Measure[]>> = {
  '/statistics/satisfactoryRemedy/base': ['satisfactory_rate', 'satisfactory_count'],
  '/lateRemedies/of': ['late_remedies'],
};

/** A printed number beside a figure that contradicts it: a reader who opens the letter would stumble over it. */
export function doubtsBeside(rows: readonly Row[], holdings: Holdings): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] => {
    if (row.kind !== 'figure' || row.figure.subject.kind !== 'authority') return [];
    const { fact, period, source, subject } = row.figure;
    const record = recordsOf(holdings, subject.authority.id, period).find(
      (one) => one.source.sha256 === source.sha256,
    );
    return record ? doubtsIn(record, fact.measure) : [];
  });
}

function doubtsIn(record: FigureRecord, measure: Measure): readonly Caveat[] {
  const isBeside = (pointer: string): boolean => BESIDE[pointer]?.includes(measure) ?? false;
  const held = record.held
    .filter(({ pointer, becomes }) => becomes === null && isBeside(pointer))
    .flatMap((figure) => reasonsFor(figure, record.checks).slice(0, 1))
    .map(({ message, arithmetic }): Caveat => {
      const sum = arithmetic === undefined ? '' : ` (${arithmetic})`;
      return { kind: 'doubt-beside', reason: `${message}${sum}` };
    });
  const settled = (record.history ?? [])
    .filter(({ figure }) => figure.becomes === null && isBeside(figure.pointer))
    .map((settlement): Caveat => ({ kind: 'settled-beside', settlement }));
  return [...held, ...settled];
}

/** Figures that were computed, and do not stand in the document. */
export function derivedFacts(rows: readonly Row[]): readonly Caveat[] {
  return rows.flatMap((row): readonly Caveat[] =>
    row.kind === 'figure' && row.figure.fact.derived
      ? [{ kind: 'derived', fact: row.figure.fact }]
      : [],
  );
}

/** Whoever quotes a number that is not the printed one must know it: also where it is only a part of the figure. */
export function correctedFacts(rows: readonly Row[]): readonly Caveat[] {
  return rows.flatMap(factsIn).flatMap(({ corrected, whose, authority, period }) =>
    (corrected ?? []).map((correction) => ({
      kind: 'corrected' as const,
      correction,
      whose,
      authority: authorityOf(authority),
      period,
    })),
  );
}

function factsIn(row: Row): readonly Fact[] {
  if (row.kind === 'missing') return [];
  if (row.kind === 'pooled') return row.figure.facts;
  const { fact, part, base, comparator } = row.figure;
  return [fact, part, base, comparator].filter((one) => one !== undefined);
}
