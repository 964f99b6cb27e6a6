import type { Correction, Fact } from '../../facts/fact';
import type { FigureRecord } from '../../facts/figure-record';
import { printedValue, type HeldFigure, type Settlement } from '../../facts/held-figure';
import type { Unit } from '../../facts/measure';
import { printed } from '../../facts/quantity';
import type { Link, Sha256 } from '../../shared/chain';
import type { Instant } from '../../shared/civil-date';
import { failed, ok, type Result } from '../../shared/result';
import { withDerived } from './derived-facts';
import { recordSettlement } from './settlement-history';

/** What a person decides about a held figure. Correcting and rejecting need a reason. */
export type Decision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'correct'; readonly value: number; readonly reason: string }
  | { readonly kind: 'reject'; readonly reason: string };

/** Who decides, and when. */
export interface Decider {
  readonly by: string;
  readonly at: Instant;
}

export type SettleProblem =
  | { readonly kind: 'unknown-figure'; readonly held: readonly string[] }
  /** Decided before: nothing is changed. */
  | { readonly kind: 'already-settled'; readonly settlement: Settlement }
  /** Worked out from others: it is settled with them. */
  | { readonly kind: 'follows'; readonly from: readonly string[] }
  /** Another number stands for the same thing; of two, one can stand. */
  | { readonly kind: 'another-stands'; readonly fact: Fact }
  /** There is no printed number that could be accepted. */
  | { readonly kind: 'nothing-printed' }
  /** The correction is what is printed. */
  | { readonly kind: 'same-as-printed' }
  | { readonly kind: 'impossible-value'; readonly unit: Unit }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'no-name' };

/**
 * The record after a person decided about one of its held figures: accepted as printed it becomes a fact, corrected it
 * becomes a fact that says so, rejected it is gone. The decision is in the record's history, chained to those before.
 */
export function settleFigure(
  record: FigureRecord,
  { figure: id, decision }: { readonly figure: string; readonly decision: Decision },
  { by, at, sha256 }: Decider & { readonly sha256: Sha256 },
): Result<FigureRecord, SettleProblem> {
  const figure = record.held.find((one) => one.id === id);
  const problem =
    figure === undefined ? absent(record, id) : problemWith(record, figure, { decision, by });
  if (figure === undefined || problem !== undefined) {
    return failed(problem ?? { kind: 'unknown-figure', held: [] });
  }
  const happening = happeningOf(figure, decision, { by: by.trim(), at });
  const fact = factOf(figure, happening);
  const settled = {
    ...record,
    facts: fact === undefined ? record.facts : [...record.facts, fact],
    held: record.held.filter((one) => one !== figure),
    history: recordSettlement(record, happening, sha256),
  };
  return ok(withDerived(withLateRemedies(settled, figure, happening)));
}

function absent(record: FigureRecord, id: string): SettleProblem {
  const settlement = record.history?.findLast(({ figure }) => figure.id === id);
  return settlement
    ? { kind: 'already-settled', settlement }
    : { kind: 'unknown-figure', held: record.held.map((figure) => figure.id) };
}

function problemWith(
  record: FigureRecord,
  figure: HeldFigure,
  { decision, by }: { readonly decision: Decision; readonly by: string },
): SettleProblem | undefined {
  if (figure.from !== undefined) return { kind: 'follows', from: figure.from };
  if (by.trim() === '') return { kind: 'no-name' };
  if (decision.kind !== 'accept' && decision.reason.trim() === '') return { kind: 'no-reason' };
  if (decision.kind === 'reject') return undefined;
  if (decision.kind === 'accept' && figure.printed === null) return { kind: 'nothing-printed' };
  if (decision.kind === 'correct') {
    if (decision.value === printedValue(figure)) return { kind: 'same-as-printed' };
    if (!isPossible(decision.value, figure.unit))
      return { kind: 'impossible-value', unit: figure.unit };
  }
  const fact = record.facts.find((one) => isSamePlace(one, figure));
  return fact && { kind: 'another-stands', fact };
}

function isSamePlace(fact: Fact, { becomes }: HeldFigure): boolean {
  return (
    becomes !== null &&
    fact.derived !== true &&
    fact.measure === becomes.measure &&
    fact.whose === becomes.whose &&
    fact.service === becomes.service
  );
}

function isPossible(value: number, unit: Unit): boolean {
  if (!Number.isFinite(value) || value < 0) return false;
  if (unit === 'percent') return value <= 100;
  return unit === 'per-100k' || Number.isInteger(value);
}

const VERBS = { accept: 'accept', correct: 'correct', reject: 'reject' } as const;

function happeningOf(
  figure: HeldFigure,
  decision: Decision,
  decider: Decider,
): Omit<Settlement, keyof Link> {
  const value = { accept: printedValue(figure), reject: null };
  return {
    ...decider,
    verb: VERBS[decision.kind],
    figure,
    value: decision.kind === 'correct' ? decision.value : value[decision.kind],
    reason: decision.kind === 'accept' ? null : decision.reason.trim(),
  };
}

/** The fact that now stands; undefined when it was rejected, or is no measure. */
function factOf(
  { becomes, printed: before, unit, citations }: HeldFigure,
  { verb, value, by, at, reason, figure }: Omit<Settlement, keyof Link>,
): Fact | undefined {
  if (becomes === null || verb === 'reject') return undefined;
  if (verb === 'accept')
    return before === null ? undefined : { ...becomes, quantity: before, citations };
  if (value === null || reason === null) return undefined;
  const { measure } = becomes;
  const correction: Correction = { measure, printed: printedValue(figure), value, by, at, reason };
  return { ...becomes, quantity: printed(unit, value), citations, corrected: [correction] };
}

/** The letter's words about late remedies go with their number. */
function withLateRemedies(
  record: FigureRecord,
  { becomes }: HeldFigure,
  { verb, value }: Pick<Settlement, 'verb' | 'value'>,
): FigureRecord {
  const { lateRemedies, ...rest } = record;
  if (becomes?.measure !== 'late_remedies' || lateRemedies === undefined) return record;
  if (verb === 'reject' || value === null) return rest;
  return { ...rest, lateRemedies: { ...lateRemedies, count: value } };
}
