import type { AskOutcome, Outcome } from '../app/outcome';
import { assertNever } from '../domain/shared/invariant';
import { answerText } from './answers/answer-text';
import { isReadByModel } from './answers/model-text';
import { notAnsweredText } from './answers/not-answered-text';
import { choicesCard } from './answers/choices-card';
import { helpCard } from './help-card';
import { editionCard } from './digests/rollup-card';
import {
  subscribedText,
  subscribeUnclearText,
  subscriptionsText,
  unsubscribedText,
} from './digests/subscription-text';
import { leaveText } from './remedies/leave-text';
import { moveCard } from './remedies/move-card';
import { roundAgain } from './remedies/round-card';
import { whyNudgedText } from './remedies/why-nudged-text';
import { remediesText } from './remedies/remedies-text';
import { say, type Reply } from './reply';

/** What a person gets for a request: words, or a card where there is something to choose or to do. */
export function presentOutcome(outcome: Outcome): Reply {
  switch (outcome.kind) {
    case 'answered':
    case 'remedies':
    case 'not-answered':
      return presentAsk(outcome);
    case 'help':
      return { kind: 'card', card: helpCard(outcome) };
    case 'subscribed':
      return say(subscribedText(outcome));
    case 'unsubscribed':
      return say(unsubscribedText(outcome));
    case 'subscriptions':
      return say(subscriptionsText(outcome));
    case 'subscribe-unclear':
      return say(subscribeUnclearText(outcome.problem));
    case 'edition':
      return { kind: 'card', card: editionCard(outcome) };
    case 'moved':
    case 'not-moved':
      return { kind: 'card', card: moveCard(outcome) };
    case 'round':
      return { kind: 'card', card: roundAgain(outcome) };
    case 'leave':
      return say(leaveText(outcome));
    case 'why-nudged':
      return say(whyNudgedText(outcome));
    case 'unsupported':
      return say(UNSUPPORTED[outcome.reason]);
    default:
      return assertNever(outcome);
  }
}

function presentAsk(outcome: AskOutcome): Reply {
  switch (outcome.kind) {
    case 'answered': {
      const { answer, assumptions } = outcome;
      const { text, citations } = answerText(answer, assumptions);
      return { kind: 'text', text, citations, ...byModel(isReadByModel(assumptions)) };
    }
    case 'remedies':
      return {
        ...say(remediesText(outcome)),
        ...byModel(isReadByModel(outcome.assumptions)),
      };
    case 'not-answered': {
      const { text } = notAnsweredText(outcome);
      const card = choicesCard(text, outcome.reading.suggestions);
      return { kind: 'card', card, ...byModel(outcome.suggestedByModel === true) };
    }
  }
}

function byModel(is: boolean): Pick<Reply, 'byModel'> {
  return is ? { byModel: true } : {};
}

const UNSUPPORTED = {
  'unknown-verb':
    'This button is not known here any more; nothing was changed. Ask again for a new card.',
  'bad-card': 'This card is damaged or out of date; nothing was changed. Ask again for a new one.',
  'no-words':
    'I read questions in words. **help** shows what can be asked; letters are imported by your administrator.',
} as const;
