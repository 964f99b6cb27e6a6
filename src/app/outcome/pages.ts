import type { Authority } from '../../domain/facts/authority';
import type { Check } from '../../domain/facts/check';
import type { Fact } from '../../domain/facts/fact';
import type { SourceDocument } from '../../domain/facts/figure-record';
import type { HeldFigure } from '../../domain/facts/held-figure';
import type { Measure } from '../../domain/facts/measure';
import type { PeriodLabel } from '../../domain/facts/period';
import type { Answer, LettersAnswer, RowsAnswer } from '../../domain/question/answer/answer';
import type { AskOutcome } from '../outcome';
import type { Remedy } from '../../domain/remedy/remedy';
import type { CivilDate, Instant } from '../../domain/shared/civil-date';

/** A council's own page: published figures only, without a person and without anything held back. */
export interface CouncilPage {
  readonly authority: Authority;
  readonly today: CivilDate;
  /** The three statistics, and late remedies beside compliance. */
  readonly statistics: readonly StatisticHistory[];
  readonly letters: LettersAnswer;
  /** One for each document, the newest year first. */
  readonly checked: readonly CheckedDocument[];
}

export interface StatisticHistory {
  readonly measure: Measure;
  /** Of the latest letter. */
  readonly latest: Answer;
  /** Of every year held. */
  readonly history: Answer;
}

/** What the checks found in one document of one council and year. */
export interface CheckedDocument {
  readonly authority: Authority;
  readonly period: PeriodLabel;
  readonly source: SourceDocument;
  readonly importedAt: Instant;
  readonly figures: number;
  /** Figures that wait for a person: which, and where they stand; never their value. */
  readonly held: readonly HeldPlace[];
  /** Findings that hold nothing back: notes, and those that a person has settled. */
  readonly findings: readonly Check[];
  /** How many figures a person decided about. */
  readonly settled: number;
}

export type HeldPlace = Pick<HeldFigure, 'becomes' | 'pointer'> & {
  readonly page: number;
  readonly line: number;
};

/** The page of one document: every figure of it that may be told. */
export interface LetterRecord {
  readonly source: SourceDocument;
  readonly parts: readonly RecordPart[];
}

export interface RecordPart extends CheckedDocument {
  readonly facts: readonly Fact[];
}

/** Remedies for one person who is signed in. */
export interface RemediesPage {
  readonly today: CivilDate;
  /** `council`: all of the council's; `own`: those of this person, and of services that they lead. */
  readonly scope: 'council' | 'own';
  /** By due day. */
  readonly remedies: readonly Remedy[];
  /** Ids of those whose history does not fit its chain. */
  readonly broken: readonly string[];
  /** What people are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** Why nobody is signed in. `not-enrolled`: the token names a tenant that does not use this installation. */
export type SignInProblem = 'no-token' | 'bad-token' | 'not-enrolled' | 'keys-unavailable';

/** Figures that fit what somebody types while writing a message; without any, why. */
export interface FoundFigures {
  readonly figures: readonly FoundFigure[];
  /** What became of the question as it stands; absent where nothing was typed. */
  readonly outcome?: AskOutcome;
}

/** An answer with exactly one figure. */
export type FoundFigure = RowsAnswer;
