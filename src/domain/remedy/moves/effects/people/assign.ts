import { failed, ok } from '../../../../shared/result';
import type { Person } from '../../../remedy';
import type { VerbEffect } from '../effect';

/** Gives it an owner, and a deputy where one is named. A new owner has not seen it yet. */
export const assign: VerbEffect<'assign'> = {
  already: ({ owner, deputy, awaitingOwnerSince }, { move }) =>
    awaitingOwnerSince === null &&
    owner.id === move.to.id &&
    (move.deputy === undefined || isSame(move.deputy, deputy)),
  effect: ({ owner, deputy, acknowledgedAt }, { move }) => {
    if (move.to.id.trim() === '' || move.deputy?.id.trim() === '') return failed('no-person');
    const named = move.deputy === undefined ? deputy : move.deputy;
    if (move.deputy?.id === move.to.id) return failed('same-person');
    return ok({
      set: {
        owner: move.to,
        deputy: named?.id === move.to.id ? null : named,
        offeredTo: null,
        awaitingOwnerSince: null,
        acknowledgedAt: owner.id === move.to.id ? acknowledgedAt : null,
      },
    });
  },
};

function isSame(one: Person | null, other: Person | null): boolean {
  return one?.id === other?.id;
}
