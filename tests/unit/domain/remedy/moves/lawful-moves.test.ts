import { moveRemedy } from '../../../../../src/domain/remedy/moves/move-remedy';
import type { Capacity, Move, Office } from '../../../../../src/domain/remedy/moves/move';
import { MOVES, REMEDY_STATES, type MoveVerb } from '../../../../../src/domain/remedy/remedy';
import { aRemedy, DEPUTY, notary, OWNER } from '../../../../support/remedies';

const AT = '2026-11-10T10:00:00.000Z';
const NEW = { id: 'new-oid', name: 'Nic New' };

/**
 * What the product promises, written apart from its table: for each move the states that it is made from (p proposed,
 * a agreed, i in progress, d done, A accepted, n not complied, w withdrawn) and who may (o owner, d deputy, c colleague
 * it was offered to, L Link Officer, M Monitoring Officer, a admin, l command line).
 */
const PROMISED: Readonly<Record<MoveVerb, readonly [states: string, who: string]>> = {
  confirm: ['p', 'LMal'],
  finalise: ['', 'LMal'],
  acknowledge: ['ai', 'od'],
  start: ['a', 'odl'],
  done: ['ai', 'odl'],
  accept: ['d', 'LMal'],
  'not-complied': ['aid', 'LMal'],
  withdraw: ['paid', 'LMal'],
  reopen: ['dn', 'LMal'],
  'request-time': ['ai', 'odl'],
  extend: ['ai', 'LMal'],
  'refuse-time': ['ai', 'LMal'],
  'pass-on': ['ai', 'od'],
  'take-over': ['ai', 'c'],
  decline: ['ai', 'oc'],
  'not-mine': ['ai', 'o'],
  assign: ['pai', 'LMal'],
  transfer: ['paid', 'LMa'],
};
const STATE_LETTERS = 'paidAnw';
const CAPACITY_LETTERS: Readonly<Record<Capacity, string>> = {
  owner: 'o',
  deputy: 'd',
  offered: 'c',
  'link-officer': 'L',
  'monitoring-officer': 'M',
  admin: 'a',
  'command-line': 'l',
};
const CAPACITIES = Object.keys(CAPACITY_LETTERS) as readonly Capacity[];

function moveOf(verb: MoveVerb): Move {
  const words = {
    evidence: 'DOC-1',
    reason: 'agreed by telephone',
    due: '2026-12-24',
    to: NEW,
    fromCouncil: 'mendip',
    toCouncil: 'somerset',
  };
  return { verb, ...words };
}

function moverOf(capacity: Capacity) {
  const ids: Partial<Record<Capacity, string>> = {
    owner: OWNER.id,
    deputy: DEPUTY.id,
    offered: 'offered-oid',
  };
  const id = ids[capacity];
  return id === undefined ? { id: 'desk-oid', offices: [capacity as Office] } : { id, offices: [] };
}

/** A remedy to which every move can be made, were it in the right state. */
function readyRemedy(state: (typeof REMEDY_STATES)[number]) {
  return {
    ...aRemedy({ state }),
    offeredTo: { id: 'offered-oid', name: 'Col League', at: AT },
    timeRequest: { proposed: '2026-12-01', reason: 'ill', at: AT, by: OWNER.id },
  };
}

const CASES = MOVES.flatMap((verb) =>
  REMEDY_STATES.flatMap((state, at) =>
    CAPACITIES.map((capacity) => {
      const [states, who] = PROMISED[verb];
      const lawful =
        states.includes(STATE_LETTERS[at] ?? '?') && who.includes(CAPACITY_LETTERS[capacity]);
      return { verb, state, capacity, lawful, allowed: who.includes(CAPACITY_LETTERS[capacity]) };
    }),
  ),
);

describe('the table of lawful moves', () => {
  it('is tried whole', () => {
    expect(CASES).toHaveLength(18 * 7 * 7);
    expect(CASES.filter(({ lawful }) => lawful)).toHaveLength(115);
  });

  it.each(CASES)('$verb from $state by $capacity: $lawful', (one) => {
    const { verb, state, capacity, lawful, allowed } = one;
    const remedy = readyRemedy(state);
    const attempt = { move: moveOf(verb), mover: moverOf(capacity), at: AT };
    const result = moveRemedy(remedy, attempt, notary);
    if (lawful) {
      expect(result).toMatchObject({ ok: true, value: { revision: remedy.revision + 1 } });
      return;
    }
    expect(result.ok).toBe(false);
    if (result.ok || result.problem.kind === 'already') {
      // The same effect being there is no lawful move either: nothing is made of it.
      expect(allowed).toBe(true);
      return;
    }
    const { why, recorded } = result.problem;
    expect(why === 'not-allowed').toBe(!allowed);
    const entry = recorded.history.at(-1);
    expect(recorded).toEqual({ ...remedy, history: [...remedy.history, entry] });
    expect(entry).toMatchObject({
      verb,
      outcome: 'refused',
      reason: why,
      before: state,
      after: state,
    });
  });
});
