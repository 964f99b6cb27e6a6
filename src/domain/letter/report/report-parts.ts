import type { Citation } from '../../facts/citation';
import type { Measure, ServiceArea } from '../../facts/measure';
import type { Period } from '../../facts/period';
import type { SplitAction } from '../decision/split-actions';

/** Where a value stands in the report. */
export type ReportPlace = Pick<Citation, 'page' | 'line' | 'text'>;

/** How the Ombudsman closes a complaint (decision categories since 2013-14). */
export type DecisionOutcome =
  | 'incompleteOrInvalid'
  | 'adviceGiven'
  | 'referredBack'
  | 'closedAfterInitialEnquiries'
  | 'upheld'
  | 'notUpheld';

export interface CountedAt {
  readonly count: number;
  readonly place: ReportPlace;
}

/** Decisions made in the year by outcome, from a list in prose or a table. An outcome that is not listed is absent. */
export interface ParsedDecisions {
  readonly period: Period;
  readonly outcomes: Readonly<Partial<Record<DecisionOutcome, CountedAt>>>;
  /** Upheld and not upheld together, where the list gives them so; null otherwise. */
  readonly investigated: CountedAt | null;
  readonly total: CountedAt | null;
  /** "up from 100 the previous year"; null where it is not said. */
  readonly previousYear: CountedAt | null;
}

/** Complaints and enquiries received, as a sentence says it. */
export interface ReceivedInProse extends CountedAt {
  readonly period: Period;
  readonly previousYear: number | null;
}

/** One year of one service; a cell that is empty is null, never 0. */
export interface ParsedServiceYear {
  readonly period: Period;
  readonly upheld: number | null;
  readonly notUpheld: number | null;
  readonly upheldPercent: number | null;
  readonly responseDays: number | null;
}

export interface ParsedServiceRow {
  /** As the report names it; services are the council's own, not the Ombudsman's eight categories. */
  readonly service: string;
  /** The category of the Ombudsman whose name it bears; null for a name of the council's own. */
  readonly category: ServiceArea | null;
  readonly years: readonly ParsedServiceYear[];
  readonly place: ReportPlace;
}

/** The table of investigations by service of the council, for one year or several. */
export interface ParsedServices {
  readonly figure: string | null;
  readonly title: string;
  readonly rows: readonly ParsedServiceRow[];
  readonly total: ParsedServiceRow | null;
}

/** What the services say they learned; one item for each action. */
export interface ParsedLearning {
  readonly service: string;
  readonly actions: readonly string[];
  readonly place: ReportPlace;
}

/** A rate of the council's own that prose gives for a year, with its counts where it gives them. */
export interface ParsedHistory {
  readonly measure: Extract<Measure, 'uphold_rate' | 'satisfactory_rate' | 'compliance_rate'>;
  readonly period: Period;
  readonly ratePercent: number;
  readonly part: number | null;
  readonly base: number | null;
  readonly place: ReportPlace;
}

/** An uphold rate of others that prose gives: `cipfa`, a combined authority, `similar` or `england` (national). */
export interface ParsedComparator {
  readonly group: string;
  readonly period: Period;
  readonly ratePercent: number;
  readonly place: ReportPlace;
}

/** Working days in which the council answered the Ombudsman's enquiries, on average over a year. */
export interface ParsedResponse {
  readonly period: Period;
  readonly days: number;
  readonly place: ReportPlace;
}

/** Public (section 30) reports that the Ombudsman issued about the council in a year; 0 only where a sentence says so. */
export interface PublicReportsCount extends CountedAt {
  readonly period: Period;
}

/** Remedies that the council itself says it carried out late. */
export interface LateInProse extends CountedAt {
  /** Compliance outcomes that the same paragraph gives; null where it gives none. */
  readonly of: number | null;
  readonly details: readonly string[];
}

/** Money paid as remedies in the year, in pounds. */
export interface ParsedMoney {
  readonly totalPounds: number;
  /** How many complaints ended in a payment; null where it is not said. */
  readonly cases: number | null;
  readonly place: ReportPlace;
}

/** One complaint in an appendix of cases. No complainant is named. */
export interface ParsedCase {
  /** Null where the head of the row is lost. */
  readonly service: string | null;
  readonly outcome: 'upheld' | 'not-upheld' | null;
  /** The heading that the case stands under: "Maladministration, no injustice"; null where there is none. */
  readonly heading: string | null;
  readonly summary: string;
  readonly actions: readonly SplitAction[];
  readonly paidPounds: number | null;
  readonly place: ReportPlace;
}

/** The appendix of cases: what it lists, and what it says of itself. */
export interface ParsedCases {
  readonly cases: readonly ParsedCase[];
  /** Numbers of cases that headings and service names state. */
  readonly stated: readonly CaseCount[];
  readonly totalPounds: { readonly pounds: number; readonly place: ReportPlace } | null;
  /** The first row of the appendix where it goes on with a case whose head is not in the document. */
  readonly startsInside: ReportPlace | null;
}

/** "3 complaints upheld", and how many follow. */
export interface CaseCount {
  readonly of: 'outcome' | 'heading' | 'service';
  readonly name: string;
  /** The heading that a service stands under. */
  readonly under: string | null;
  readonly stated: number;
  readonly listed: number;
  readonly place: ReportPlace;
}
