import type { AuthorityType } from '../facts/authority';
import type { Citation } from '../facts/citation';
import type { Check } from '../facts/check';
import type { DocumentKind } from '../facts/figure-record';
import type { Period } from '../facts/period';
import type { CivilDate } from '../shared/civil-date';
import type { ServiceArea } from '../facts/measure';
import type { ActionKind } from './decision/action-kind';
import type { Deadline } from './decision/deadline';
import type {
  LetterDecisions,
  LetterOverview,
  LetterPublicReports,
  LetterReceived,
  LetterRemedied,
  LetterTone,
  LetterTraining,
} from './letter-parts';
import type {
  LateInProse,
  ParsedCase,
  ParsedCases,
  ParsedComparator,
  ParsedDecisions,
  ParsedHistory,
  ParsedLearning,
  ParsedMoney,
  ParsedResponse,
  ParsedServices,
  PublicReportsCount,
  ReceivedInProse,
} from './report/report-parts';

/** What was found in one document. A value that the document does not give is `null`, never 0. */
export type ParsedDocument = ParsedLetter | ParsedReport | ParsedDecision | ParsedOther;

/** How a statistic stands in the document: with numbers; as "no cases"; not at all. */
export type StatisticStatus = 'reported' | 'no-cases' | 'not-given';

export interface UpheldStatistic {
  readonly status: StatisticStatus;
  readonly ratePercent: number | null;
  readonly comparatorPercent: number | null;
  readonly upheld: number | null;
  readonly investigations: number | null;
  readonly per100k: number | null;
  readonly comparatorPer100k: number | null;
}

export interface ComplianceStatistic {
  readonly status: StatisticStatus;
  readonly ratePercent: number | null;
  readonly comparatorPercent: number | null;
  readonly outcomes: number | null;
}

export interface SatisfactoryStatistic {
  readonly status: StatisticStatus;
  readonly ratePercent: number | null;
  readonly comparatorPercent: number | null;
  readonly count: number | null;
  /** The printed base, also where it is wrong (the 2020 letters print the number of investigations). */
  readonly base: number | null;
}

export interface LetterStatistics {
  readonly complaintsUpheld: UpheldStatistic;
  readonly compliance: ComplianceStatistic;
  readonly satisfactoryRemedy: SatisfactoryStatistic;
}

export interface ParsedAuthority {
  /** Null when the name is not in the table of authorities. */
  readonly id: string | null;
  readonly name: string;
  readonly type: AuthorityType | null;
}

/** Where a value stands, without the document it stands in. */
export type Place = Pick<Citation, 'page' | 'line' | 'text'>;

/** An annual letter or a statistics page, in the shape of `read --json`. */
export interface ParsedLetter {
  readonly kind: Exclude<DocumentKind, 'committee-report'>;
  readonly authority: ParsedAuthority | null;
  readonly addressee: { readonly name: string; readonly role: string | null } | null;
  readonly letterDate: CivilDate | null;
  readonly publicFrom: CivilDate | null;
  readonly signatory: string | null;
  readonly period: Period | null;
  readonly statistics: LetterStatistics;
  readonly lateRemedies: {
    readonly count: number;
    readonly of: number | null;
    readonly details: readonly string[];
  } | null;
  /** The tables of the letters of 2014 to 2018; null in other letters, or where they cannot be read for certain. */
  readonly received: LetterReceived | null;
  readonly decisions: LetterDecisions | null;
  readonly remedied: LetterRemedied | null;
  /** Null where the document has no complaint overview. */
  readonly overview: LetterOverview | null;
  readonly publicReports: LetterPublicReports;
  readonly training: LetterTraining;
  readonly tone: LetterTone;
  /** JSON pointer of each value -> where it stands. */
  readonly sources: Readonly<Record<string, Place>>;
  /** JSON pointers of values that were computed, not printed. */
  readonly derived: readonly string[];
  readonly checks: readonly Check[];
  /** 1, 2, ... where a file holds several; absent where it holds one. */
  readonly part?: number;
}

/** One row of a comparison table in a committee report; a cell that the table lacks is null. */
export interface ParsedRow {
  readonly name: string;
  readonly authority: string | null;
  readonly upheld: number | null;
  readonly notUpheld: number | null;
  readonly upheldPercent: number | null;
  readonly total: number | null;
  readonly satisfactory: number | null;
  readonly satisfactoryPercent: number | null;
  readonly complianceOutcomes: number | null;
  readonly compliancePercent: number | null;
  readonly place: Place;
}

/** A comparison table: `group` is `cipfa`, `wmca` or null where the title names none. */
export interface ParsedTable {
  readonly figure: string | null;
  readonly title: string;
  readonly period: Period | null;
  /** The label of `period`. */
  readonly year: string | null;
  readonly group: string | null;
  readonly rows: readonly ParsedRow[];
  /** The row of totals, which is no authority's; null where the table has none. */
  readonly totals: ParsedRow | null;
}

/** Complaints received by category, where a report or an older letter lists them. */
export interface ParsedReceived {
  readonly period: Period;
  readonly byService: readonly {
    readonly service: ServiceArea;
    readonly count: number;
    readonly place: Place;
  }[];
  /** "Other", which is none of the eight categories; null where it is not listed. */
  readonly other: { readonly count: number; readonly place: Place } | null;
  readonly total: { readonly count: number; readonly place: Place } | null;
}

/** A council's report to its committee, with the tables and the letter inside it. */
export interface ParsedReport {
  readonly kind: 'committee-report';
  readonly authority: ParsedAuthority | null;
  readonly period: Period | null;
  readonly title: string;
  readonly date: CivilDate | null;
  readonly tables: readonly ParsedTable[];
  readonly received: ParsedReceived | null;
  readonly receivedInProse: ReceivedInProse | null;
  readonly decisions: ParsedDecisions | null;
  readonly services: ParsedServices | null;
  readonly learning: readonly ParsedLearning[];
  readonly history: readonly ParsedHistory[];
  readonly comparators: readonly ParsedComparator[];
  readonly responses: readonly ParsedResponse[];
  readonly publicReports: PublicReportsCount | null;
  readonly lateRemedies: LateInProse | null;
  readonly paid: ParsedMoney | null;
  /** Empty where no appendix lists the cases. */
  readonly cases: readonly ParsedCase[];
  /** What the appendix of cases says of itself; null where there is none. */
  readonly caseList: Omit<ParsedCases, 'cases'> | null;
  readonly letters: readonly ParsedLetter[];
  readonly checks: readonly Check[];
  readonly part?: number;
}

/** One thing that a council agreed to do in one decision. */
export interface ParsedAction {
  /** The paragraph or list, counted from 1, and the item's letter in it: `1a`; `1b-2` where one item holds several. */
  readonly id: string;
  readonly text: string;
  readonly kind: ActionKind;
  /** Null where no sum is printed, or not one single sum. */
  readonly amountPounds: number | null;
  readonly deadline: Deadline;
  /** Null without a deadline, and where it could not be read or worked out: then a check says so. */
  readonly due: CivilDate | null;
}

/** A decision statement of the Ombudsman, read for the actions that become remedies. */
export interface ParsedDecision {
  readonly kind: 'decision-statement';
  readonly authority: ParsedAuthority | null;
  /** `23 001 234`. */
  readonly reference: string | null;
  readonly decisionDate: CivilDate | null;
  /** Null where the document does not say which it is; then it holds no actions either. */
  readonly stage: 'draft' | 'final' | null;
  readonly outcome: 'upheld-injustice' | 'upheld-no-injustice' | 'not-upheld' | 'closed' | null;
  /** Empty in a draft: remedies must not start before the final decision. */
  readonly actions: readonly ParsedAction[];
  /** JSON pointer of each value -> where it stands. */
  readonly sources: Readonly<Record<string, Place>>;
  readonly checks: readonly Check[];
  readonly part?: number;
}

/** A document from which no figures are taken, with the reason in one sentence. */
export interface ParsedOther {
  readonly kind: 'unknown';
  readonly reason: string;
  readonly checks: readonly Check[];
  readonly part?: number;
}
