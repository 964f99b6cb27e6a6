import type { ParsedReport } from '../../../domain/letter/parsed-document';
import type { ProposedAction, ProposeProblem } from '../../../domain/remedy/proposal';
import { assertNever } from '../../../domain/shared/invariant';
import { draftProblemText } from './draft-problem-text';

/** One sentence about a document from which nothing was proposed. */
export function proposeProblemText({ kind }: ProposeProblem): string {
  switch (kind) {
    case 'draft-decision':
      return 'This is a draft decision: it is confidential, and no remedy may start before the final decision. Import the final one.';
    case 'stage-unknown':
      return 'It does not say whether it is a draft or the final decision, so nothing is proposed from it.';
    case 'no-reference':
      return 'Neither a decision reference nor the year of a report was found in it; add the remedies with "upheld remedies add".';
    case 'no-actions':
      return 'No agreed action was found in it.';
    case 'no-cases':
      return 'The report lists no upheld cases, so there is nothing to propose.';
    case 'no-owner':
      return 'Say who looks after them: --owner ENTRA-OBJECT-ID --owner-name NAME, or run "upheld people set link-officer ID --name NAME" first.';
    default:
      return assertNever(kind);
  }
}

/** One sentence about an action that was not proposed. */
export function actionProblemText(problem: NonNullable<ProposedAction['problem']>): string {
  if (problem.kind === 'no-due')
    return 'It names no date that can be worked out; give one with --due 2026-12-01.';
  return draftProblemText(problem);
}

/** What is to be known of the cases of a report: how they are called, and what the list lacks. */
export function reportRemarks(
  { cases, caseList }: Pick<ParsedReport, 'cases' | 'caseList'>,
  proposed: readonly ProposedAction[],
): readonly string[] {
  const withActions = new Set(proposed.map(({ caseNumber }) => caseNumber));
  const without = cases.flatMap(({ outcome }, index) =>
    outcome === 'not-upheld' || withActions.has(index + 1) ? [] : [String(index + 1)],
  );
  const stated = caseList?.stated.find(({ of, name }) => of === 'outcome' && name === 'upheld');
  const short = stated && stated.stated !== stated.listed;
  return [
    'A report gives no references of the Ombudsman; its cases are called by its year and their number in its list.',
    ...(short
      ? [
          `It states ${String(stated.stated)} upheld cases and lists ${String(stated.listed)}: the others are not in this document.`,
        ]
      : []),
    ...(caseList?.startsInside
      ? ['The list begins inside a case, so of the first case more actions may be missing.']
      : []),
    ...(without.length > 0 ? [`No action is given for case ${without.join(', ')}.`] : []),
    'They live when a person confirms them: "upheld remedies confirm ID".',
  ];
}
