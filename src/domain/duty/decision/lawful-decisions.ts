import type { DecisionVerb, DutyState } from './duty-record';

/** The decision table: from which states each decision is taken, and to which it leads. */
export const LAWFUL_DECISIONS: Readonly<
  Record<DecisionVerb, { readonly from: readonly DutyState[]; readonly to: DutyState }>
> = {
  taken: { from: ['open', 'deferred'], to: 'taken' },
  reported: { from: ['open', 'taken', 'deferred'], to: 'reported' },
  'not-needed': { from: ['open', 'taken', 'deferred'], to: 'not-needed' },
  deferred: { from: ['open', 'taken', 'deferred'], to: 'deferred' },
  reopened: { from: ['taken', 'reported', 'not-needed', 'deferred'], to: 'open' },
};

/** The decisions that could be taken in a state. */
export function decisionsFrom(state: DutyState): readonly DecisionVerb[] {
  const verbs = Object.keys(LAWFUL_DECISIONS) as readonly DecisionVerb[];
  return verbs.filter((verb) => LAWFUL_DECISIONS[verb].from.includes(state));
}
