import { failed, ok } from '../../../../shared/result';
import { dayAfter, reasonIn, type VerbEffect } from '../effect';

/** The owner asks for more time. Nothing moves until the Link Officer records what the Ombudsman agreed. */
export const requestTime: VerbEffect<'request-time'> = {
  already: ({ timeRequest }, { move }) =>
    timeRequest !== null &&
    timeRequest.proposed === move.due &&
    timeRequest.reason === move.reason.trim(),
  effect: ({ due }, { move, at, by }) => {
    const reason = reasonIn(move.reason);
    if (!reason.ok) return failed(reason.problem);
    const proposed = dayAfter(move.due, due);
    if (!proposed.ok) return failed(proposed.problem);
    return ok({
      set: { timeRequest: { proposed: proposed.value, reason: reason.value, at, by } },
      reason: reason.value,
    });
  },
};
