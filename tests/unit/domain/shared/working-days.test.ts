import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBankHoliday } from '../../../../src/domain/shared/bank-holidays';
import {
  isWorkingDay,
  workingDayFrom,
  workingDaysBefore,
  workingDaysUntil,
} from '../../../../src/domain/shared/working-days';
import { addDays } from '../../../../src/domain/shared/civil-date';
import { sharedFolder } from '../../../support/shared-folder';

describe('working days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-12-25', false],
    ['2026-12-28', false],
    ['2022-09-19', false],
    ['2020-05-04', true],
    ['2020-05-08', false],
  ])('%s works: %s', (date, works) => {
    expect(isWorkingDay(date)).toBe(works);
  });

  it('counts over a weekend and a bank holiday', () => {
    expect(workingDaysUntil('2026-12-24', '2026-12-29', isWorkingDay)).toBe(1);
    expect(workingDaysBefore('2026-12-29', 2, isWorkingDay)).toBe('2026-12-23');
    expect(workingDayFrom('2026-12-25', isWorkingDay)).toBe('2026-12-29');
  });

  it('knows the same bank holidays as the reference', () => {
    const folder = sharedFolder('.');
    if (folder === undefined) return;
    const { events } = JSON.parse(readFileSync(join(folder, 'bank-holidays-england.json'), 'utf8'));
    const reference = new Set(events.map((event: { date: string }) => event.date));
    for (let day = '2018-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (weekday === 0 || weekday === 6) continue;
      expect([day, isBankHoliday(day)]).toEqual([day, reference.has(day)]);
    }
  });
});
