import { decideDuty } from '../../../../src/domain/duty/decision/decide-duty';
import type { DecisionAttempt } from '../../../../src/domain/duty/decision/decision';
import {
  blankRecord,
  DECISIONS,
  DUTY_STATES,
  type DecisionVerb,
  type DutyRecord,
  type DutyState,
} from '../../../../src/domain/duty/decision/duty-record';
import { firstUnsealed } from '../../../../src/domain/audit/sealed-entry';
import { historyRoot } from '../../../../src/domain/audit/recorded';
import { MONA } from '../../../support/radar';
import { notary, sha256 } from '../../../support/remedies';
import { tenantNamed } from '../../../support/tenant';

const AT = '2026-11-23T10:00:00.000Z';
const BLANK = blankRecord(
  {
    ...{ ref: 'summary-coventry-2023-24', duty: 'periodic-summary', authority: 'coventry' },
    about: 'Upheld decisions of 2023-24',
  },
  tenantNamed('t1'),
);

function attempt(
  verb: DecisionVerb,
  over: Partial<DecisionAttempt> = {},
  words: object = {},
): DecisionAttempt {
  const given = {
    reason: 'It goes to Cabinet',
    on: '2026-11-20',
    to: 'Cabinet',
    until: '2027-01-10',
  };
  return {
    decision: { verb, ...given, ...words },
    ...{ by: MONA, isMonitoringOfficer: true, at: AT, basis: [{ key: 'a', said: '3 upheld' }] },
    ...over,
  };
}

function inState(state: DutyState): DutyRecord {
  if (state === 'open') return BLANK;
  const made = decideDuty(BLANK, attempt(state), notary);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

/** What is promised, written apart from the table: the states from which each decision is taken. */
const PROMISED: Readonly<Record<DecisionVerb, readonly DutyState[]>> = {
  taken: ['open', 'deferred'],
  reported: ['open', 'taken', 'deferred'],
  'not-needed': ['open', 'taken', 'deferred'],
  deferred: ['open', 'taken', 'deferred'],
  reopened: ['taken', 'reported', 'not-needed', 'deferred'],
};

describe('a decision', () => {
  it.each(DECISIONS.flatMap((verb) => DUTY_STATES.map((state) => [verb, state] as const)))(
    '%s from %s is taken down where it may be, and refused and recorded elsewhere',
    (verb, state) => {
      const before = inState(state);
      const result = decideDuty(
        before,
        attempt(verb, {}, { until: '2027-02-01', to: 'Council' }),
        notary,
      );
      const may = PROMISED[verb].includes(state);
      expect(result.ok).toBe(may);
      if (result.ok) {
        expect(result.value.history.at(-1)).toMatchObject({
          actor: MONA.id,
          verb,
          outcome: 'done',
        });
        expect(result.value.revision).toBe(before.revision + 1);
      } else if (result.problem.kind === 'refused') {
        expect(result.problem.why).toBe('unlawful-state');
        const { history, ...rest } = result.problem.recorded;
        expect({ ...rest, history: before.history }).toEqual(before);
        expect(history.at(-1)).toMatchObject({ outcome: 'refused', reason: 'unlawful-state' });
      }
    },
  );

  it('keeps who, when, why, the day and the body, sealed', () => {
    const record = inState('reported');
    expect(record).toMatchObject({
      ...{ state: 'reported', decidedBy: MONA, decidedOn: '2026-11-23', until: null },
      ...{ reported: { on: '2026-11-20', to: 'Cabinet' }, basis: [{ key: 'a', said: '3 upheld' }] },
    });
    const [entry] = record.history;
    expect(entry).toMatchObject({
      reason: 'It goes to Cabinet',
      before: 'open',
      after: 'reported',
    });
    expect(Object.keys(entry?.salts ?? {}).sort()).toEqual(['actor', 'changes', 'reason']);
    const root = historyRoot('duty', record);
    expect(firstUnsealed({ root, history: record.history }, sha256)).toBeUndefined();
    const forged = record.history.map((one) => ({ ...one, reason: 'Something else' }));
    expect(firstUnsealed({ root, history: forged }, sha256)).toBe(1);
  });

  it.each<readonly [string, string, DecisionVerb, Partial<DecisionAttempt>, object]>([
    ['somebody else', 'not-allowed', 'taken', { isMonitoringOfficer: false }, {}],
    ['nobody who is named', 'not-allowed', 'taken', { by: null }, {}],
    ['no reason', 'no-reason', 'taken', {}, { reason: '   ' }],
    ['a reason of marks', 'no-reason', 'taken', {}, { reason: '.......' }],
    ['a reason that is a book', 'too-long', 'taken', {}, { reason: 'why '.repeat(300) }],
    ['somebody’s name', 'personal-data', 'taken', {}, { reason: 'Because Mrs Smith complained' }],
    ['no body', 'no-body', 'reported', {}, { to: ' ' }],
    ['no day', 'not-a-date', 'reported', {}, { on: 'yesterday' }],
    ['a day to come', 'in-the-future', 'reported', {}, { on: '2026-11-24' }],
    ['no day to defer to', 'not-a-date', 'deferred', {}, { until: '' }],
    ['a day that is over', 'not-later', 'deferred', {}, { until: '2026-11-23' }],
    ['an old card', 'stale', 'taken', { seenRevision: 4 }, {}],
  ])('with %s is refused as %s, and on record', (_, why, verb, over, words) => {
    const result = decideDuty(BLANK, attempt(verb, over, words), notary);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'refused', why } });
    if (!result.ok && result.problem.kind === 'refused') {
      expect(result.problem.recorded).toMatchObject({
        state: 'open',
        revision: 0,
        decidedBy: null,
      });
      expect(result.problem.recorded.history).toHaveLength(1);
    }
  });

  it('that was made is not made again: by its operation, and by what it says', () => {
    const operation = 'click 7';
    const once = decideDuty(BLANK, attempt('taken', { operation, seenRevision: 0 }), notary);
    if (!once.ok) throw new Error('refused');
    const again = { ok: false, problem: { kind: 'already' } };
    expect(
      decideDuty(once.value, attempt('taken', { operation, seenRevision: 0 }), notary),
    ).toEqual(again);
    expect(decideDuty(once.value, attempt('taken', { operation: 'click 8' }), notary)).toEqual(
      again,
    );
    expect(decideDuty(inState('deferred'), attempt('deferred'), notary)).toEqual(again);
    expect(decideDuty(inState('reported'), attempt('reported'), notary)).toEqual(again);
  });

  it('that was refused is refused again without another entry', () => {
    const bad = attempt('taken', { operation: 'click 9' }, { reason: '' });
    const first = decideDuty(BLANK, bad, notary);
    if (first.ok || first.problem.kind !== 'refused') throw new Error('taken down');
    const second = decideDuty(first.problem.recorded, bad, notary);
    expect(second).toMatchObject({
      problem: { why: 'no-reason', recorded: first.problem.recorded },
    });
  });

  it('cannot make the record grow for ever by being refused', () => {
    let record = BLANK;
    for (let nth = 0; nth < 40; nth += 1) {
      const result = decideDuty(record, attempt('taken', { isMonitoringOfficer: false }), notary);
      if (!result.ok && result.problem.kind === 'refused') record = result.problem.recorded;
    }
    expect(record.history).toHaveLength(20);
  });
});
