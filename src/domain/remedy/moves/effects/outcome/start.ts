import { ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** Work on it has begun. */
export const start: VerbEffect<'start'> = {
  already: ({ state }) => state === 'in-progress',
  effect: () => ok({ set: { state: 'in-progress' } }),
};
