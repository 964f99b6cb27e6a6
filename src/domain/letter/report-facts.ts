import type { AuthorityId } from '../facts/authority';
import type { Fact } from '../facts/fact';
import type { SourceDocument } from '../facts/figure-record';
import { unitOf, type Measure } from '../facts/measure';
import { printed } from '../facts/quantity';
import { cite, type TracedFact } from './letter-facts';
import type { ParsedReport, ParsedRow } from './parsed-document';
import { ownFigures } from './report/own-figures';

type Cell = Exclude<keyof ParsedRow, 'name' | 'authority' | 'place'>;

const MEASURES: Readonly<Record<Cell, Measure>> = {
  upheldPercent: 'uphold_rate',
  upheld: 'upheld',
  notUpheld: 'not_upheld',
  total: 'investigations',
  satisfactory: 'satisfactory_count',
  satisfactoryPercent: 'satisfactory_rate',
  complianceOutcomes: 'compliance_outcomes',
  compliancePercent: 'compliance_rate',
};

const BASES: Partial<Readonly<Record<Cell, Cell>>> = {
  upheldPercent: 'total',
  satisfactoryPercent: 'upheld',
  compliancePercent: 'complianceOutcomes',
};

/** The facts that the tables of a report give: each row is its own authority's. */
export function tableFacts(report: ParsedReport, source: SourceDocument): readonly TracedFact[] {
  return report.tables.flatMap((table, at) =>
    table.rows.flatMap((row, index) => {
      if (row.authority === null || table.period === null) return [];
      const whole = { authority: row.authority, period: table.period.label };
      return rowFacts(row, whole, source).map(({ fact, pointers }) => ({
        fact,
        pointers: pointers.map((cell) => `/tables/${String(at)}/rows/${String(index)}/${cell}`),
      }));
    }),
  );
}

function rowFacts(
  row: ParsedRow,
  whole: { readonly authority: AuthorityId; readonly period: string },
  source: SourceDocument,
): readonly TracedFact[] {
  return (Object.keys(MEASURES) as Cell[]).flatMap((cell) => {
    const value = row[cell];
    const base = BASES[cell];
    if (value === null) return [];
    const nothingToDivideBy = base !== undefined && row[base] === 0;
    const measure = MEASURES[cell];
    const fact: Fact = {
      ...whole,
      measure,
      whose: 'own',
      quantity: nothingToDivideBy ? { kind: 'no-cases' } : printed(unitOf(measure), value),
      citations: [cite(row.place, source)],
    };
    return [{ fact, pointers: [cell] }];
  });
}

/** The complaints received, by category and in all, of the report's own authority. */
export function receivedFacts(report: ParsedReport, source: SourceDocument): readonly TracedFact[] {
  const { received, authority } = report;
  if (received === null || authority?.id == null) return [];
  const base = {
    authority: authority.id,
    period: received.period.label,
    measure: 'received',
    whose: 'own',
  } as const;
  const parts = received.byService.map(
    ({ service, count, place }): TracedFact => ({
      fact: {
        ...base,
        service,
        quantity: printed('count', count),
        citations: [cite(place, source)],
      },
      pointers: [`/received/${service}`],
    }),
  );
  const total = received.total;
  if (total === null) return parts;
  const all: Fact = {
    ...base,
    quantity: printed('count', total.count),
    citations: [cite(total.place, source)],
  };
  return [...parts, { fact: all, pointers: ['/received/total'] }];
}

/** The figures of the report's own authority from its prose and its table of services, and England's beside them. */
export function ownFacts(report: ParsedReport, source: SourceDocument): readonly TracedFact[] {
  const authority = report.authority?.id;
  if (authority == null) return [];
  return ownFigures(report).map(({ measure, period, whose, service, value, place, pointer }) => ({
    fact: {
      authority,
      period,
      measure,
      whose,
      ...(service && { service }),
      quantity: printed(unitOf(measure), value),
      citations: [cite(place, source)],
    },
    pointers: [pointer],
  }));
}
