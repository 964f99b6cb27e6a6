import type { AcknowledgeOutcome, AskOutcome, Outcome } from '../app/outcome';
import type { Actor } from '../app/request';
import type { Authority } from '../domain/facts/authority';
import { assertNever } from '../domain/shared/invariant';
import { londonTime } from '../domain/shared/civil-date';
import { acknowledgedCard } from './remedies/acknowledged-card';
import { answerText } from './answers/answer-text';
import { choicesCard } from './answers/choices-card';
import { helpCard } from './help-card';
import { plain } from './plain';
import { readingText } from './letters/reading-text';
import { refusedCard } from './answers/refused-card';
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
      return { kind: 'card', card: helpCard(outcome.home) };
    case 'subscribed':
      return say(subscribedText(outcome));
    case 'unsubscribed':
      return say(
        outcome.was === 'removed'
          ? 'This conversation gets no more letters. **subscribe** brings them back.'
          : 'This conversation was not subscribed, so nothing was changed.',
      );
    case 'subscriptions':
      return say(subscriptionsText(outcome));
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
      return { kind: 'text', text, citations };
    }
    case 'remedies':
      return say(remediesText(outcome));
    case 'not-answered': {
      const { text } = readingText(outcome.reading);
      return { kind: 'card', card: choicesCard(text, outcome.reading.suggestions) };
    }
  }
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

function councilName(home: Authority | null): string {
  return home === null ? 'the home council (which nobody has set yet)' : plain(home.name);
}

function subscribedText({ scope, home }: Extract<Outcome, { kind: 'subscribed' }>): string {
  const whose = scope === 'all' ? 'every council' : councilName(home);
  return `This conversation gets a digest of each new letter of ${whose}. **unsubscribe** stops it.`;
}

function subscriptionsText({ here, home }: Extract<Outcome, { kind: 'subscriptions' }>): string {
  const [subscription] = here;
  if (!subscription) {
    return 'This conversation is not subscribed. **subscribe** brings the letters of the home council, **subscribe all** those of every council.';
  }
  const whose = subscription.scope === 'all' ? 'every council' : councilName(home);
  return `This conversation gets the letters of ${whose}. **unsubscribe** stops it.`;
}

const UNSUPPORTED = {
  'unknown-verb':
    'This button is not known here any more; nothing was changed. Ask again for a new card.',
  'bad-card': 'This card is damaged or out of date; nothing was changed. Ask again for a new one.',
  'no-words':
    'I read questions in words. **help** shows what can be asked; letters are imported by your administrator.',
} as const;
