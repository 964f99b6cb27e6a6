import { firstBrokenEntry } from '../../../../../src/domain/remedy/history';
import { moveRemedy } from '../../../../../src/domain/remedy/moves/move-remedy';
import type { Attempt, Move, Mover } from '../../../../../src/domain/remedy/moves/move';
import { isLate, type Remedy } from '../../../../../src/domain/remedy/remedy';
import { aRemedy, DEPUTY, notary, OWNER, sha256 } from '../../../../support/remedies';

const at = '2026-11-10T10:00:00.000Z';
const owner: Mover = { id: OWNER.id, offices: [] };
const desk: Mover = { id: 'link-oid', offices: ['link-officer'] };
const COLLEAGUE = { id: 'colleague-oid', name: 'Col League' };
const colleague: Mover = { id: COLLEAGUE.id, offices: [] };

function attempt(move: Move, mover: Mover, more: Partial<Attempt> = {}): Attempt {
  return { move, mover, at, ...more };
}

function moved(remedy: Remedy, move: Move, mover: Mover = owner): Remedy {
  const result = moveRemedy(remedy, attempt(move, mover), notary);
  if (!result.ok) throw new Error(`${move.verb}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

function refused(remedy: Remedy, move: Move, mover: Mover = owner, more: Partial<Attempt> = {}) {
  const result = moveRemedy(remedy, attempt(move, mover, more), notary);
  return !result.ok && result.problem.kind === 'refused' ? result.problem : undefined;
}

describe('a remedy through its life', () => {
  it('is confirmed, begun, done, and accepted; every step is on record with who and when', () => {
    const steps: readonly (readonly [Move, Mover])[] = [
      [{ verb: 'confirm' }, desk],
      [{ verb: 'acknowledge' }, owner],
      [{ verb: 'start' }, owner],
      [
        { verb: 'done', evidence: 'DOC-77' },
        { id: DEPUTY.id, offices: [] },
      ],
      [{ verb: 'accept' }, desk],
    ];
    const end = steps.reduce(
      (remedy, [move, mover]) => moved(remedy, move, mover),
      aRemedy({ state: 'proposed' }),
    );
    expect(end).toMatchObject({
      state: 'accepted',
      evidence: 'DOC-77',
      doneOn: '2026-11-10',
      acceptedOn: '2026-11-10',
      revision: 6,
    });
    expect(end.history.map(({ verb, before, after }) => [verb, before, after])).toEqual([
      ['create', null, 'proposed'],
      ['confirm', 'proposed', 'agreed'],
      ['acknowledge', 'agreed', 'agreed'],
      ['start', 'agreed', 'in-progress'],
      ['done', 'in-progress', 'done'],
      ['accept', 'done', 'accepted'],
    ]);
    expect(end.history[4]?.changes).toEqual([
      { field: 'evidence', before: null, after: 'DOC-77' },
      { field: 'doneOn', before: null, after: '2026-11-10' },
    ]);
    expect(firstBrokenEntry(end, sha256)).toBeUndefined();
  });

  it('keeps the first date when there is more time, and missing it is late', () => {
    const asked = moved(aRemedy(), {
      verb: 'request-time',
      due: '2026-12-11',
      reason: 'training is booked for December',
    });
    expect(asked).toMatchObject({ due: '2026-11-20', timeRequest: { proposed: '2026-12-11' } });
    const first = moved(asked, { verb: 'extend', due: '2026-12-04', reason: 'agreed' }, desk);
    const second = moved(
      first,
      { verb: 'extend', due: '2026-12-18', reason: 'agreed again' },
      desk,
    );
    expect(second).toMatchObject({
      due: '2026-12-18',
      firstDue: '2026-11-20',
      timeRequest: null,
      extensions: [
        { from: '2026-11-20', to: '2026-12-04', by: 'link-oid', reason: 'agreed' },
        { from: '2026-12-04', to: '2026-12-18' },
      ],
    });
    expect(isLate(second, '2026-11-21')).toBe(true);
    expect(second.history.at(-1)).toMatchObject({
      reason: 'agreed again',
      changes: [{ field: 'due', before: '2026-12-04', after: '2026-12-18' }],
    });
  });

  it('passes to a colleague only when the colleague accepts', () => {
    const offered = moved(aRemedy(), { verb: 'pass-on', to: COLLEAGUE });
    expect(offered).toMatchObject({ owner: OWNER, offeredTo: COLLEAGUE });
    expect(refused(offered, { verb: 'take-over' })?.why).toBe('not-allowed');
    const taken = moved(offered, { verb: 'take-over' }, colleague);
    expect(taken).toMatchObject({ owner: COLLEAGUE, offeredTo: null, acknowledgedAt: at });
    expect(moved(offered, { verb: 'decline' }, colleague)).toMatchObject({
      owner: OWNER,
      offeredTo: null,
    });
    expect(refused(aRemedy(), { verb: 'take-over' }, colleague)?.why).toBe('not-allowed');
  });

  it('that is not the owner’s waits for another one', () => {
    const waiting = moved(moved(aRemedy(), { verb: 'acknowledge' }), { verb: 'not-mine' });
    expect(waiting).toMatchObject({ owner: OWNER, awaitingOwnerSince: at });
    const assigned = moved(waiting, { verb: 'assign', to: COLLEAGUE }, desk);
    expect(assigned).toMatchObject({
      owner: COLLEAGUE,
      deputy: DEPUTY,
      awaitingOwnerSince: null,
      acknowledgedAt: null,
    });
    expect(assigned.history.at(-1)?.changes).toEqual([
      { field: 'owner', before: OWNER.id, after: COLLEAGUE.id },
    ]);
  });

  it('that was not complied with, or not accepted, can be taken up again', () => {
    const done = moved(aRemedy(), { verb: 'done', evidence: 'DOC-1' });
    const again = moved(done, { verb: 'reopen', reason: 'more evidence is wanted' }, desk);
    expect(again).toMatchObject({ state: 'in-progress', doneOn: null, evidence: null });
    const failed = moved(again, { verb: 'not-complied' }, desk);
    expect(moved(failed, { verb: 'reopen', reason: 'agreed after all' }, desk).state).toBe(
      'in-progress',
    );
  });
});

describe('a remedy of a draft decision', () => {
  const draft = aRemedy({ stage: 'draft' });

  it.each([
    { verb: 'acknowledge' },
    { verb: 'start' },
    { verb: 'done', evidence: 'DOC-1' },
    { verb: 'request-time', due: '2027-01-01', reason: 'ill' },
  ] as const)('is not touched before the decision is final: $verb', (move) => {
    expect(refused(draft, move)).toMatchObject({
      why: 'draft-decision',
      recorded: { state: 'agreed' },
    });
  });

  it('lives once it is final, with the date of the final decision', () => {
    const final = moved(draft, { verb: 'finalise', due: '2026-12-01' }, desk);
    expect(final).toMatchObject({ stage: 'final', due: '2026-12-01', firstDue: '2026-12-01' });
    expect(moved(final, { verb: 'start' }).state).toBe('in-progress');
    expect(refused(final, { verb: 'finalise', due: '2026-12-09' }, desk)?.why).toBe(
      'unlawful-state',
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['no evidence', { verb: 'done', evidence: ' ' }, 'no-evidence'],
    ['evidence with a name', { verb: 'done', evidence: 'letter to Mrs Bloggs' }, 'personal-data'],
    ['a day to come', { verb: 'done', evidence: 'DOC', on: '2026-11-11' }, 'in-the-future'],
    ['no such day', { verb: 'done', evidence: 'DOC', on: '2026-02-30' }, 'not-a-date'],
    ['no reason', { verb: 'request-time', due: '2026-12-01', reason: '' }, 'no-reason'],
    [
      'a reason with a postcode',
      { verb: 'request-time', due: '2026-12-01', reason: 'visit CV1 5RR' },
      'personal-data',
    ],
    ['an earlier date', { verb: 'request-time', due: '2026-11-20', reason: 'ill' }, 'not-later'],
    ['no such date', { verb: 'request-time', due: 'soon', reason: 'ill' }, 'not-a-date'],
    ['to oneself', { verb: 'pass-on', to: OWNER }, 'same-person'],
    ['to nobody', { verb: 'pass-on', to: { id: ' ', name: '' } }, 'no-person'],
  ] as const)(
    '%s: stays as it is, and the attempt is on record without the words',
    (_what, move, why) => {
      const remedy = aRemedy();
      const problem = refused(remedy, move);
      expect(problem?.why).toBe(why);
      const entry = problem?.recorded.history.at(-1);
      expect(problem?.recorded).toEqual({ ...remedy, history: [...remedy.history, entry] });
      expect(entry).toMatchObject({ outcome: 'refused', reason: why, actor: OWNER.id });
      expect(JSON.stringify(entry)).not.toMatch(/Bloggs|CV1/);
    },
  );

  it.each([
    [{ verb: 'extend', due: '2026-11-19', reason: 'x' }, 'not-later'],
    [{ verb: 'extend', due: '2026-12-19', reason: ' ' }, 'no-reason'],
    [{ verb: 'withdraw', reason: '' }, 'no-reason'],
    [{ verb: 'refuse-time', reason: 'no' }, 'no-request'],
    [{ verb: 'assign', to: COLLEAGUE, deputy: COLLEAGUE }, 'same-person'],
  ] as const)('by the desk: %j', (move, why) => {
    expect(refused(aRemedy(), move, desk)?.why).toBe(why);
  });

  it('a person without an id may nothing, whatever office is claimed', () => {
    const nobody: Mover = { id: null, offices: ['admin'] };
    expect(
      refused(aRemedy(), { verb: 'withdraw', reason: 'x' }, nobody)?.recorded.history.at(-1),
    ).toMatchObject({
      actor: 'unknown person',
      reason: 'not-allowed',
    });
  });

  it('a stale card changes nothing', () => {
    const remedy = moved(aRemedy(), { verb: 'acknowledge' });
    expect(refused(remedy, { verb: 'start' }, owner, { seenRevision: 1 })?.why).toBe('stale');
    expect(
      moveRemedy(remedy, attempt({ verb: 'start' }, owner, { seenRevision: 2 }), notary).ok,
    ).toBe(true);
  });
});

describe('what is done already', () => {
  it.each([
    [{ verb: 'acknowledge' }, owner],
    [{ verb: 'start' }, owner],
    [{ verb: 'done', evidence: 'DOC-1' }, owner],
    [{ verb: 'not-complied' }, desk],
    [{ verb: 'withdraw', reason: 'never agreed' }, desk],
    [{ verb: 'extend', due: '2026-12-18', reason: 'agreed' }, desk],
    [{ verb: 'request-time', due: '2026-12-18', reason: 'ill' }, owner],
    [{ verb: 'pass-on', to: COLLEAGUE }, owner],
    [{ verb: 'not-mine' }, owner],
    [{ verb: 'assign', to: COLLEAGUE }, desk],
  ] as const)('is not done again, nor recorded, even from a stale card: %j', (move, mover) => {
    const once = moved(aRemedy(), move, mover);
    const twice = moveRemedy(once, attempt(move, mover, { seenRevision: 1 }), notary);
    expect(twice).toEqual({ ok: false, problem: { kind: 'already' } });
  });

  it('is known by its operation, where the effect alone would not tell', () => {
    const click = { operation: 'op-1' };
    const asked = moved(aRemedy(), { verb: 'request-time', due: '2026-12-18', reason: 'ill' });
    const refuse = attempt({ verb: 'refuse-time', reason: 'no' }, desk, click);
    const first = moveRemedy(asked, refuse, notary);
    if (!first.ok) throw new Error('not refused');
    expect(moveRemedy(first.value, refuse, notary)).toEqual({
      ok: false,
      problem: { kind: 'already' },
    });
  });

  it('is refused once, and recorded once, by its operation', () => {
    const click = attempt({ verb: 'accept' }, owner, { operation: 'op-2' });
    const first = moveRemedy(aRemedy(), click, notary);
    if (first.ok || first.problem.kind !== 'refused') throw new Error('not refused');
    expect(moveRemedy(first.problem.recorded, click, notary)).toEqual({
      ok: false,
      problem: { kind: 'refused', why: 'not-allowed', recorded: first.problem.recorded },
    });
  });
});
