import { failed, ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** Offers it to a colleague. The owner stays responsible until the colleague accepts. */
export const passOn: VerbEffect<'pass-on'> = {
  already: ({ offeredTo }, { move }) => offeredTo !== null && offeredTo.id === move.to.id,
  effect: ({ owner }, { move, at }) => {
    if (move.to.id.trim() === '') return failed('no-person');
    if (move.to.id === owner.id) return failed('same-person');
    return ok({ set: { offeredTo: { ...move.to, at } } });
  },
};
