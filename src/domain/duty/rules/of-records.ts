import type { Fact } from '../../facts/fact';
import type { FigureRecord } from '../../facts/figure-record';
import type { HeldFigure } from '../../facts/held-figure';
import type { Measure } from '../../facts/measure';
import { valueOf } from '../../facts/own-fact';
import type { PeriodLabel } from '../../facts/period';
import {
  arrange,
  findOwn,
  heldFactIn,
  periodsOf,
  recordsOf,
  type Holdings,
} from '../../question/answer/holdings/answer-holdings';
import type { Reason } from '../proposal';
import type { RadarData } from '../radar-data';

/** The figures of one council, arranged as answers look them up: letters before reports, real before sample. */
function figuresIn({ authority, records, today, unpublished }: RadarData): Holdings {
  const knowledge = { home: authority.id, records, groups: [], today };
  return arrange({ ...knowledge, ...(unpublished && { unpublished }) });
}

/** One year of one council. */
export interface HeldYear {
  readonly holdings: Holdings;
  readonly authority: string;
  readonly period: PeriodLabel;
}

/** The years of which a document is held and may be told of, oldest first. */
export function yearsHeld(data: RadarData): readonly HeldYear[] {
  const holdings = figuresIn(data);
  const { id } = data.authority;
  return periodsOf(holdings, id).map((period) => ({ holdings, authority: id, period }));
}

/** A figure of the year and the record that it stands in. */
export interface FoundFigure {
  readonly fact: Fact;
  readonly record: FigureRecord;
  /** Undefined where the document says that there were no cases. */
  readonly value: number | undefined;
}

/** The council's own figure for the year; undefined where none is held, or a check holds it back. */
export function figureOf(
  { holdings, authority, period }: HeldYear,
  measure: Measure,
  service?: Fact['service'],
): FoundFigure | undefined {
  const found = findOwn(holdings, { authority, period, measure, service });
  return found && { ...found, value: valueOf(found.fact) };
}

/** The figure that a check holds back. */
export function heldBack(
  { holdings, authority, period }: HeldYear,
  measure: Measure,
): { readonly figure: HeldFigure; readonly record: FigureRecord } | undefined {
  for (const record of recordsOf(holdings, authority, period)) {
    const figure = heldFactIn(record, { authority, period, measure });
    if (figure) return { figure, record };
  }
  return undefined;
}

/** Whether all that is held of the year is sample data. */
export function isSampleYear({ holdings, authority, period }: HeldYear): boolean {
  return recordsOf(holdings, authority, period).every(({ source }) => source.sample);
}

/** A figure as what a proposal rests on. */
export function stated({ fact }: Pick<FoundFigure, 'fact'>, said: string): Reason {
  const { authority, period, measure, service } = fact;
  const key = [authority, period, measure, service ?? ''].join('|');
  return { key, said, citation: fact.citations[0] };
}

/** `1 upheld decision`, `3 upheld decisions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
