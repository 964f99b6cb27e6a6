import type { NudgeKind } from '../../domain/remedy/nudges/nudge';
import { isOverdue, type Remedy } from '../../domain/remedy/remedy';
import { daysBetween, writeDate, type CivilDate } from '../../domain/shared/civil-date';
import { workingDaysUntil, type IsWorkingDay } from '../../domain/shared/working-days';
import { serviceName } from '../answers/measure-words';
import { literal, plain } from '../plain';
import { renderFitting, type AdaptiveCard } from '../render-card';
import { unfolded, type NudgeBlock } from './unfolded';
import { MATTER_NAMES } from './remedy-lines';

/** One remedy on a card of several. */
export interface NudgeView {
  readonly remedy: Remedy;
  readonly heading: string;
  /** The rule that sends this, in words; empty where the heading says it. */
  readonly why: string;
  /** Whether it is this person's to acknowledge, and was not yet. */
  readonly toAcknowledge: boolean;
  /** Whether its day is over, as the heading says; it stands out then. */
  readonly overdue: boolean;
}

export interface NudgeCardView {
  readonly deliveryId: string;
  readonly heading: string;
  readonly views: readonly NudgeView[];
  /** Sentences under the remedies. */
  readonly lines: readonly string[];
}

/** More remedies than this are counted, not shown; fewer where their words are long: a card has a limit. */
const MOST = [6, 4, 2, 1, 0];
/** Characters for the texts of all remedies of a card. */
const ROOM = 1500;

/** The card of a day on which somebody is told of several things: each can be opened. */
export function nudgeCard({ deliveryId, heading, views, lines }: NudgeCardView): AdaptiveCard {
  const [first] = views;
  const said = first
    ? `${heading}. ${first.heading}: ${literal(first.remedy.text)}`
    : [heading, ...lines].join('. ');
  return renderFitting(
    'nudge',
    MOST.map((most) => () => {
      const shown = views.slice(0, most);
      const more = views.length - shown.length;
      const rest = more > 0 ? [`And ${String(more)} more: ask “show my open remedies”.`] : [];
      const items = shown.map((view) => itemOf(view, deliveryId, Math.floor(ROOM / shown.length)));
      const told = [...rest, ...lines].map((line, index) => ({
        line: plain(line),
        always: index === rest.length,
      }));
      return { heading, ...unfolded(items, told), ...spoken(said) };
    }),
  );
}

function itemOf(
  { remedy, heading, why, toAcknowledge, overdue }: NudgeView,
  deliveryId: string,
  room: number,
): NudgeBlock {
  const { id, revision, reference, service, due, owner, text, sample } = remedy;
  const note = sample ? 'Sample data: an invented remedy.' : '';
  return {
    heading,
    color: overdue ? 'Attention' : 'Default',
    text: plain(text, Math.min(room, 400)),
    details: `${plain(reference, 60)}, ${plain(serviceName(service))}. Due ${writeDate(due)}. Owner: ${plain(owner.name, 80)}.`,
    note: [plain(why), note].filter(Boolean).join(' '),
    toAcknowledge,
    deliveryId,
    remedyId: id,
    revision,
  };
}

/** What stands over a remedy of which somebody is told. */
export function nudgeHeading(
  remedy: Remedy,
  kind: NudgeKind,
  { today, works }: { readonly today: CivilDate; readonly works: IsWorkingDay },
): string {
  const own = HEADINGS[kind];
  if (own !== undefined) return own;
  const name = MATTER_NAMES[remedy.matter];
  if (isOverdue(remedy, today))
    return `${name} overdue by ${days(daysBetween(remedy.due, today), 'day')}`;
  const left = workingDaysUntil(today, remedy.due, works);
  if (remedy.due === today) return `${name} due today`;
  // A day that is no working day is still to come.
  if (left === 0) return `${name} due on ${writeDate(remedy.due)}`;
  return `${name} due in ${days(left, 'working day')}`;
}

const HEADINGS: Readonly<Partial<Record<NudgeKind, string>>> = {
  offered: 'A colleague offers you a remedy',
  'time-requested': 'More time is asked for',
  'awaiting-owner': 'A remedy without an owner',
  reopened: 'A remedy to be worked on again',
  transferred: 'A remedy of your new council',
  'past-internal-date': 'The council’s own date is over',
};

function days(count: number, unit: string): string {
  return `${String(count)} ${count === 1 ? unit : `${unit}s`}`;
}

/** What a screen reader says, and what a client that cannot draw cards shows. */
export function spoken(text: string): { readonly speak: string; readonly fallbackText: string } {
  const words = literal(text, 1000);
  return { speak: words, fallbackText: words };
}
