import { ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** "I have seen this": from now on there are fewer reminders. */
export const acknowledge: VerbEffect<'acknowledge'> = {
  already: ({ acknowledgedAt }) => acknowledgedAt !== null,
  effect: (_remedy, { at }) => ok({ set: { acknowledgedAt: at } }),
};
