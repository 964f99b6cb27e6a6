import { londonTime, writeDate, type Instant } from '../../domain/shared/civil-date';
import { remedyLines, spoken, type NudgeView } from './nudge-card';
import { literal, plain } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';

/** A remedy after its owner clicked Acknowledge. */
export interface AcknowledgedView extends NudgeView {
  readonly acknowledgedAt: Instant;
  readonly acknowledgedBy: string;
  /** True when it had been acknowledged before, and this click changed nothing. */
  readonly repeated: boolean;
}

/** The card that takes the place of a nudge. A second click gets it too, and is told that it changed nothing. */
export function acknowledgedCard(view: AcknowledgedView): AdaptiveCard {
  const { date, time } = londonTime(view.acknowledgedAt);
  const when = `on ${writeDate(date)} at ${time}`;
  const heading = view.repeated ? 'Already acknowledged' : 'Acknowledged';
  const status = (by: string): string =>
    view.repeated
      ? `Already acknowledged by ${by} ${when}; nothing was changed.`
      : `Acknowledged by ${by} ${when}.`;
  return renderCard('acknowledged', {
    ...remedyLines(view),
    heading,
    status: status(plain(view.acknowledgedBy, 100)),
    ...spoken(`${status(literal(view.acknowledgedBy, 100))} ${literal(view.text)}`),
  });
}
