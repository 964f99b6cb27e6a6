import type { DraftProblem } from '../new-remedy';
import type { RowProblem } from './row-drafts';

/** What became of one action of one row. */
export interface RowOutcome {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly status: 'added' | 'would-add' | 'already-there' | 'refused';
  readonly id: string | null;
  readonly problem: RowProblem | DraftProblem | { readonly kind: 'already-there' } | null;
  readonly ownerIsLinkOfficer: boolean;
}
