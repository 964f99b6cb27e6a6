import type { ServiceArea } from '../../domain/facts/measure';
import { writeDate, type CivilDate } from '../../domain/shared/civil-date';
import { serviceName } from '../answers/measure-words';
import { literal, plain } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';

/** What the owner of a remedy is shown of it. */
export interface NudgeView {
  readonly deliveryId: string;
  readonly remedyId: string;
  readonly revision: number;
  /** The Ombudsman's decision reference. */
  readonly reference: string;
  readonly service: ServiceArea;
  readonly text: string;
  readonly due: CivilDate;
  /** Days past the due day; null when it is not overdue. */
  readonly overdueDays: number | null;
  /** Working days until the due day; null when it is overdue or not counted. */
  readonly workingDaysLeft: number | null;
  readonly ownerName: string;
  /** The rule that sends this, in words. */
  readonly why: string;
  readonly sample?: boolean;
}

/** The reminder to the owner of a remedy, to be acknowledged. */
export function nudgeCard(view: NudgeView): AdaptiveCard {
  const heading = nudgeHeading(view);
  return renderCard('nudge', {
    ...remedyLines(view),
    heading,
    why: plain(view.why),
    deliveryId: view.deliveryId,
    remedyId: view.remedyId,
    revision: view.revision,
    ...spoken(`${heading} (${writeDate(view.due)}): ${literal(view.text)}`),
  });
}

function nudgeHeading({ overdueDays, workingDaysLeft }: NudgeView): string {
  if (overdueDays !== null) return `Remedy overdue by ${days(overdueDays, 'day')}`;
  if (workingDaysLeft === null) return 'Remedy to be carried out';
  if (workingDaysLeft === 0) return 'Remedy due today';
  return `Remedy due in ${days(workingDaysLeft, 'working day')}`;
}

function days(count: number, unit: string): string {
  return `${String(count)} ${count === 1 ? unit : `${unit}s`}`;
}

/** The lines that every card about one remedy has. */
export function remedyLines(
  view: Pick<NudgeView, 'reference' | 'service' | 'text' | 'due' | 'ownerName' | 'sample'>,
): Readonly<Record<'reference' | 'service' | 'text' | 'due' | 'owner' | 'note', string>> {
  return {
    reference: plain(view.reference, 80),
    service: plain(serviceName(view.service)),
    text: plain(view.text, 600),
    due: writeDate(view.due),
    owner: plain(view.ownerName, 100),
    note: view.sample ? 'Sample data: an invented remedy.' : '',
  };
}

/** What a screen reader says, and what a client that cannot draw cards shows. */
export function spoken(text: string): { readonly speak: string; readonly fallbackText: string } {
  const words = literal(text, 1000);
  return { speak: words, fallbackText: words };
}
