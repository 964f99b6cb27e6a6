import { spoken } from '../remedies/nudge-card';
import { renderCard, type AdaptiveCard } from '../render-card';

/** Why a click was not followed. */
export interface RefusedView {
  readonly reason: 'not-found' | 'not-the-owner' | 'no-longer-open';
}

const WORDS: Readonly<
  Record<RefusedView['reason'], { readonly why: string; readonly next: string }>
> = {
  'not-found': {
    why: 'This remedy is not held any more.',
    next: 'Ask the Link Officer whether it was removed or recorded under another reference.',
  },
  'not-the-owner': {
    why: 'Only the owner of a remedy, or the deputy, can acknowledge it.',
    next: 'If it should be yours, ask the Link Officer to make you the owner.',
  },
  'no-longer-open': {
    why: 'This remedy is no longer open, so there is nothing to acknowledge.',
    next: 'Ask for your open remedies to see what is left to do.',
  },
};

/** Says that a click was not followed, why, and what to do. */
export function refusedCard({ reason }: RefusedView): AdaptiveCard {
  const { why, next } = WORDS[reason];
  return renderCard('refused', {
    heading: 'Not acknowledged',
    why,
    next,
    ...spoken(`Not acknowledged. ${why} ${next}`),
  });
}
