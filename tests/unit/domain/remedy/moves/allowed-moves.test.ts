import { allowedMoves } from '../../../../../src/domain/remedy/moves/allowed-moves';
import { moveRemedy } from '../../../../../src/domain/remedy/moves/move-remedy';
import type { Move, Mover, Office } from '../../../../../src/domain/remedy/moves/move';
import {
  MOVES,
  REMEDY_STATES,
  type MoveVerb,
  type Remedy,
} from '../../../../../src/domain/remedy/remedy';
import { aRemedy, DEPUTY, notary, OWNER } from '../../../../support/remedies';

const AT = '2026-11-10T10:00:00.000Z';
const OFFER = { id: 'offered-oid', name: 'Off Erd', at: AT };
const TIME = { proposed: '2027-01-15', reason: 'late', at: AT, by: OWNER.id };

/** A move that says all that its verb needs, and says something new. */
function moveOf(verb: MoveVerb): Move {
  const to = { id: 'new-oid', name: 'Nic New' };
  const councils = { fromCouncil: 'mendip', toCouncil: 'somerset' };
  return { verb, evidence: 'DOC-9', reason: 'agreed', due: '2027-03-01', to, ...councils };
}

/** Whether the move is made: the engine's own word, which buttons must agree with. */
function isMade(remedy: Remedy, verb: MoveVerb, mover: Mover): boolean {
  return moveRemedy(remedy, { move: moveOf(verb), mover, at: AT }, notary).ok;
}

const MOVERS: readonly (readonly [who: string, mover: Mover])[] = [
  ['the owner', { id: OWNER.id, offices: [] }],
  ['the deputy', { id: DEPUTY.id, offices: [] }],
  ['whom it is offered to', { id: OFFER.id, offices: [] }],
  ['a stranger', { id: 'stranger', offices: [] }],
  ['a guest', { id: null, offices: [] }],
  ...(['link-officer', 'monitoring-officer', 'admin', 'command-line'] as const).map(
    (office: Office) => [office, { id: 'office-oid', offices: [office] }] as const,
  ),
  ['an owner who is Link Officer', { id: OWNER.id, offices: ['link-officer'] }],
];

const KINDS: readonly Partial<Remedy>[] = REMEDY_STATES.flatMap((state) =>
  (['draft', 'final'] as const).flatMap((stage) =>
    [
      {},
      { acknowledgedAt: AT },
      { offeredTo: OFFER },
      { timeRequest: TIME },
      { awaitingOwnerSince: AT },
    ].map((more) => ({ state, stage, ...more })),
  ),
);

describe('the moves that somebody is offered', () => {
  it.each(MOVERS)('are those that would be made: %s', (_who, mover) => {
    for (const kind of KINDS) {
      const remedy = { ...aRemedy(), ...kind };
      const made = MOVES.filter((verb) => isMade(remedy, verb, mover));
      expect([kind, allowedMoves(remedy, mover)]).toEqual([kind, made]);
    }
  });

  it('are what the product promises for the usual cases', () => {
    const [[, owner], , [, colleague]] = MOVERS as [
      readonly [string, Mover],
      unknown,
      readonly [string, Mover],
    ];
    const desk: Mover = { id: 'office-oid', offices: ['link-officer'] };
    const sorted = (remedy: Remedy, mover: Mover) => [...allowedMoves(remedy, mover)].sort();
    expect(sorted(aRemedy(), owner)).toEqual(
      ['acknowledge', 'start', 'done', 'request-time', 'pass-on', 'not-mine'].sort(),
    );
    expect(sorted({ ...aRemedy(), offeredTo: OFFER }, colleague)).toEqual(['decline', 'take-over']);
    expect(sorted(aRemedy({ state: 'proposed' }), desk)).toEqual(
      ['confirm', 'assign', 'transfer', 'withdraw'].sort(),
    );
    expect(sorted({ ...aRemedy(), timeRequest: TIME }, desk)).toContain('refuse-time');
    expect(sorted(aRemedy({ state: 'accepted' }), desk)).toEqual([]);
  });
});
