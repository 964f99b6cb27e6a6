import type { Authority, AuthorityId } from '../../facts/authority';
import type { Fact } from '../../facts/fact';
import type { SourceDocument } from '../../facts/figure-record';
import type { Measure, ServiceArea } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import type { CivilDate, Instant } from '../../shared/civil-date';
import type { NonEmpty } from '../../shared/non-empty';

/** Whose figure: one authority, or a named comparator. */
export type Subject =
  | { readonly kind: 'authority'; readonly authority: Authority }
  /** The Ombudsman's printed average for authorities of this type. */
  | { readonly kind: 'similar'; readonly of: Authority }
  /** A national figure that a document prints. */
  | { readonly kind: 'england' }
  /** Ours: pooled from the members that are held. */
  | PooledSubject;

export interface PooledSubject {
  readonly kind: 'pooled';
  readonly group: string;
  /** Those whose figures are in it. */
  readonly members: readonly AuthorityId[];
  /** Members whose document says that there were no cases. */
  readonly noCases: readonly AuthorityId[];
  readonly missing: readonly AuthorityId[];
  /** Whether the home council is in it; null where there is no home council. */
  readonly includesMe: boolean | null;
}

/** One figure of an answer with the counts it stands on. */
export interface Figure {
  readonly subject: Exclude<Subject, PooledSubject>;
  readonly period: PeriodLabel;
  readonly fact: Fact;
  /** `3 of 8`: the counts a rate is made of, from the same document. Absent for counts and where they are not given. */
  readonly part?: Fact;
  readonly base?: Fact;
  /** The Ombudsman's average for similar organisations in the same document. */
  readonly comparator?: Fact;
  readonly source: SourceDocument;
}

/** A pooled figure of a group, computed from cited facts: sum of parts over sum of bases. */
export interface PooledFigure {
  readonly subject: PooledSubject;
  readonly measure: Measure;
  readonly service?: ServiceArea;
  readonly period: PeriodLabel;
  /** Percent (rounded half up) for rates, a sum for counts. */
  readonly value: number;
  readonly unit: 'percent' | 'count';
  readonly part: number;
  /** Null for counts. */
  readonly base: number | null;
  readonly facts: NonEmpty<Fact>;
  /** One for each document that a fact stands in. */
  readonly sources: readonly SourceDocument[];
}

/** A figure that was asked for and cannot be given. */
export interface MissingRow {
  readonly kind: 'missing';
  readonly subject: Subject | { readonly kind: 'group'; readonly group: string };
  readonly measure: Measure;
  readonly service?: ServiceArea;
  readonly period: PeriodLabel | null;
  readonly missing: Missing;
}

/** One line of an answer: a figure, a pooled figure, or why there is none. */
export type Row =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'pooled'; readonly figure: PooledFigure }
  | MissingRow;

/** Why no figure is given for one authority, measure and year: each its own sentence, none of them zero. */
export type Missing =
  /** Nothing is held for that year (null: for any year). */
  | {
      readonly kind: 'no-letter';
      readonly period: PeriodLabel | null;
      /** The years that have this figure. */
      readonly held: readonly PeriodLabel[];
      /** The years that have other figures of the authority; empty where `held` is not. */
      readonly heldOther: readonly PeriodLabel[];
    }
  /** A document is held, without this figure. `held`: the years that have it. */
  | {
      readonly kind: 'not-in-letter';
      readonly period: PeriodLabel;
      readonly source: SourceDocument;
      readonly held: readonly PeriodLabel[];
    }
  | {
      readonly kind: 'held-for-checking';
      readonly period: PeriodLabel;
      readonly source: SourceDocument;
      readonly reason: string;
    }
  /** The letter is held, and may not be told of before its day. `held`: the years that have the figure. */
  | {
      readonly kind: 'not-public-yet';
      readonly period: PeriodLabel;
      readonly publicFrom: CivilDate;
      readonly held: readonly PeriodLabel[];
    }
  /** A person decided that what the document prints is not to be given. */
  | {
      readonly kind: 'rejected';
      readonly period: PeriodLabel;
      readonly source: SourceDocument;
      readonly by: string;
      readonly at: Instant;
      readonly reason: string;
    }
  /** The authority did not exist in that year. */
  | {
      readonly kind: 'not-in-being';
      readonly period: PeriodLabel;
      readonly from?: CivilDate;
      readonly to?: CivilDate;
      readonly successors: readonly Authority[];
    }
  | NoGroupFigure;

/** Why a group has no figure of its own. */
export interface NoGroupFigure {
  readonly kind: 'no-group-figure';
  readonly group: string;
  readonly period: PeriodLabel | null;
  readonly why: 'unknown-members' | 'too-few' | 'cannot-pool' | 'not-printed';
  /** Members with a figure for that year, of all members. */
  readonly held: number;
  readonly members: number;
  /** The latest other year for which the group has a figure; absent where there is none. */
  readonly instead?: PeriodLabel;
}
