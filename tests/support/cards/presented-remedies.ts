import { allowedMoves } from '../../../src/domain/remedy/moves/allowed-moves';
import type { NudgeRound } from '../../../src/domain/remedy/nudges/nudge-round';
import { NOBODY, officesOf } from '../../../src/domain/remedy/policy/people';
import {
  MOVES,
  REMEDY_STATES,
  type MoveVerb,
  type Remedy,
} from '../../../src/domain/remedy/remedy';
import { weeklyOverview } from '../../../src/domain/remedy/weekly-overview';
import { isWorkingDay } from '../../../src/domain/shared/working-days';
import { moveCard } from '../../../src/present/remedies/move-card';
import { NOT_MOVED } from '../../../src/present/remedies/move-words';
import { roundCard } from '../../../src/present/remedies/round-card';
import { unchangedCard } from '../../../src/present/remedies/unchanged-card';
import type { MoveOutcome, RemedyShown } from '../../../src/app/outcome';
import { aRemedy, DEPUTY, OWNER } from '../remedies';
import { presented, type Presented } from './presented';

const TODAY = '2026-11-23';
const LENA = { id: 'lena-oid', name: 'Lena Link' };
const PEOPLE = { ...NOBODY, linkOfficer: LENA };

/** A remedy with everything on it that a card could show. */
const FULL: Remedy = {
  ...aRemedy({ text: 'Apologise in writing for the delay in the care assessment' }),
  evidence: 'EDRMS 2026/4711',
  acknowledgedAt: '2026-11-19T10:00:00.000Z',
};

const ASKED: Remedy = {
  ...FULL,
  timeRequest: {
    ...{ proposed: '2026-12-24', reason: 'The officer who has to write is on leave' },
    ...{ at: '2026-11-20T10:00:00.000Z', by: OWNER.id },
  },
};

const OFFERED: Remedy = {
  ...FULL,
  offeredTo: { id: 'oid-2', name: 'Sam Second', at: '2026-11-20T10:00:00.000Z' },
  awaitingOwnerSince: '2026-11-21T10:00:00.000Z',
};

export function remedyCards(): readonly Presented[] {
  return [...nudges(), ...moved(), ...notMoved()];
}

function nudges(): readonly Presented[] {
  const many = Array.from({ length: 14 }, (_, index) => remedyNumber(index));
  return [
    round('nudge-one', [FULL]),
    round('nudge-two', many.slice(0, 2)),
    round('nudge-many', many),
    round('nudge-weekly', many.slice(0, 3), many),
    round('nudge-weekly-alone', [], many),
  ];
}

function remedyNumber(index: number): Remedy {
  const words = ['Apologise in writing for the delay', 'Pay £250 for avoidable distress'];
  const due = index % 2 === 0 ? '2026-11-11' : '2026-11-27';
  const remedy = aRemedy(
    { text: words[index % 2] ?? '', reference: `23 900 ${String(100 + index)}`, due },
    `r-${String(index)}`,
  );
  return index === 4 ? { ...remedy, state: 'done', doneOn: '2026-11-12' } : remedy;
}

function round(
  name: string,
  remedies: readonly Remedy[],
  listed: readonly Remedy[] | null = null,
): Presented {
  const why =
    'Owners are reminded on the first working day after, then every week until it is done.';
  const items = remedies.map((remedy) => ({
    remedy,
    duty: {
      ...({ line: 'x', kind: 'overdue', level: 'owner', occasion: TODAY, why } as const),
      ...{ person: OWNER.id, remedy: remedy.id },
    },
  }));
  const overview = listed === null ? null : weeklyOverview(listed, TODAY);
  const input: NudgeRound = {
    ...{ person: listed ? LENA.id : OWNER.id, today: TODAY, works: isWorkingDay },
    ...{ people: PEOPLE, items, overview },
  };
  return presented(name, input, (all) => roundCard(all, { id: 'delivery-1' }));
}

function moved(): readonly Presented[] {
  const inStates = REMEDY_STATES.flatMap((state) => {
    const remedy = { ...FULL, state, ...(state === 'done' ? { doneOn: '2026-11-21' } : {}) };
    return [
      card(`remedy-${state}-owner`, shown(remedy, OWNER.id)),
      card(`remedy-${state}-link-officer`, shown(remedy, LENA.id)),
    ];
  });
  const afterMoves = MOVES.map((verb) => card(`moved-${verb}`, shown(OFFERED, OWNER.id), verb));
  return [
    ...inStates,
    ...afterMoves,
    card('remedy-time-asked', shown(ASKED, LENA.id)),
    card('remedy-offered', shown(OFFERED, 'oid-2')),
    card('remedy-every-move', { ...shown(ASKED, OWNER.id), allowed: MOVES }),
  ];
}

function shown(remedy: Remedy, person: string): RemedyShown {
  const mover = { id: person, offices: officesOf(PEOPLE, person) };
  return {
    remedy,
    ...{ mayAct: true, allowed: allowedMoves(remedy, mover), colleagues: [LENA, DEPUTY] },
    ...{ today: TODAY, deliveryId: 'delivery-1', fromList: person === OWNER.id },
  };
}

function card(name: string, input: RemedyShown, verb: MoveVerb | null = null): Presented {
  return presented(name, input, (all) =>
    moveCard({ kind: 'moved', verb, repeated: false, ...all }),
  );
}

function notMoved(): readonly Presented[] {
  type Why = Extract<MoveOutcome, { kind: 'not-moved' }>['why'];
  const reasons = Object.keys(NOT_MOVED) as readonly Why[];
  const hidden = reasons.map((why) =>
    presented(`not-moved-${why}`, null, () => moveCard({ kind: 'not-moved', verb: 'done', why })),
  );
  const stale = presented('stale', shown(FULL, OWNER.id), (all) =>
    moveCard({ kind: 'not-moved', verb: 'done', why: 'stale', shown: all }),
  );
  const view = { why: 'This remedy is done already.', reference: '23 900 003' };
  return [...hidden, stale, presented('unchanged', view, unchangedCard)];
}
