import { workingDaysOf } from '../../../../src/domain/remedy/policy/policy-days';
import { DEFAULT_POLICY } from '../../../../src/domain/remedy/policy/remedy-policy';
import { startClock } from '../../../../src/domain/remedy/start-clock';

const rules = { policy: DEFAULT_POLICY, works: workingDaysOf(DEFAULT_POLICY) };

describe('startClock', () => {
  it.each([
    ['enquiry', '2026-12-23', '2026-12-30', null],
    ['investigation-response', '2026-11-20', '2026-12-18', '2026-12-16'],
    ['draft-comments', '2026-11-20', '2026-12-04', null],
    ['public-report', '2026-11-30', '2027-02-28', null],
  ] as const)('%s from %s: %s', (matter, from, due, internalDue) => {
    expect(startClock(matter, from, rules)).toEqual({ due, internalDue, beyondHorizon: false });
  });

  it('says when it was counted past the bank holidays that are known', () => {
    expect(startClock('enquiry', '2030-12-31', rules)).toEqual({
      due: '2031-01-06',
      internalDue: null,
      beyondHorizon: true,
    });
  });
});
