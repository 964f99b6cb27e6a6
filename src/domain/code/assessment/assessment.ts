import type { SealedEntry } from '../../audit/sealed-entry';
import type { AuthorityId } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { Person } from '../../remedy/remedy';
import type { CivilDate, Instant } from '../../shared/civil-date';
import type { Tenant } from '../../shared/tenant';

/** What somebody found of one provision. There is no third: what nobody assessed is absent. */
export type Finding = 'met' | 'not-met';

/** One provision as a person assessed it. */
export interface Assessed {
  readonly finding: Finding;
  /** Why it is met, or why the council does otherwise; never empty. */
  readonly explanation: string;
  /** A text or a link; null where nobody gave one. */
  readonly evidence: string | null;
  readonly by: Person;
  readonly at: Instant;
}

/** What was brought from an earlier assessment, and counts for nothing until a person confirms it. */
export interface Carried extends Assessed {
  /** The assessment that it comes from. */
  readonly from: string;
}

/** A step of the year that somebody did, such as the publication. */
export interface StepDone {
  readonly on: CivilDate;
  readonly evidence: string;
  readonly by: Person;
  readonly at: Instant;
}

/** Why a self-assessment is made: each year (8.1), or after a merger or another great change (8.3). */
export type Occasion = 'yearly' | 'restructure';

/** A council's self-assessment against the Code for one year. Lives until the next one is begun. */
export interface Assessment {
  readonly id: string;
  readonly tenant: Tenant;
  readonly council: AuthorityId;
  /** The financial year that it belongs to. */
  readonly year: PeriodLabel;
  /** 1 for the year's first, then one more for each repeat in the same year. */
  readonly round: number;
  readonly occasion: Occasion;
  /** By provision. */
  readonly assessed: Readonly<Record<string, Assessed>>;
  readonly carried: Readonly<Record<string, Carried>>;
  /** By step of the calendar. */
  readonly steps: Readonly<Record<string, StepDone>>;
  /** Grows by one with every effective change. */
  readonly revision: number;
  readonly history: readonly AssessmentEntry[];
  /** How many entries of the history its tenant's journal holds; absent: none. */
  readonly journaled?: number;
}

export type AssessmentVerb = 'begin' | 'assess' | 'confirm' | 'step' | 'erase';

/** One line of the record: who found what of which provision, and on what grounds. */
export interface AssessmentEntry extends SealedEntry {
  readonly verb: AssessmentVerb;
  /** A provision, or a step. */
  readonly subject?: string;
  readonly evidence?: string;
}

/** What stands of a provision: assessed, brought over and to be confirmed, or neither. */
export type Standing =
  | ({ readonly kind: 'assessed' } & Assessed)
  | ({ readonly kind: 'to-confirm' } & Carried)
  | { readonly kind: 'not-assessed' };

/** As much of an assessment as says what stands; both empty: none was begun. */
export type Findings = Pick<Assessment, 'assessed' | 'carried'>;

export function standingOf({ assessed, carried }: Findings, provision: string): Standing {
  const own = assessed[provision];
  if (own) return { kind: 'assessed', ...own };
  const brought = carried[provision];
  return brought ? { kind: 'to-confirm', ...brought } : { kind: 'not-assessed' };
}

/** The id of a council's assessment. */
export function assessmentId(council: AuthorityId, year: PeriodLabel, round: number): string {
  return `${council}.${year}.${String(round)}`;
}

/** The latest first. */
export function latestFirst(all: readonly Assessment[]): readonly Assessment[] {
  return all.toSorted((a, b) => b.year.localeCompare(a.year) || b.round - a.round);
}
