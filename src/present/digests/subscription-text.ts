import type { Outcome } from '../../app/outcome';
import type { Interest, InterestProblem, Topic } from '../../domain/digest/interest';
import type { Subscription } from '../../domain/digest/subscription';
import { authorityById } from '../../domain/facts/authorities/authorities';
import type { Authority } from '../../domain/facts/authority';
import { groupName } from '../../domain/facts/groups';
import { plain } from '../plain';
import { capital, inWords } from '../written';

type Home = Authority | null;

const TOPIC_WORDS: Readonly<Record<Topic, (whose: string) => string>> = {
  'new-letters': (whose) => `each new letter of ${whose}`,
  'compliance-below-100': (whose) => `letters of ${whose} with compliance below 100%`,
  'late-remedies': (whose) => `letters of ${whose} that report late remedies`,
  'public-reports': (whose) => `letters of ${whose} that report public reports`,
  weekly: () => 'a weekly overview on the first working day of the week',
  annual: () => 'a yearly overview on the first working day of April',
};

/** What an interest brings, in words: `each new letter of Luton and Redditch`. */
export function interestWords(interest: Interest, home: Home): string {
  const whose = whoseWords(interest, home);
  return inWords(interest.topics.map((topic) => TOPIC_WORDS[topic](whose)));
}

function whoseWords({ scope, councils, groups }: Interest, home: Home): string {
  if (scope === 'all') return 'every council';
  if (scope === 'home')
    return home === null ? 'the home council (which nobody has set yet)' : plain(home.name);
  const names = councils.map((id) => plain(authorityById(id)?.shortName ?? id));
  return inWords([...names, ...groups.map((group) => plain(groupName(group)))]);
}

/** The answer to `subscribe`. */
export function subscribedText({
  interest,
  subscription,
  repeated,
  home,
}: Extract<Outcome, { kind: 'subscribed' }>): string {
  const others = subscription.interests.length - 1;
  const more = others > 0 ? ' **subscriptions** shows everything that it gets.' : '';
  const now = repeated ? 'gets already' : 'now gets';
  return `This conversation ${now} ${interestWords(interest, home)}.${more} **unsubscribe** stops it.`;
}

/** The answer to `unsubscribe`. */
export function unsubscribedText({
  was,
  left,
  home,
}: Extract<Outcome, { kind: 'unsubscribed' }>): string {
  if (was === 'not-yours')
    return 'Nothing was changed: in a channel, whoever asked for something stops it, or the Link Officer, the Monitoring Officer or an administrator.';
  if (was === 'none')
    return left === undefined
      ? 'This conversation was not subscribed, so nothing was changed.'
      : `This conversation was not subscribed to that, so nothing was changed. It gets ${allWords(left, home)}.`;
  return left === undefined
    ? 'This conversation gets no more letters. **subscribe** brings them back.'
    : `Stopped. This conversation still gets ${allWords(left, home)}.`;
}

/** The answer to `subscriptions`. */
export function subscriptionsText({
  here,
  home,
}: Extract<Outcome, { kind: 'subscriptions' }>): string {
  if (here === undefined) {
    return 'This conversation is not subscribed. **subscribe** brings the letters of the home council, **subscribe all** those of every council; **subscribe to Luton**, **subscribe to metropolitan boroughs** and **subscribe to late remedies** are other ways.';
  }
  const refused =
    here.state === 'refused'
      ? ' The last message could not be posted here, so nothing is sent at present; **subscribe** starts it again.'
      : '';
  const early = here.beforePublication
    ? ' It may be told of letters before the day on which they are published.'
    : '';
  return `This conversation gets ${allWords(here, home)}.${early}${refused} **unsubscribe** stops it; in a channel that is for whoever asked, or for the Link Officer, the Monitoring Officer or an administrator.`;
}

function allWords({ interests }: Subscription, home: Home): string {
  return inWords(interests.map((interest) => interestWords(interest, home)));
}

/** Why a subscription was not understood, and what to write instead. */
export function subscribeUnclearText(problem: InterestProblem): string {
  switch (problem.kind) {
    case 'unknown-words':
      return `Nothing was changed: I do not know ${inWords(problem.words.map((word) => `“${plain(word, 60)}”`))}. Name councils, a group such as metropolitan boroughs, or late remedies, public reports or compliance below 100%.`;
    case 'ambiguous':
      return `Nothing was changed: ${capital(plain(problem.said, 60))} could be ${inWords(problem.options.map((name) => plain(name)))}. Write **subscribe to** with one of these names.`;
    case 'no-members':
      return `Nothing was changed: I hold no list of who belongs to “${plain(problem.said, 60)}”. Name the councils instead.`;
  }
}
