import { isDate } from '../../../../shared/civil-date';
import { failed, ok } from '../../../../shared/result';
import { personalDataIn } from '../../../../shared/personal-data';
import { NOTHING_PENDING, type VerbEffect } from '../effect';

/** The owner's word that it is carried out, with where the evidence is. The Ombudsman has not accepted it yet. */
export const done: VerbEffect<'done'> = {
  already: ({ state, evidence }, { move }) => state === 'done' && evidence === move.evidence.trim(),
  effect: (_remedy, { move, today }) => {
    const evidence = move.evidence.trim();
    const on = move.on ?? today;
    if (evidence === '') return failed('no-evidence');
    if (personalDataIn(evidence) !== undefined) return failed('personal-data');
    if (!isDate(on)) return failed('not-a-date');
    if (on > today) return failed('in-the-future');
    return ok({
      set: { state: 'done', evidence, doneOn: on, ...NOTHING_PENDING },
    });
  },
};
