import { addDays } from '../../../../src/domain/shared/civil-date';
import { firstDaysOfMonths, lastDayOfMonths } from '../../../../src/domain/shared/period-end';

describe('a period of months beginning with a day', () => {
  it.each([
    ['2024-07-17', '2024-10-16'],
    ['2026-03-01', '2026-05-31'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-11-29', '2027-02-28'],
    ['2026-11-28', '2027-02-27'],
    ['2026-08-31', '2026-11-30'],
    ['2026-12-31', '2027-03-30'],
  ])('three months beginning with %s end with %s', (first, last) => {
    expect(lastDayOfMonths(first, 3)).toBe(last);
  });

  it('is known by its end: every first day that ends there, and no other', () => {
    for (let day = '2023-01-01'; day < '2025-01-01'; day = addDays(day, 1)) {
      const last = lastDayOfMonths(day, 3);
      expect(firstDaysOfMonths(last, 3)).toContain(day);
      for (const one of firstDaysOfMonths(last, 3)) expect(lastDayOfMonths(one, 3)).toBe(last);
    }
    expect(firstDaysOfMonths('2027-02-28', 3)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
  });
});
