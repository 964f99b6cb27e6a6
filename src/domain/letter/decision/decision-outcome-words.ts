import type { ParsedDecision } from '../parsed-document';

/** How a decision ended, in the Ombudsman's words (guidance on decisions: fault is maladministration). */
export const DECISION_OUTCOME_WORDS: Readonly<
  Record<NonNullable<ParsedDecision['outcome']>, string>
> = {
  'upheld-injustice': 'Upheld: fault and injustice',
  'upheld-no-injustice': 'Upheld: fault, no injustice',
  'not-upheld': 'Not upheld',
  closed: 'Closed',
};
