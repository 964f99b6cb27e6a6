import {
  CLOCK_SETS,
  daysProblem,
  stageDates,
  type ComplaintDays,
} from '../../../../src/domain/code/clocks/stage-clocks';
import { DEFAULT_POLICY } from '../../../../src/domain/remedy/policy/remedy-policy';
import { isWorkingDay, workingDaysUntil } from '../../../../src/domain/shared/working-days';
import { addDays } from '../../../../src/domain/shared/civil-date';

const by = (days: ComplaintDays, name: keyof typeof CLOCK_SETS = 'code') =>
  stageDates(days, CLOCK_SETS[name], isWorkingDay);

describe('the clocks of a complaint', () => {
  it('are the Code’s unless a council says otherwise', () => {
    expect(DEFAULT_POLICY.complaintClocks).toBe('code');
  });

  it('pass over Christmas, Boxing Day (kept on the Monday) and New Year', () => {
    expect(by({ received: '2026-12-18' })[0]).toEqual({
      ...{ stage: 1, begins: '2026-12-18', supposed: false },
      ...{ acknowledgeBy: '2026-12-29', replyBy: '2027-01-13', extendedTo: '2027-01-27' },
    });
  });

  it('count the reply from the acknowledgement that was sent', () => {
    const [first] = by({ received: '2026-06-01', acknowledged: '2026-06-02' });
    expect(first.replyBy).toBe('2026-06-16');
    expect(first.extendedTo).toBe('2026-06-30');
  });

  it('count stage 2 from the day on which it was asked for', () => {
    const days = { received: '2026-06-01', escalated: '2026-07-01', acknowledged2: '2026-07-03' };
    expect(by(days)[1]).toEqual({
      ...{ stage: 2, begins: '2026-07-01', supposed: false },
      ...{ acknowledgeBy: '2026-07-08', replyBy: '2026-07-31', extendedTo: '2026-08-28' },
    });
  });

  it('say that stage 2 is supposed where nobody asked for it', () => {
    const [first, second] = by({ received: '2026-06-01' });
    expect(second).toMatchObject({ supposed: true, begins: first.replyBy });
  });

  it('have the older guidance beside it, counted from receipt and without more time', () => {
    const [first, second] = by(
      { received: '2026-06-01', acknowledged: '2026-06-02', escalated: '2026-07-01' },
      'guidance-2020',
    );
    expect(first).toMatchObject({
      ...{ acknowledgeBy: '2026-06-04', replyBy: '2026-06-15', extendedTo: null },
    });
    expect(second).toMatchObject({ acknowledgeBy: '2026-07-06', replyBy: '2026-07-29' });
  });

  it('are so many working days, whatever the day', () => {
    for (let day = '2026-01-01'; day < '2026-12-31'; day = addDays(day, 7)) {
      const [first] = by({ received: day });
      expect(workingDaysUntil(day, first.acknowledgeBy, isWorkingDay)).toBe(5);
      expect(workingDaysUntil(first.acknowledgeBy, first.replyBy, isWorkingDay)).toBe(10);
      expect(isWorkingDay(first.replyBy)).toBe(true);
    }
  });

  it('refuse days out of order', () => {
    expect(daysProblem({ received: '2026-06-02', acknowledged: '2026-06-01' })).toEqual({
      ...{ kind: 'out-of-order', field: 'acknowledged' },
    });
    expect(daysProblem({ received: '2026-06-02', escalated: '2026-06-01' })?.field).toBe(
      'escalated',
    );
    expect(daysProblem({ received: '2026-06-02', acknowledged: '2026-06-02' })).toBeUndefined();
  });
});
