import type { RadarOutcome } from '../../app/outcome/radar';
import { assertNever } from '../../domain/shared/invariant';
import { say, type Reply } from '../reply';
import { dutyCard } from './duty-card';
import { radarCard } from './radar-card';

/** What a person is told of the radar. */
export function presentRadar(outcome: RadarOutcome): Reply {
  switch (outcome.kind) {
    case 'radar':
      return { kind: 'card', card: radarCard(outcome) };
    case 'duty':
      return { kind: 'card', card: dutyCard(outcome) };
    case 'radar-unclear':
      return say(unclearText(outcome));
    default:
      return assertNever(outcome);
  }
}

function unclearText({
  why,
  hasOfficer,
}: Extract<RadarOutcome, { kind: 'radar-unclear' }>): string {
  if (why !== 'not-allowed') return UNCLEAR[why];
  const nobody = ' Nobody is set as Monitoring Officer yet: **settings** shows who may name one.';
  return `${UNCLEAR[why]}${hasOfficer ? '' : nobody}`;
}

const UNCLEAR = {
  'not-here': 'The radar is shown in a personal chat with me only: it tells of draft decisions.',
  'no-home':
    'Nobody has said which council this is. Write **we are Coventry**, with the name of yours.',
  'not-allowed': 'The radar is for the Monitoring Officer, the Link Officer and administrators.',
  'not-found':
    'Nothing of that name is on the radar any more; nothing was changed. Write **radar** for what is.',
} as const;
