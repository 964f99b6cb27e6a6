import { AT_ONCE } from '../../../../../src/domain/remedy/nudge-policies';
import { planNudge, type Rules } from '../../../../../src/domain/remedy/nudges/plan-nudge';
import { mayWrite, workingDaysOf } from '../../../../../src/domain/remedy/policy/policy-days';
import { DEFAULT_POLICY } from '../../../../../src/domain/remedy/policy/remedy-policy';
import { addDays } from '../../../../../src/domain/shared/civil-date';
import { aRemedy } from '../../../../support/remedies';

const IN_TRIAL = { ...DEFAULT_POLICY, ...AT_ONCE };
const rules: Rules = { policy: DEFAULT_POLICY, works: workingDaysOf(DEFAULT_POLICY) };
const trial: Rules = { policy: IN_TRIAL, works: workingDaysOf(IN_TRIAL) };

/** Due on Friday 20 November 2026. */
const remedy = aRemedy();

describe('planNudge', () => {
  it.each([
    ['2026-11-05', undefined],
    ['2026-11-06', 'due-in-10'],
    ['2026-11-12', 'due-in-10'],
    ['2026-11-13', 'due-in-5'],
    ['2026-11-18', 'due-in-2'],
    ['2026-11-20', 'due-today'],
    ['2026-11-21', 'due-today'],
    ['2026-11-23', 'overdue'],
  ])('on %s: %s', (today, kind) => {
    expect(planNudge(remedy, rules, today)?.kind).toBe(kind);
  });

  it('comes again every week, after a bank holiday a day later, and once for each occasion', () => {
    const occasions = new Set<string>();
    for (let day = '2026-11-23'; day <= '2027-01-08'; day = addDays(day, 1)) {
      const nudge = planNudge(remedy, rules, day);
      if (nudge) occasions.add(nudge.occasion);
    }
    expect([...occasions]).toEqual([
      ...['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'],
      ...['2026-12-29', '2027-01-04'],
    ]);
  });

  it('is quieter once acknowledged', () => {
    const seen = { ...remedy, acknowledgedAt: '2026-11-01T09:00:00.000Z' };
    expect(planNudge(seen, rules, '2026-11-16')).toBeUndefined();
    expect(planNudge(seen, rules, '2026-11-18')?.kind).toBe('due-in-2');
    expect(planNudge(seen, rules, '2026-11-23')?.kind).toBe('overdue');
  });

  it('says why', () => {
    expect(planNudge(remedy, rules, '2026-11-23')?.why).toBe(
      'It was due on 20 November 2026; owners are reminded on the first working day after, then every week until it is done.',
    );
  });

  it.each(['done', 'accepted', 'withdrawn'] as const)('leaves %s ones alone', (state) => {
    expect(planNudge(aRemedy({ state }), rules, '2026-11-23')).toBeUndefined();
  });

  it.each(['proposed'] as const)('leaves %s ones alone, and those of a draft decision', (state) => {
    expect(planNudge(aRemedy({ state }), rules, '2026-11-23')).toBeUndefined();
    expect(planNudge(aRemedy({ stage: 'draft' }), rules, '2026-11-23')).toBeUndefined();
  });

  it('goes by the council’s own earlier date, and by the Ombudsman’s from its day on', () => {
    const answer = aRemedy({ internalDue: '2026-11-18' });
    const kinds = new Map<string, string>();
    for (let day = '2026-11-01'; day <= '2026-12-01'; day = addDays(day, 1)) {
      const nudge = planNudge(answer, rules, day);
      if (nudge) kinds.set(nudge.occasion, nudge.kind);
    }
    expect([...kinds]).toEqual([
      ['2026-11-04', 'due-in-10'],
      ['2026-11-11', 'due-in-5'],
      ['2026-11-16', 'due-in-2'],
      ['2026-11-18', 'due-today'],
      ['2026-11-19', 'past-internal-date'],
      ['2026-11-20', 'due-today'],
      ['2026-11-23', 'overdue'],
      ['2026-11-30', 'overdue'],
    ]);
    expect(planNudge(answer, rules, '2026-11-19')?.why).toMatch(
      /18 November 2026.*20 November 2026/,
    );
  });

  it('goes by the policy of the council', () => {
    const policy = { ...DEFAULT_POLICY, ahead: [0, 7], repeatDays: 14 };
    const changed = {
      policy,
      works: workingDaysOf({ ...policy, closures: [{ from: '2026-11-23', to: '2026-11-24' }] }),
    };
    expect(planNudge(remedy, changed, '2026-11-10')).toBeUndefined();
    expect(planNudge(remedy, changed, '2026-11-11')?.kind).toBe('due-in-7');
    expect(planNudge(remedy, changed, '2026-11-24')?.kind).toBe('due-today');
    expect(planNudge(remedy, changed, '2026-11-25')?.occasion).toBe('2026-11-25');
    expect(planNudge(remedy, changed, '2026-12-08')?.occasion).toBe('2026-11-25');
    expect(planNudge(remedy, changed, '2026-12-09')?.occasion).toBe('2026-12-09');
  });

  it('is owed on any day in a trial', () => {
    expect(planNudge(remedy, trial, '2026-11-21')?.kind).toBe('overdue');
  });
});

describe('mayWrite', () => {
  it.each([
    ['2026-11-23T08:29:00.000Z', false],
    ['2026-11-23T08:30:00.000Z', true],
    ['2026-11-23T16:59:00.000Z', true],
    ['2026-11-23T17:00:00.000Z', false],
    ['2026-11-22T12:00:00.000Z', false],
    ['2026-07-20T07:30:00.000Z', true],
    ['2026-07-20T16:00:00.000Z', false],
  ])('at %s: %s', (at, may) => {
    expect(mayWrite(DEFAULT_POLICY, at)).toBe(may);
  });

  it('has no hours in a trial', () => {
    expect(mayWrite(IN_TRIAL, '2026-11-22T23:59:00.000Z')).toBe(true);
  });
});
