import type { Authority } from '../../../facts/authority';
import type { Fact } from '../../../facts/fact';
import type { FigureRecord } from '../../../facts/figure-record';
import type { Measure, ServiceArea } from '../../../facts/measure';
import type { PeriodLabel } from '../../../facts/period';
import { countsOf } from '../../../facts/rate';
import type { Figure, Row } from '../answer-row';
import { factIn, findOwn, recordsOf, type Found, type Holdings } from '../holdings/answer-holdings';
import { missingGroupFigure, whyMissing } from '../holdings/answer-missing';

/** What of whom in which year: one place in a table of answers. */
export interface Cell {
  readonly measure: Measure;
  readonly service?: ServiceArea | undefined;
  readonly period: PeriodLabel;
}

/** The authority's own figure with its counts and comparator, or why there is none. */
export function authorityRow(holdings: Holdings, authority: Authority, cell: Cell): Row {
  const wanted = { ...cell, authority: authority.id };
  const found = findOwn(holdings, wanted);
  if (found) return { kind: 'figure', figure: figureOf(authority, found) };
  return {
    kind: 'missing',
    subject: { kind: 'authority', authority },
    measure: cell.measure,
    ...withService(cell.service),
    period: cell.period,
    missing: whyMissing(holdings, authority, wanted),
  };
}

/** `{ service }`, or nothing where the whole authority is meant. */
export function withService(service: ServiceArea | undefined): {
  readonly service?: ServiceArea;
} {
  return service === undefined ? {} : { service };
}

function figureOf(authority: Authority, { fact, record }: Found): Figure {
  const { part, base } = countsOf(fact.measure);
  const comparator =
    fact.service === undefined
      ? factIn(record, { measure: fact.measure, whose: 'similar' })
      : undefined;
  return {
    subject: { kind: 'authority', authority },
    period: record.period,
    fact,
    ...optional('part', countIn(record, fact, part)),
    ...optional('base', countIn(record, fact, base)),
    ...optional('comparator', comparator),
    source: record.source,
  };
}

/** A count from the same document: a count of another document may be of other cases. */
function countIn(record: FigureRecord, fact: Fact, measure: Measure | undefined): Fact | undefined {
  if (measure === undefined || fact.quantity.kind !== 'printed') return undefined;
  const count = factIn(record, {
    measure,
    service: fact.service,
    whose: 'own',
  });
  return count?.quantity.kind === 'printed' ? count : undefined;
}

function optional<K extends string>(key: K, fact: Fact | undefined): Partial<Record<K, Fact>> {
  return fact ? ({ [key]: fact } as Record<K, Fact>) : {};
}

/** The Ombudsman's average for authorities like this one, as its letter prints it. */
export function similarRow(holdings: Holdings, of: Authority, cell: Cell): Row {
  for (const record of recordsOf(holdings, of.id, cell.period)) {
    const fact = factIn(record, { ...cell, whose: 'similar' });
    if (fact) return printedRow({ kind: 'similar', of }, fact, record);
  }
  return {
    kind: 'missing',
    subject: { kind: 'similar', of },
    measure: cell.measure,
    ...withService(cell.service),
    period: cell.period,
    missing: missingGroupFigure({
      group: 'similar',
      period: cell.period,
      why: 'not-printed',
    }),
  };
}

/** A national figure that a document of the home council prints, else one that any document held prints. */
export function englandRow(holdings: Holdings, cell: Cell): Row {
  const { home, records } = holdings.knowledge;
  const ofTheYear = records.filter(({ period }) => period === cell.period);
  const ordered = [
    ...ofTheYear.filter(({ authority }) => authority === home),
    ...ofTheYear.filter(({ authority }) => authority !== home),
  ];
  for (const record of ordered) {
    const fact = factIn(record, { ...cell, whose: 'england' });
    if (fact) return printedRow({ kind: 'england' }, fact, record);
  }
  return {
    kind: 'missing',
    subject: { kind: 'england' },
    measure: cell.measure,
    ...withService(cell.service),
    period: cell.period,
    missing: missingGroupFigure({
      group: 'england',
      period: cell.period,
      why: 'not-printed',
    }),
  };
}

function printedRow(subject: Figure['subject'], fact: Fact, record: FigureRecord): Row {
  return {
    kind: 'figure',
    figure: { subject, period: record.period, fact, source: record.source },
  };
}
