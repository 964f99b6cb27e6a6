import { AT_ONCE, OFFICE_HOURS } from '../../../../src/domain/remedy/nudge-policies';
import { mayWrite, planNudge } from '../../../../src/domain/remedy/plan-nudge';
import { addDays } from '../../../../src/domain/shared/civil-date';
import { aRemedy } from '../../../support/remedies';

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
    expect(planNudge(remedy, OFFICE_HOURS, today)?.kind).toBe(kind);
  });

  it('comes again every week, after a bank holiday a day later, and once for each occasion', () => {
    const occasions = new Set<string>();
    for (let day = '2026-11-23'; day <= '2027-01-08'; day = addDays(day, 1)) {
      const nudge = planNudge(remedy, OFFICE_HOURS, day);
      if (nudge) occasions.add(nudge.occasion);
    }
    expect([...occasions]).toEqual([
      ...['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'],
      ...['2026-12-29', '2027-01-04'],
    ]);
  });

  it('is quieter once acknowledged', () => {
    const seen = { ...remedy, acknowledgedAt: '2026-11-01T09:00:00.000Z' };
    expect(planNudge(seen, OFFICE_HOURS, '2026-11-16')).toBeUndefined();
    expect(planNudge(seen, OFFICE_HOURS, '2026-11-18')?.kind).toBe('due-in-2');
    expect(planNudge(seen, OFFICE_HOURS, '2026-11-23')?.kind).toBe('overdue');
  });

  it('says why', () => {
    expect(planNudge(remedy, OFFICE_HOURS, '2026-11-23')?.why).toBe(
      'It was due on 20 November 2026; owners are reminded on the first working day after, then every week until it is done.',
    );
  });

  it.each(['done', 'accepted', 'withdrawn'] as const)('leaves %s ones alone', (state) => {
    expect(planNudge(aRemedy({ state }), OFFICE_HOURS, '2026-11-23')).toBeUndefined();
  });

  it('is owed on any day in a trial', () => {
    expect(planNudge(remedy, AT_ONCE, '2026-11-21')?.kind).toBe('overdue');
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
    expect(mayWrite(OFFICE_HOURS, at)).toBe(may);
  });

  it('has no hours in a trial', () => {
    expect(mayWrite(AT_ONCE, '2026-11-22T23:59:00.000Z')).toBe(true);
  });
});
