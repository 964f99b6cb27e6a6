import { spoken } from './nudge-card';
import { literal, plain } from '../plain';
import { renderCard, type AdaptiveCard } from '../render-card';

/** A click that had nothing to change. */
export interface UnchangedView {
  /** A sentence: `This remedy is done already.` */
  readonly why: string;
  /** The Ombudsman's decision reference; null where it is not to be shown. */
  readonly reference: string | null;
}

/** Says that a click changed nothing, and why. */
export function unchangedCard({ why, reference }: UnchangedView): AdaptiveCard {
  return renderCard('unchanged', {
    heading: 'Nothing was changed',
    why: plain(why),
    reference: reference === null ? '' : `Reference ${plain(reference, 80)}`,
    ...spoken(`Nothing was changed. ${literal(why)}`),
  });
}
