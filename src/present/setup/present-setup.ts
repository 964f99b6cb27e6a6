import type { SetupOutcome } from '../../app/outcome/setup';
import { assertNever } from '../../domain/shared/invariant';
import { say, type Reply } from '../reply';
import { setUpText } from './set-up-text';
import { settingsCard } from './settings-card';
import { setupProblem } from './setup-problem';

/** What somebody gets who sets something, asks what is set, or only says thank you. */
export function presentSetup(outcome: SetupOutcome): Reply {
  switch (outcome.kind) {
    case 'set-up':
      return say(setUpText(outcome));
    case 'not-set-up':
      return setupProblem(outcome.problem);
    case 'settings':
      return { kind: 'card', card: settingsCard(outcome) };
    case 'small-talk':
      return say(TALK[outcome.what]);
    default:
      return assertNever(outcome);
  }
}

const TALK = {
  greeting:
    'Hello. Ask me about the Ombudsman’s annual letters or your remedies; **help** shows examples.',
  thanks: 'You’re welcome.',
  agreed: 'All right.',
  goodbye: 'Goodbye.',
} as const;
