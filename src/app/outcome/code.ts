import type { ActProblem } from '../../domain/code/assessment/assess';
import type { Assessment, Findings } from '../../domain/code/assessment/assessment';
import type { CalendarEntry } from '../../domain/code/calendar/calendar';
import type { ReportPart } from '../../domain/code/calendar/report-parts';
import type { Authority } from '../../domain/facts/authority';
import type { PeriodLabel } from '../../domain/facts/period';
import type { Tenant } from '../../domain/shared/tenant';

/** Whose self-assessment, and for which year. */
export interface CodeSubject {
  readonly tenant: Tenant;
  readonly council: Authority;
  readonly year: PeriodLabel;
}

/** How a council stands with the Code for a year; `assessment` undefined: nobody has begun one. */
export interface CodeState extends CodeSubject {
  readonly assessment: Assessment | undefined;
  /** What stands: in the assessment, or, before one is begun, what the last one brings along to be confirmed. */
  readonly findings: Findings;
  readonly calendar: readonly CalendarEntry[];
  readonly parts: readonly ReportPart[];
}

/** What became of a request about the Complaint Handling Code. */
export type CodeOutcome =
  | {
      readonly kind: 'code-shown';
      readonly state: CodeState;
      /** The provision that the card is about; null when all are assessed. */
      readonly at: string | null;
      /** Whether whoever looks at it may assess. */
      readonly mayAssess: boolean;
      /** What was done just now, or why nothing was; absent where it is only looked at. */
      readonly done?: { readonly provision: string; readonly problem?: ActProblem };
    }
  | { readonly kind: 'code-calendar'; readonly state: CodeState }
  | {
      readonly kind: 'code-unclear';
      /** Others read along; nobody said which council we are; the year is none. */
      readonly why: 'not-here' | 'no-home' | 'no-year';
    };
