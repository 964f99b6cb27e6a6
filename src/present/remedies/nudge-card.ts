import type { ServiceArea } from '../../domain/facts/measure';
import { writeDate, type CivilDate } from '../../domain/shared/civil-date';
import { serviceName } from '../answers/measure-words';
import { literal, plain } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';

/** What somebody is shown of a remedy that needs them. */
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
  /** False when it was acknowledged before, or is not this person's to acknowledge. Absent: it is to be. */
  readonly toAcknowledge?: boolean;
}

/** What stands on the card besides the first remedy. */
export interface RestOfCard {
  readonly others: readonly NudgeView[];
  /** Sentences under the remedies. */
  readonly lines: readonly string[];
}

/** More remedies than this are counted, not shown: a card has a limit, and so has a reader. */
const MOST = 6;

/** The card of a day: every remedy that needs a person, each with its button. */
export function nudgeCard(
  first: NudgeView | null,
  { others, lines }: RestOfCard = { others: [], lines: [] },
): AdaptiveCard {
  const views = first === null ? [] : [first, ...others];
  const heading = cardHeading(views);
  const shown = views.slice(0, MOST);
  const rest =
    views.length > MOST
      ? [`And ${String(views.length - MOST)} more; the button shows them all.`]
      : [];
  const said = first
    ? `${heading} (${writeDate(first.due)}): ${literal(first.text)}`
    : [heading, ...lines].join('. ');
  return renderCard('nudge', {
    heading,
    items: shown.map((view) => ({
      ...remedyLines(view, Math.floor(1800 / shown.length)),
      heading: views.length > 1 ? nudgeHeading(view) : '',
      why: plain(view.why),
      toAcknowledge: view.toAcknowledge ?? true,
      deliveryId: view.deliveryId,
      remedyId: view.remedyId,
      revision: view.revision,
    })),
    lines: [...rest, ...lines].map((line) => ({ line: plain(line) })),
    ...spoken(said),
  });
}

function cardHeading(views: readonly NudgeView[]): string {
  const [first] = views;
  if (!first) return 'Remedies this week';
  return views.length === 1
    ? nudgeHeading(first)
    : `${String(views.length)} remedies need your attention`;
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
  longest = 600,
): Readonly<Record<'reference' | 'service' | 'text' | 'due' | 'owner' | 'note', string>> {
  return {
    reference: plain(view.reference, 80),
    service: plain(serviceName(view.service)),
    text: plain(view.text, Math.min(longest, 600)),
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
