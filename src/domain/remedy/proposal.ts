import type { DraftProblem } from './new-remedy';
import type { Remedy } from './remedy';

/** What became of one agreed action of a decision, or of a case in a report. */
export interface ProposedAction {
  /** The number of the case in its report, from 1; null in a decision, which is about one. */
  readonly caseNumber: number | null;
  /** The Ombudsman's reference of the decision; of a report, which has none, its year and the number of the case. */
  readonly reference: string;
  /** As the decision numbers it, `1a`; of a report the case and a letter. */
  readonly action: string;
  /** `reported-done`: the report says that it is done, so nothing is left to be tracked. */
  readonly status: 'proposed' | 'already-there' | 'reported-done' | 'refused';
  readonly remedy: Remedy | null;
  readonly problem:
    | DraftProblem
    | { readonly kind: 'already-there' }
    | { readonly kind: 'no-due' }
    | null;
}

export type ProposeProblem =
  /** Remedies must not start before the final decision, and drafts are confidential (guidance for councils). */
  | { readonly kind: 'draft-decision' }
  | { readonly kind: 'stage-unknown' }
  | { readonly kind: 'no-reference' }
  | { readonly kind: 'no-actions' }
  | { readonly kind: 'no-cases' }
  | { readonly kind: 'no-owner' };
