import { isDate } from '../../../../shared/civil-date';
import { failed, ok } from '../../../../shared/result';
import type { VerbEffect } from '../effect';

/** The final decision came: work may begin. Its date counts; it takes the place of the draft's. */
export const finalise: VerbEffect<'finalise'> = {
  already: ({ stage, due }, { move }) =>
    stage === 'final' && (move.due === undefined || move.due === due),
  effect: ({ stage, due }, { move }) => {
    if (stage === 'final') return failed('unlawful-state');
    const day = move.due ?? due;
    if (!isDate(day)) return failed('not-a-date');
    return ok({ set: { stage: 'final', due: day, firstDue: day } });
  },
};
