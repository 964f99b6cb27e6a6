import type { Refusal } from '../../../domain/remedy/moves/move';
import { writeDate } from '../../../domain/shared/civil-date';
import type { Remedy } from '../../../domain/remedy/remedy';
import { stateWords } from '../remedy-lines';

/** Why the command line did not change a remedy, in one sentence with what to do. The attempt is on record. */
export function refusalText(why: Refusal, remedy: Remedy, by: string): string {
  switch (why) {
    case 'not-allowed':
      return `${by} may not do this with ${remedy.id}; "upheld remedies --help" says who may, and without --by the command line acts itself.`;
    case 'stale':
      return `${remedy.id} was changed since; it is now at revision ${String(remedy.revision)}.`;
    case 'unlawful-state':
      return `this cannot be done with ${remedy.id}, which is ${stateWords(remedy.state)}.`;
    case 'draft-decision':
      return `the decision of ${remedy.id} is a draft, and nothing may be done before the final decision ("remedies finalise ${remedy.id}").`;
    case 'no-evidence':
      return 'give the reference of the evidence: --evidence DOC-123.';
    case 'no-reason':
      return 'give a reason: --reason "...".';
    case 'not-a-date':
      return 'give a day that exists, such as 2026-12-01.';
    case 'not-later':
      return `the new date must be later than ${writeDate(remedy.due)}.`;
    case 'in-the-future':
      return 'that day has not come yet.';
    case 'personal-data':
      return 'the words seem to identify somebody; take that out, because a remedy must not.';
    case 'no-request':
      return 'nobody asked for that, or it is answered already.';
    case 'no-person':
      return 'say whom: --to ENTRA-OBJECT-ID.';
    case 'other-council':
      return `${remedy.id} is of ${remedy.council ?? 'another council'}, and stays there.`;
    case 'same-person':
      return 'that person is named for it already.';
  }
}
