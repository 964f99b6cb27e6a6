import type { ProposedAction, ProposeProblem } from '../../domain/remedy/proposal';
import { assertNever } from '../../domain/shared/invariant';
import { draftProblemText } from './draft-problem-text';

/** One sentence about a decision from which nothing was proposed. */
export function proposeProblemText({ kind }: ProposeProblem): string {
  switch (kind) {
    case 'draft-decision':
      return 'This is a draft decision: it is confidential, and no remedy may start before the final decision. Import the final one.';
    case 'stage-unknown':
      return 'It does not say whether it is a draft or the final decision, so nothing is proposed from it.';
    case 'no-reference':
      return 'No decision reference was found in it; add the remedies with "upheld remedies add".';
    case 'no-actions':
      return 'No agreed action was found in it.';
    case 'no-owner':
      return 'Say who looks after them: --owner ENTRA-OBJECT-ID --owner-name NAME, or run "upheld people set link-officer ID --name NAME" first.';
    default:
      return assertNever(kind);
  }
}

/** One sentence about an action that was not proposed. */
export function actionProblemText(problem: NonNullable<ProposedAction['problem']>): string {
  if (problem.kind === 'no-due')
    return 'The decision gives no date for it that can be worked out; give one with --due 2026-12-01.';
  return draftProblemText(problem);
}
