import { ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** The Ombudsman is satisfied, in time or late. */
export const accept: VerbEffect<'accept'> = {
  already: ({ state }) => state === 'accepted',
  effect: (_remedy, { today }) => ok({ set: { state: 'accepted', acceptedOn: today } }),
};
