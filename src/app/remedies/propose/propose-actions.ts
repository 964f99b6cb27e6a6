import { DECISION_OUTCOME_WORDS } from '../../../domain/letter/decision/decision-outcome-words';
import type { ParsedAction, ParsedDecision } from '../../../domain/letter/parsed-document';
import type { ProposedAction, ProposeProblem } from '../../../domain/remedy/proposal';
import type { Ports } from '../../ports';
import type { RemedyOrigin } from '../add-remedy';
import { NO_SERVICE, ownerOf, proposeOne, type ProposeWishes } from './propose-one';

/** Proposes each agreed action of a final decision as a remedy of its own. */
export async function proposeActions(
  ports: Ports,
  decision: ParsedDecision,
  wishes: ProposeWishes & RemedyOrigin,
): Promise<ProposeProblem | readonly ProposedAction[]> {
  const { reference, outcome, actions } = decision;
  const kind = problemOf(decision);
  if (kind !== undefined || reference === null) return { kind: kind ?? 'no-reference' };
  const owner = await ownerOf(ports, wishes);
  if (owner === undefined) return { kind: 'no-owner' };
  const service = wishes.service ?? NO_SERVICE;
  const said = outcome === null ? {} : { caseOutcome: DECISION_OUTCOME_WORDS[outcome] };
  const proposed: ProposedAction[] = [];
  for (const { id: action, text, deadline, due } of actions) {
    const draft = { service, text, owner, due, deadline, ...said };
    const found = { caseNumber: null, reference, action, draft };
    proposed.push(await proposeOne(ports, found, wishes));
  }
  return proposed;
}

function problemOf({
  stage,
  reference,
  actions,
}: {
  readonly stage: ParsedDecision['stage'];
  readonly reference: string | null;
  readonly actions: readonly ParsedAction[];
}): ProposeProblem['kind'] | undefined {
  if (stage === 'draft') return 'draft-decision';
  if (stage === null) return 'stage-unknown';
  if (reference === null) return 'no-reference';
  return actions.length === 0 ? 'no-actions' : undefined;
}
