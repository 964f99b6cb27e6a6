import type { RoundOutcome } from '../../app/outcome';
import type { Delivery } from '../../domain/delivery/delivery';
import { allowedMoves } from '../../domain/remedy/moves/allowed-moves';
import type { RoundView } from '../../app/report/sign-off/view-round';
import type { NudgeRound } from '../../domain/remedy/nudges/nudge-round';
import { colleaguesOf, officesOf } from '../../domain/remedy/policy/people';
import { isOverdue, type Remedy } from '../../domain/remedy/remedy';
import type { WeeklyOverview } from '../../domain/remedy/weekly-overview';
import type { AdaptiveCard } from '../render-card';
import { signOffCard } from '../report/sign-off/sign-off-card';
import { nudgeCard, nudgeHeading, type NudgeView } from './nudge-card';
import { overviewLines } from './overview-lines';
import { remedyCard } from './remedy-card';
import { unchangedCard } from './unchanged-card';

type SentRound = NudgeRound<RoundView>;
type SentItem = SentRound['items'][number];

/**
 * The card of a nudge that is in the ledger: everything that its person is told that day. One remedy is shown with all
 * that can be done; of several, each can be acknowledged or opened.
 */
export function roundCard(
  round: SentRound,
  { id: deliveryId }: Pick<Delivery, 'id'>,
): AdaptiveCard {
  const { items, overview } = round;
  const [first, ...others] = items;
  if (first && others.length === 0 && overview === null) return oneCard(round, first, deliveryId);
  const told = items.map((item) => viewOf(round, item));
  const waiting = overview === null ? [] : decisions(overview, items);
  return nudgeCard({
    deliveryId,
    heading: headingOf(items.length, overview),
    views: [...told, ...waiting],
    lines: overview === null ? [] : overviewLines(overview),
  });
}

/** The same card once more, for whoever opened a remedy from it. */
export function roundAgain({ round, deliveryId }: RoundOutcome): AdaptiveCard {
  const why = 'Nothing is left on that card that waits for you.';
  return round ? roundCard(round, { id: deliveryId }) : unchangedCard({ why, reference: null });
}

function oneCard(
  round: SentRound,
  { remedy, duty, signOff }: SentItem,
  deliveryId: string,
): AdaptiveCard {
  const { person, today, people } = round;
  if (signOff !== undefined)
    return signOffCard({ view: signOff, person, deliveryId }, { said: '', why: duty.why });
  return remedyCard(
    {
      remedy,
      allowed: allowedMoves(remedy, { id: person, offices: officesOf(people, person) }),
      colleagues: colleaguesOf(people, remedy, person),
      today,
      deliveryId,
      fromList: false,
    },
    { heading: nudgeHeading(remedy, duty.kind, round), said: '', why: duty.why },
  );
}

function headingOf(count: number, overview: WeeklyOverview | null): string {
  if (count === 0) return 'Remedies this week';
  const needs = count === 1 ? '1 remedy needs' : `${String(count)} remedies need`;
  return `${overview === null ? '' : 'Remedies this week: '}${needs} your attention`;
}

function viewOf(round: SentRound, { remedy, duty }: SentItem): NudgeView {
  const { person, people, today } = round;
  const mover = { id: person, offices: officesOf(people, person) };
  return {
    remedy,
    heading: nudgeHeading(remedy, duty.kind, round),
    why: duty.why,
    toAcknowledge: allowedMoves(remedy, mover).includes('acknowledge'),
    overdue: isOverdue(remedy, today),
  };
}

/** What waits for the Link Officer and is not among what they are told anyway. */
function decisions(overview: WeeklyOverview, items: readonly SentItem[]): readonly NudgeView[] {
  const told = new Set(items.map(({ remedy }) => remedy.id));
  const waiting: readonly (readonly [string, readonly Remedy[]])[] = [
    ['More time is asked for', overview.timeRequested],
    ['A remedy without an owner', overview.awaitingOwner],
    ['Done, and the Ombudsman has not said that it is satisfied', overview.awaitingAcceptance],
    ['Proposed, and waits to be confirmed', overview.proposed],
  ];
  return waiting.flatMap(([heading, remedies]) =>
    remedies.flatMap((remedy) => {
      if (told.has(remedy.id)) return [];
      told.add(remedy.id);
      return [{ remedy, heading, why: '', toAcknowledge: false, overdue: false }];
    }),
  );
}
