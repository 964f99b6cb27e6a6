import type { MoveVerb, Remedy } from '../remedy';
import { MOVES } from '../remedy';
import { capacitiesOf } from './capacities';
import { LAWFUL_MOVES } from './lawful-moves';
import type { Mover } from './move';

/** The moves that somebody could make now: what buttons are for. A move may still be refused for its words. */
export function allowedMoves(remedy: Remedy, mover: Mover): readonly MoveVerb[] {
  const capacities = mover.id === null ? [] : capacitiesOf(remedy, mover);
  return MOVES.filter((verb) => {
    const { from, who, onDraft } = LAWFUL_MOVES[verb];
    const isTheirs = who.some((capacity) => capacities.includes(capacity));
    const isTime = from.includes(remedy.state) && (remedy.stage === 'final' || onDraft === true);
    return isTheirs && isTime && hasSomethingToDo(verb, remedy);
  });
}

/** Whether the move would change anything: nobody acknowledges twice, or refuses time that nobody asked for. */
function hasSomethingToDo(verb: MoveVerb, remedy: Remedy): boolean {
  return NEEDS[verb]?.(remedy) ?? true;
}

const NEEDS: Readonly<Partial<Record<MoveVerb, (remedy: Remedy) => boolean>>> = {
  acknowledge: ({ acknowledgedAt }) => acknowledgedAt === null,
  'refuse-time': ({ timeRequest }) => timeRequest !== null,
  'take-over': ({ offeredTo }) => offeredTo !== null,
  decline: ({ offeredTo }) => offeredTo !== null,
  finalise: ({ stage }) => stage === 'draft',
  'not-mine': ({ awaitingOwnerSince }) => awaitingOwnerSince === null,
};
