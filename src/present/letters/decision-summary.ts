import { DECISION_OUTCOME_WORDS } from '../../domain/letter/decision/decision-outcome-words';
import type { ParsedAction, ParsedDecision } from '../../domain/letter/parsed-document';
import { writeDate } from '../../domain/shared/civil-date';

const STAGES = { final: 'Final decision', draft: 'Draft decision' } as const;

/** A decision statement and its agreed actions, for a person at a terminal. */
export function decisionLines(decision: ParsedDecision): readonly string[] {
  const { stage, reference, decisionDate, outcome, actions } = decision;
  const dated = decisionDate === null ? 'day not found' : writeDate(decisionDate);
  return [
    `${stage === null ? 'Decision statement' : STAGES[stage]} ${reference ?? 'without a reference'}, ${decision.authority?.name ?? 'council not found'}, ${dated}`,
    `Outcome: ${outcome === null ? 'not read' : DECISION_OUTCOME_WORDS[outcome]}`,
    ...actions.map((action) => `${action.id}  ${action.text} (${dueText(action)})`),
    ...(actions.length === 0
      ? []
      : ['These actions are proposals: they become remedies when they are confirmed.']),
  ];
}

function dueText({ deadline, due }: ParsedAction): string {
  if (due !== null) return `due ${writeDate(due)}`;
  return deadline.rule === 'none' ? 'no deadline' : 'due date not worked out';
}
