import { ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** The owner says that it is somebody else's: the Link Officer has to find its owner. */
export const notMine: VerbEffect<'not-mine'> = {
  already: ({ awaitingOwnerSince }) => awaitingOwnerSince !== null,
  effect: (_remedy, { at }) => ok({ set: { awaitingOwnerSince: at, offeredTo: null } }),
};
