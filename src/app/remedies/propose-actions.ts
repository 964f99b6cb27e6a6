import type { ParsedAction, ParsedDecision } from '../../domain/letter/parsed-document';
import type { ProposedAction, ProposeProblem } from '../../domain/remedy/proposal';
import type { Person } from '../../domain/remedy/remedy';
import type { Ports } from '../ports';
import { addRemedy, type RemedyOrigin } from './add-remedy';
import { settingsOf } from './remedy-settings';

/** What the decision does not say, and a person may. */
export interface ProposeWishes {
  /** Absent: the Link Officer, who assigns them. */
  readonly owner?: Person;
  readonly service?: string;
  /** For actions without a date that can be worked out. */
  readonly due?: string;
}

const OUTCOMES: Readonly<Record<NonNullable<ParsedDecision['outcome']>, string>> = {
  'upheld-injustice': 'Upheld: fault and injustice',
  'upheld-no-injustice': 'Upheld: fault, no injustice',
  'not-upheld': 'Not upheld',
  closed: 'Closed',
};

/**
 * Proposes each agreed action of a final decision as a remedy of its own. None lives before a person confirms it: what
 * was read may be wrong.
 */
export async function proposeActions(
  ports: Ports,
  decision: ParsedDecision,
  wishes: ProposeWishes & RemedyOrigin,
): Promise<ProposeProblem | readonly ProposedAction[]> {
  if (decision.stage === 'draft') return { kind: 'draft-decision' };
  if (decision.stage === null) return { kind: 'stage-unknown' };
  if (decision.reference === null) return { kind: 'no-reference' };
  if (decision.actions.length === 0) return { kind: 'no-actions' };
  const { people } = await settingsOf(ports, wishes.tenant);
  const owner = wishes.owner ?? people.linkOfficer;
  if (owner === null) return { kind: 'no-owner' };
  const proposed: ProposedAction[] = [];
  for (const action of decision.actions)
    proposed.push(await proposeOne(ports, action, { ...wishes, owner, decision }));
  return proposed;
}

async function proposeOne(
  ports: Ports,
  action: ParsedAction,
  {
    decision,
    owner,
    service = 'corporate',
    due: wished,
    ...origin
  }: ProposeWishes & RemedyOrigin & { readonly owner: Person; readonly decision: ParsedDecision },
): Promise<ProposedAction> {
  const due = action.due ?? wished;
  if (due === undefined)
    return { action: action.id, status: 'refused', remedy: null, problem: { kind: 'no-due' } };
  const added = await addRemedy(
    ports,
    {
      reference: decision.reference ?? '',
      service,
      text: action.text,
      owner,
      due,
      state: 'proposed',
      stage: 'final',
      deadline: action.deadline,
      ...(decision.outcome && { caseOutcome: OUTCOMES[decision.outcome] }),
    },
    { tenant: origin.tenant, actor: origin.actor },
  );
  if (added.ok)
    return { action: action.id, status: 'proposed', remedy: added.value, problem: null };
  const status = added.problem.kind === 'already-there' ? 'already-there' : 'refused';
  return { action: action.id, status, remedy: null, problem: added.problem };
}
