import type { Authority } from '../../facts/authority';
import type { FigureRecord, GroupRecord } from '../../facts/figure-record';
import type { ServiceArea } from '../../facts/measure';
import type { PeriodLabel } from '../../facts/period';
import type { LetterOverview } from '../../letter/letter-parts';
import type { DecisionOutcome } from '../../letter/report/report-parts';
import type { CivilDate } from '../../shared/civil-date';
import type { Figure, HeldWords } from '../model/value';

/** Everything that an annual report is written from. */
export interface ReportData {
  readonly authority: Authority;
  readonly period: PeriodLabel;
  /** All years of the authority, and the year of the councils that it is compared with. */
  readonly records: readonly FigureRecord[];
  readonly groups: readonly GroupRecord[];
  readonly parts: ReportParts;
  readonly remedies: readonly HeldRemedy[];
  /** What people are asked to write for it, and what they sent. Absent: nobody was asked. */
  readonly contributions?: readonly Contribution[];
  readonly today: CivilDate;
  /** Whoever may know letters before their day; absent: nothing is told of them. */
  readonly unpublished?: 'told';
}

/** A passage that a service was asked for; a text of null: nothing was sent yet. */
export interface Contribution {
  /** The passage of the draft that it stands for. */
  readonly passage: string;
  readonly about: string;
  readonly service: string;
  readonly text: string | null;
}

/** One service of the council in one year; a cell that is empty, or held for checking, is absent. */
export interface ServiceYear {
  readonly upheld?: Figure;
  readonly notUpheld?: Figure;
  readonly responseDays?: Figure;
}

export interface ServiceRow {
  readonly service: HeldWords;
  readonly years: Readonly<Record<PeriodLabel, ServiceYear>>;
}

/** A case without whoever complained. */
export interface HeldCase {
  readonly service: HeldWords | null;
  readonly outcome: 'upheld' | 'not-upheld' | null;
  readonly heading: HeldWords | null;
  readonly summary: HeldWords;
  readonly paid: Figure | null;
}

export interface HeldLearning {
  readonly service: HeldWords;
  readonly actions: readonly HeldWords[];
}

/** What the documents of one year give beyond the figures in records. Absent: no document gives it. */
export interface ReportParts {
  readonly outcomes: Readonly<Partial<Record<DecisionOutcome, Figure>>>;
  /** Of the complaints dealt with, how many were what (letters of 2025): the three last make up the first. */
  readonly overview: Readonly<Partial<Record<keyof LetterOverview, Figure>>>;
  /** Complaints received in none of the eight categories. */
  readonly receivedOther?: Figure;
  /** Up, down or the same, where a document says how each category moved. */
  readonly trends: Readonly<Partial<Record<ServiceArea | 'other' | 'total', HeldWords>>>;
  readonly services: readonly ServiceRow[];
  /** Years that the table of services gives, newest first. */
  readonly serviceYears: readonly PeriodLabel[];
  /** Averages of response times as documents print them. */
  readonly printedDays: Readonly<Record<PeriodLabel, Figure>>;
  readonly learning: readonly HeldLearning[];
  readonly cases: readonly HeldCase[];
  readonly paid?: Figure;
  readonly paidCases?: Figure;
  /** What documents say of late remedies. */
  readonly late: readonly HeldWords[];
}

/** A remedy of the council that is done, for the learning. */
export interface HeldRemedy {
  readonly text: HeldWords;
  readonly service: ServiceArea;
  readonly reference: string;
  readonly doneOn: CivilDate;
  readonly late: boolean;
  readonly accepted: boolean;
}

export const NO_PARTS: ReportParts = {
  outcomes: {},
  overview: {},
  trends: {},
  services: [],
  serviceYears: [],
  printedDays: {},
  learning: [],
  cases: [],
  late: [],
};
