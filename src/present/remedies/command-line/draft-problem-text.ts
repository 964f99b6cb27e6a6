import type { DraftProblem } from '../../../domain/remedy/new-remedy';
import { assertNever } from '../../../domain/shared/invariant';
import { SERVICES } from '../../../domain/facts/measure';

const FIELDS = {
  reference: 'the decision reference (--reference)',
  text: 'what was agreed (--text)',
  owner: "the owner's Entra object id (--owner)",
  due: 'the day it is due (--due 2026-12-01)',
  service: 'the service (--service)',
} as const;

/** One sentence about a remedy that was not added. Nothing was stored. */
export function draftProblemText(
  problem: DraftProblem | { readonly kind: 'already-there' },
): string {
  switch (problem.kind) {
    case 'missing':
      return `Give ${FIELDS[problem.field]}; it is missing.`;
    case 'not-a-date':
      return `"${problem.given}" is not a day; write it as 2026-12-01.`;
    case 'unknown-service':
      return `"${problem.given}" is not a service; use one of ${SERVICES.join(', ')}.`;
    case 'personal-data':
      return `The text seems to hold ${problem.found}; take it out, because a remedy must not identify anybody.`;
    case 'already-there':
      return 'The same action of the same decision is already there; nothing was added.';
    default:
      return assertNever(problem);
  }
}
