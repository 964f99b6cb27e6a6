import { failed, ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** The colleague accepts, and is the owner; whoever takes it over has seen it. */
export const takeOver: VerbEffect<'take-over'> = {
  already: () => false,
  effect: ({ offeredTo, deputy }, { at }) =>
    offeredTo === null
      ? failed('no-request')
      : ok({
          set: {
            owner: { id: offeredTo.id, name: offeredTo.name },
            deputy: deputy?.id === offeredTo.id ? null : deputy,
            offeredTo: null,
            awaitingOwnerSince: null,
            acknowledgedAt: at,
          },
        }),
};
