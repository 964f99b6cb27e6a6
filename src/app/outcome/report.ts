import type { Authority } from '../../domain/facts/authority';
import type { PeriodLabel } from '../../domain/facts/period';
import type { Sentence } from '../../domain/report/model/sentence';
import type { Rehearsed } from '../../domain/report/rehearse/members-questions';
import type { ReportVersion } from '../../domain/report/versions/report-version';
import type { ReportProblem } from '../../domain/report/write-report';

interface OfReport {
  readonly authority: Authority;
  readonly period: PeriodLabel;
}

/** What became of a request for the annual report. */
export type ReportOutcome =
  | (OfReport & {
      readonly kind: 'report-drafted';
      readonly version: Pick<ReportVersion, 'number'>;
      /** False: it says what the last version said. */
      readonly kept: boolean;
      /** What reads otherwise than in the version before; null for the first. */
      readonly changed: number | null;
      readonly toWrite: number;
      /** The year in short. */
      readonly said: readonly Sentence[];
    })
  | (OfReport & { readonly kind: 'report-rehearsed'; readonly questions: readonly Rehearsed[] })
  /** The year in so many words. */
  | (OfReport & { readonly kind: 'report-explained'; readonly said: readonly Sentence[] })
  | (OfReport & { readonly kind: 'report-not-written'; readonly problem: ReportProblem })
  | {
      readonly kind: 'report-unclear';
      /** Others read along; nobody said which council we are; the year is none; nothing is held for any. */
      readonly why: 'not-here' | 'no-home' | 'no-year' | 'nothing-held';
    };
