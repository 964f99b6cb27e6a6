import { ok } from '../../../../shared/result';
import { NOTHING_PENDING, reasonIn, type VerbEffect } from '../effect';

/** It is no longer to be done, or was never agreed. */
export const withdraw: VerbEffect<'withdraw'> = {
  already: ({ state }) => state === 'withdrawn',
  effect: (_remedy, { move }) => {
    const reason = reasonIn(move.reason);
    if (!reason.ok) return reason;
    return ok({
      set: { state: 'withdrawn', ...NOTHING_PENDING },
      reason: reason.value,
    });
  },
};
