import { failed, ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** The colleague does not take it, or the owner takes the offer back. */
export const decline: VerbEffect<'decline'> = {
  already: () => false,
  effect: ({ offeredTo }) =>
    offeredTo === null ? failed('no-request') : ok({ set: { offeredTo: null } }),
};
