import type { AuthorityId } from '../../facts/authority';
import type { Fact, Whose } from '../../facts/fact';
import type { Measure, ServiceArea } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import {
  arrange,
  factIn,
  findOwn,
  heldFactIn,
  notPublicOf,
  recordsOf,
  type Holdings,
} from '../../question/answer/holdings/answer-holdings';
import { absent, distance, figure, type Basis, type Figure, type Value } from '../model/value';
import type { NonEmpty } from '../../shared/non-empty';
import type { ReportData } from './report-data';

/** Stands for a figure that a check holds back. */
export const BEING_CHECKED = 'being checked';

/** The facts of a report, arranged for looking up. */
export interface FactBook {
  readonly data: ReportData;
  readonly holdings: Holdings;
}

/** One figure to look for; without an authority and a year, the report's own. */
export interface Sought {
  readonly measure: Measure;
  readonly authority?: AuthorityId;
  readonly period?: PeriodLabel;
  readonly service?: ServiceArea;
  readonly whose?: Whose;
}

/** Arranges what is held: letters before reports, real documents before samples. */
export function openFactBook(data: ReportData): FactBook {
  const { authority, records, groups, today, unpublished } = data;
  const knowledge = {
    home: authority.id,
    records,
    groups,
    today,
    ...(unpublished && { unpublished }),
  };
  return { data, holdings: arrange(knowledge) };
}

/** The figure that is held; `no cases` in a document's words; else why there is none. */
export function lookUp(book: FactBook, sought: Sought): Value {
  const fact = factFor(book, sought);
  if (fact === undefined) return absent(whyAbsent(book, sought));
  const { quantity } = fact;
  if (quantity.kind === 'no-cases')
    return { kind: 'held', text: 'no cases', basis: basisFor(fact) };
  return figure(quantity.unit, quantity.value, {
    basis: basisFor(fact),
    ...(fact.derived && { arithmetic: 'worked out from the lines cited' }),
  });
}

/** The figure, where a number is held. */
export function find(book: FactBook, sought: Sought): Figure | undefined {
  const value = lookUp(book, sought);
  return value.kind === 'figure' ? value : undefined;
}

/** Those not upheld: as held, else the investigations without the upheld. */
export function notUpheldIn(book: FactBook, sought: Omit<Sought, 'measure'>): Value {
  const held = lookUp(book, { ...sought, measure: 'not_upheld' });
  const investigations = find(book, { ...sought, measure: 'investigations' });
  const upheld = find(book, { ...sought, measure: 'upheld' });
  if (held.text !== 'not held' || !investigations || !upheld) return held;
  return distance(investigations, upheld);
}

/** How a fact is known: whose figure of what, for which year. */
export function factKey({ authority, period, measure, whose, service }: Fact): string {
  return [authority, period, measure, whose, service ?? ''].join('|');
}

function basisFor(fact: Fact): NonEmpty<Basis> {
  return [{ key: factKey(fact), citation: fact.citations[0] }];
}

function factFor(book: FactBook, sought: Sought): Fact | undefined {
  const { measure, service, whose = 'own' } = sought;
  const authority = sought.authority ?? book.data.authority.id;
  const period = sought.period ?? book.data.period;
  if (whose === 'own') return findOwn(book.holdings, { authority, period, measure, service })?.fact;
  for (const record of recordsOf(book.holdings, authority, period)) {
    const fact = factIn(record, { measure, service, whose });
    if (fact) return fact;
  }
  return undefined;
}

function whyAbsent({ data, holdings }: FactBook, sought: Sought): string {
  const { measure, service } = sought;
  const authority = sought.authority ?? data.authority.id;
  const period = sought.period ?? data.period;
  const records = recordsOf(holdings, authority, period);
  const wanted = { authority, period, measure, service };
  if (records.some((record) => heldFactIn(record, wanted) !== undefined)) return BEING_CHECKED;
  return notPublicOf(holdings, authority, period).length > 0 ? 'not public yet' : 'not held';
}
