import { failed, ok } from '../../../../shared/result';
import { dayAfter, reasonIn, type VerbEffect } from '../effect';

/** A new date that the Ombudsman agreed to. The first date is kept, and missing it still counts as late. */
export const extend: VerbEffect<'extend'> = {
  already: ({ due, extensions }, { move }) => due === move.due && extensions.at(-1)?.to === due,
  effect: ({ due, extensions }, { move, at, by }) => {
    const to = dayAfter(move.due, due);
    if (!to.ok) return failed(to.problem);
    const reason = reasonIn(move.reason);
    if (!reason.ok) return failed(reason.problem);
    const extension = { from: due, to: to.value, at, by, reason: reason.value };
    return ok({
      // The council's own earlier date was for the date that no longer holds.
      set: {
        due: to.value,
        internalDue: null,
        extensions: [...extensions, extension],
        timeRequest: null,
      },
      reason: reason.value,
    });
  },
};
