import { ok } from '../../../../shared/result';
import { NOTHING_PENDING, type VerbEffect } from '../effect';

/** The Ombudsman recorded that the remedy is not complete and is not satisfied. Being late alone is not this. */
export const notComplied: VerbEffect<'not-complied'> = {
  already: ({ state }) => state === 'not-complied',
  effect: () => ok({ set: { state: 'not-complied', ...NOTHING_PENDING } }),
};
