import type { AcknowledgeOutcome, AskOutcome, Outcome } from '../app/outcome';
import type { Actor } from '../app/request';
import { assertNever } from '../domain/shared/invariant';
import { londonTime } from '../domain/shared/civil-date';
import { acknowledgedCard } from './remedies/acknowledged-card';
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
import { refusedCard } from './answers/refused-card';
import { leaveText } from './remedies/leave-text';
import { moveCard } from './remedies/remedy-card';
import { remediesText } from './remedies/remedies-text';
import { nudgeView } from './remedies/remedy-views';
import { say, type Reply } from './reply';

/** What a person gets for a request: words, or a card where there is something to choose or to do. */
export function presentOutcome(outcome: Outcome, actor: Actor): Reply {
  switch (outcome.kind) {
    case 'answered':
    case 'remedies':
    case 'not-answered':
      return presentAsk(outcome);
    case 'acknowledged':
    case 'not-acknowledged':
      return { kind: 'card', card: presentAcknowledge(outcome, actor) };
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
    case 'leave':
      return say(leaveText(outcome));
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

function presentAcknowledge(outcome: AcknowledgeOutcome, actor: Actor): object {
  if (outcome.kind === 'not-acknowledged') return refusedCard({ reason: outcome.reason });
  const { remedy, repeated, deliveryId } = outcome;
  const acknowledgedAt = remedy.acknowledgedAt ?? '';
  const by = remedy.history.find(
    ({ verb, outcome: done }) => verb === 'acknowledge' && done === 'done',
  );
  const people = [remedy.owner, ...(remedy.deputy ? [remedy.deputy] : [])];
  const name = people.find(({ id }) => id === by?.actor)?.name ?? actor.name;
  const view = nudgeView(remedy, { deliveryId, why: '', today: londonTime(acknowledgedAt).date });
  return acknowledgedCard({ ...view, acknowledgedAt, acknowledgedBy: name, repeated });
}

const UNSUPPORTED = {
  'unknown-verb':
    'This button is not known here any more; nothing was changed. Ask again for a new card.',
  'bad-card': 'This card is damaged or out of date; nothing was changed. Ask again for a new one.',
  'no-words':
    'I read questions in words. **help** shows what can be asked; letters are imported by your administrator.',
} as const;
