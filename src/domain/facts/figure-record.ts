import type { CivilDate, Instant } from '../shared/civil-date';
import type { AuthorityId, AuthorityType } from './authority';
import type { Check } from './check';
import type { Fact } from './fact';
import type { HeldFigure, Settlement } from './held-figure';
import type { Measure } from './measure';
import type { PeriodLabel } from './period';

/** What kind of document a figure was read from. */
export type DocumentKind = 'annual-letter' | 'committee-report' | 'statistics-page';

/** The document that figures were read from, without its bytes. */
export interface SourceDocument {
  /** Hash of the original bytes. */
  readonly sha256: string;
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** Date on the letter; absent where the document has none. */
  readonly date?: CivilDate;
  /** Day from which it is public ("will be uploaded ... on 24 July 2024"); absent where not stated. */
  readonly publicFrom?: CivilDate;
  /** True for the sample data that the product ships, which says so wherever it is shown. */
  readonly sample: boolean;
}

/** A late remedy in the words of the letter. */
export interface LateRemedies {
  readonly count: number;
  /** Cases in which recommendations were carried out; absent when the letter does not say. */
  readonly of?: number;
  readonly details: readonly string[];
}

/**
 * All the figures that one document gives for one authority and year: the unit in which figures are stored,
 * whole or not at all. Only `checkLetter` (and `checkReport` for tables) makes one.
 */
export interface FigureRecord {
  /** `<authority>|<period>|<first 16 digits of sha256>`, and `|report` for tables of a report; unique. */
  readonly id: string;
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly source: SourceDocument;
  readonly facts: readonly Fact[];
  /** Figures kept back by a failed check: never answered from, never posted. */
  readonly held: readonly HeldFigure[];
  readonly checks: readonly Check[];
  readonly lateRemedies?: LateRemedies;
  /** When it was stored. */
  readonly importedAt: Instant;
  /** What people decided about held figures, oldest first, chained; absent where nobody has. */
  readonly history?: readonly Settlement[];
}

/** The members of a comparison group as a document names them for a year: CIPFA neighbours change with time. */
export interface GroupRecord {
  /** `cipfa` (statistical neighbours), `wmca` and so on. */
  readonly group: string;
  /** Whose group it is. */
  readonly of: AuthorityId;
  readonly period: PeriodLabel;
  /** Includes `of` itself where the document's table does. */
  readonly members: readonly AuthorityId[];
  readonly source: SourceDocument;
}

/** The Ombudsman's average for one type of authority and year, as a letter prints it: all letters print the same. */
export interface ComparatorRecord {
  readonly type: AuthorityType;
  readonly period: PeriodLabel;
  readonly measure: Measure;
  readonly value: number;
  /** The record whose document was the first to say so, and its title. */
  readonly record: string;
  readonly title: string;
}
