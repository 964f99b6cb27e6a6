import { failed, ok } from '../../../../shared/result';
import { reasonIn, type VerbEffect } from '../effect';

/**
 * Another council answers for it, because its own was abolished or merged. The owner, the dates and all that was agreed
 * stay: the Ombudsman's recommendation is not changed by a reorganisation.
 */
export const transfer: VerbEffect<'transfer'> = {
  already: ({ council }, { move }) => council === move.toCouncil,
  effect: ({ council }, { move, at }) => {
    if (council !== null && council !== move.fromCouncil) return failed('other-council');
    const reason = reasonIn(move.reason);
    if (!reason.ok) return reason;
    return ok({
      set: { council: move.toCouncil, transferredAt: at },
      reason: reason.value,
      changes: [{ field: 'council', before: move.fromCouncil, after: move.toCouncil }],
    });
  },
};
