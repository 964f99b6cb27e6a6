import type { AskOutcome, Outcome } from '../app/outcome';
import { assertNever } from '../domain/shared/invariant';
import { answerText } from './answers/answer-text';
import { isReadByModel } from './answers/model-text';
import { notAnsweredText } from './answers/not-answered-text';
import { choicesCard } from './answers/choices-card';
import { helpCard } from './help-card';
import { deliveriesText } from './digests/delivery-words';
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
import { uploadDecidedCard, uploadReadCard } from './letters/upload-card';
import { uploadText } from './letters/upload-text';
import { whyNudgedText } from './remedies/why-nudged-text';
import { remediesText } from './remedies/remedies-text';
import { chartFor, NOTHING_TO_DRAW, pictureReply } from './pictures/present-picture';
import { isPapers, presentPapers } from './present-papers';
import { presentSetup } from './setup/present-setup';
import { say, type Reply } from './reply';

/** What a person gets for a request: words, or a card where there is something to choose or to do. */
export function presentOutcome(outcome: Outcome): Reply {
  if (isPapers(outcome)) return presentPapers(outcome);
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
    case 'deliveries':
      return say(deliveriesText(outcome));
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
    case 'upload-read':
      return { kind: 'card', card: uploadReadCard(outcome) };
    case 'upload-decided':
      return { kind: 'card', card: uploadDecidedCard(outcome) };
    case 'upload-refused':
    case 'upload-received':
    case 'upload-not-fetched':
    case 'upload-useless':
      return say(uploadText(outcome));
    case 'feedback-noted':
      return say('Thank you.');
    case 'set-up':
    case 'not-set-up':
    case 'settings':
    case 'small-talk':
      return presentSetup(outcome);
    case 'unsupported':
      return say(UNSUPPORTED[outcome.reason]);
    default:
      return assertNever(outcome);
  }
}

function presentAsk(outcome: AskOutcome): Reply {
  switch (outcome.kind) {
    case 'answered':
      return presentAnswer(outcome);
    case 'remedies':
      return {
        ...say(remediesText(outcome)),
        reading: { query: outcome.query, outcome: 'answered' },
        ...byModel(isReadByModel(outcome.assumptions)),
      };
    case 'not-answered': {
      const { status, text } = notAnsweredText(outcome);
      const card = choicesCard(text, outcome.reading.suggestions);
      const reading = { query: null, outcome: status };
      return { kind: 'card', card, reading, ...byModel(outcome.suggestedByModel === true) };
    }
  }
}

function presentAnswer(outcome: Extract<AskOutcome, { kind: 'answered' }>): Reply {
  const { answer, assumptions, followUps, as } = outcome;
  const { status, text, citations } = answerText(answer, assumptions);
  const drawn = as === 'picture' ? pictureReply(outcome) : undefined;
  const card = drawn || as === 'picture' ? undefined : chartFor(outcome);
  const words = as === 'picture' ? `${text}\n\n${NOTHING_TO_DRAW}` : text;
  return {
    ...(drawn ?? { kind: 'text', text: words, citations, ...(card && { card }) }),
    reading: { query: answer.query, outcome: status },
    ...(followUps && { followUps }),
    ...byModel(isReadByModel(assumptions)),
  };
}

function byModel(is: boolean): Pick<Reply, 'byModel'> {
  return is ? { byModel: true } : {};
}

const UNSUPPORTED = {
  'unknown-verb':
    'This button is not known here any more; nothing was changed. Ask again for a new card.',
  'bad-card': 'This card is damaged or out of date; nothing was changed. Ask again for a new one.',
  'no-words':
    'I read questions in words. **help** shows what can be asked; to import a letter, drop the file into a personal chat with me.',
} as const;
