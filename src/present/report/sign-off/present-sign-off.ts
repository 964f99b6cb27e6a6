import type { SignOffDone, SignOffOutcome } from '../../../app/outcome/sign-off';
import { plain } from '../../plain';
import { say, type Reply } from '../../reply';
import { capital } from '../../written';
import { roundBrief } from './round-lines';
import { signOffCard } from './sign-off-card';
import { refusedText } from './sign-off-words';

/** A round: all of it in words for whoever leads it, a card for whoever is asked. */
export function presentSignOff(outcome: SignOffOutcome): Reply {
  if (outcome.kind === 'sign-off-unclear') return say(UNCLEAR[outcome.why]);
  const { did, view, person } = outcome;
  if (person !== null)
    return { kind: 'card', card: signOffCard(outcome, { said: doneText(did), why: '' }) };
  const [heading = '', ...lines] = roundBrief(view).map((line) => plain(line, 400));
  return say([`**${heading}**`, ...lines, doneText(did)].filter(Boolean).join('\n\n'));
}

const UNCLEAR = {
  'not-here': 'Who signs a report off is told in a personal chat with me only: it names people.',
  'no-home':
    'Nobody has said which council this is. Write **we are Coventry**, with the name of yours.',
  'no-year': 'This is no financial year; write **report round for 2023-24**.',
  'no-round':
    'No round is open for our annual report. `upheld report round open` asks people for their passages.',
  'not-yours':
    'You are not asked for anything in this round. The Link Officer can tell you about it.',
} as const;

function doneText(did: SignOffDone): string {
  switch (did.what) {
    case 'shown':
      return '';
    case 'sent':
      return did.toCheck.length === 0
        ? 'Your passage is in. It stands in the next draft.'
        : `Your passage is in. It stands in the next draft. Please look again: ${plain(did.toCheck.join(' '), 600)}`;
    case 'approved':
      return `You approved version ${String(did.version)}, and no other.`;
    case 'already':
      return 'That was done before; nothing was changed.';
    case 'refused':
      return `Nothing was changed. ${capital(refusedText(did.why))}`;
  }
}
