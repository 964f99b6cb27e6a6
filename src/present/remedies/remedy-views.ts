import type { Delivery } from '../../domain/delivery/delivery';
import { isOverdue, type Remedy } from '../../domain/remedy/remedy';
import { isWorkingDay, workingDaysUntil } from '../../domain/shared/working-days';
import { daysBetween, type CivilDate } from '../../domain/shared/civil-date';
import type { AdaptiveCard } from '../render-card';
import { nudgeCard, type NudgeView } from './nudge-card';

/** What of a remedy its owner is shown on a card. */
export function nudgeView(
  remedy: Remedy,
  shown: { readonly deliveryId: string; readonly why: string; readonly today: CivilDate },
): NudgeView {
  const { id, revision, reference, service, text, due, owner, sample } = remedy;
  const overdue = isOverdue(remedy, shown.today);
  return {
    deliveryId: shown.deliveryId,
    why: shown.why,
    remedyId: id,
    revision,
    reference,
    service,
    text,
    due,
    overdueDays: overdue ? daysBetween(due, shown.today) : null,
    workingDaysLeft: overdue ? null : workingDaysUntil(shown.today, due, isWorkingDay),
    ownerName: owner.name,
    sample,
  };
}

/** The card of a nudge that is in the ledger. */
export function remedyNudgeCard(
  remedy: Remedy,
  { delivery, today }: { readonly delivery: Delivery; readonly today: CivilDate },
): AdaptiveCard {
  return nudgeCard(nudgeView(remedy, { deliveryId: delivery.id, why: delivery.why, today }));
}
