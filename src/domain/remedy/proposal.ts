import type { DraftProblem } from './new-remedy';
import type { Remedy } from './remedy';

/** What became of one agreed action of a decision. */
export interface ProposedAction {
  /** As the decision numbers it: `1a`. */
  readonly action: string;
  readonly status: 'proposed' | 'already-there' | 'refused';
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
  | { readonly kind: 'no-owner' };
