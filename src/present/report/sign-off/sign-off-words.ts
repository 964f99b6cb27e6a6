import type { NotOpened } from '../../../app/report/sign-off/open-round';
import { LONGEST_TEXT, type SignOffRefusal } from '../../../domain/report/sign-off/act-in-sign-off';
import { writeDate } from '../../../domain/shared/civil-date';
import { reportProblemText } from '../report-words';

/** Why a round was not opened. */
export function notOpenedText(
  problem: NotOpened,
  of: { readonly council: string; readonly year: string },
): string {
  switch (problem.kind) {
    case 'not-allowed':
      return 'that is for the Link Officer, the Monitoring Officer or an administrator.';
    case 'already-open':
      return `a round is open already, until ${writeDate(problem.round.deadline)}; close it first.`;
    case 'nobody-asked':
      return 'nobody is asked to contribute.';
    case 'unnamed':
      return 'everybody needs a name, and every contributor a service.';
    case 'not-a-date':
      return `"${problem.given}" is no date; write it as 2026-12-11.`;
    case 'in-the-past':
      return `${writeDate(problem.deadline)} is over.`;
    case 'service-twice':
      return `${problem.service} is asked twice.`;
    case 'nothing-held':
    case 'unbound-numeral':
      return reportProblemText(problem, of);
  }
}

const REFUSED: Readonly<Record<SignOffRefusal, string>> = {
  'not-allowed':
    'that is for whoever was asked for that service, or for the Link Officer; the attempt is on record.',
  closed: 'the round is closed.',
  'unknown-service': 'nobody was asked for that service.',
  'no-such-passage': 'that passage was not asked of that service.',
  'no-text': 'there is no text.',
  'too-long': `the text is longer than ${String(LONGEST_TEXT)} characters.`,
  'no-such-version': 'there is no such version of the draft.',
  'no-reason': 'say why.',
};

/** Why nothing was changed in a round. */
export function refusedText(why: SignOffRefusal): string {
  return REFUSED[why];
}
