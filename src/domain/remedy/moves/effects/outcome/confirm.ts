import { ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** A person confirms what was proposed: from now on it lives. */
export const confirm: VerbEffect<'confirm'> = {
  already: ({ state }) => state === 'agreed',
  effect: () => ok({ set: { state: 'agreed' } }),
};
