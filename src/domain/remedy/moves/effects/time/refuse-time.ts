import { failed, ok } from '../../../../shared/result';
import { reasonIn, type VerbEffect } from '../effect';

/** There is no more time: the date stays. */
export const refuseTime: VerbEffect<'refuse-time'> = {
  already: () => false,
  effect: ({ timeRequest }, { move }) => {
    if (timeRequest === null) return failed('no-request');
    const reason = reasonIn(move.reason);
    return reason.ok ? ok({ set: { timeRequest: null }, reason: reason.value }) : reason;
  },
};
