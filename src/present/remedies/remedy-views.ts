import type { NudgeRound } from '../../domain/remedy/nudges/nudge-round';
import type { Delivery } from '../../domain/delivery/delivery';
import { isOverdue, type Remedy } from '../../domain/remedy/remedy';
import {
  isWorkingDay,
  workingDaysUntil,
  type IsWorkingDay,
} from '../../domain/shared/working-days';
import { daysBetween, type CivilDate } from '../../domain/shared/civil-date';
import type { AdaptiveCard } from '../render-card';
import { nudgeCard, type NudgeView } from './nudge-card';
import { overviewLines } from './overview-lines';

/** What of a remedy its owner is shown on a card. */
export function nudgeView(
  remedy: Remedy,
  shown: {
    readonly deliveryId: string;
    readonly why: string;
    readonly today: CivilDate;
    readonly works?: IsWorkingDay;
  },
): NudgeView {
  const { id, revision, reference, service, text, due, owner, sample } = remedy;
  const { deliveryId, why, today, works = isWorkingDay } = shown;
  const overdue = isOverdue(remedy, today);
  return {
    deliveryId,
    why,
    remedyId: id,
    revision,
    reference,
    service,
    text,
    due,
    overdueDays: overdue ? daysBetween(due, today) : null,
    workingDaysLeft: overdue ? null : workingDaysUntil(today, due, works),
    ownerName: owner.name,
    sample,
  };
}

/** The card of a nudge that is in the ledger: everything that its person is told that day. */
export function remedyNudgeCard(round: NudgeRound, delivery: Delivery): AdaptiveCard {
  const { items, overview, person, today, works } = round;
  const [first = null, ...others] = items.map(({ remedy, duty }) => ({
    ...nudgeView(remedy, { deliveryId: delivery.id, why: duty.why, today, works }),
    toAcknowledge: remedy.acknowledgedAt === null && isDoer(remedy, person),
  }));
  return nudgeCard(first, { others, lines: overview === null ? [] : overviewLines(overview) });
}

function isDoer({ owner, deputy }: Remedy, person: string): boolean {
  return owner.id === person || deputy?.id === person;
}
