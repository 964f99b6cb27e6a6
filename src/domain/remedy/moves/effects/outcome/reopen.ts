import { ok } from '../../../../shared/result';
import { reasonIn, type VerbEffect } from '../effect';

/** The evidence did not satisfy the Ombudsman, or the council complies after all: there is more to do. */
export const reopen: VerbEffect<'reopen'> = {
  already: () => false,
  effect: (_remedy, { move, at }) => {
    const reason = reasonIn(move.reason);
    if (!reason.ok) return reason;
    return ok({
      set: {
        state: 'in-progress',
        doneOn: null,
        evidence: null,
        acknowledgedAt: null,
        reopenedAt: at,
      },
      reason: reason.value,
    });
  },
};
