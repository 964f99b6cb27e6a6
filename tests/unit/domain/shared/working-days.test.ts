import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bankHolidaysByRule } from '../../../../src/domain/shared/bank-holiday-rules';
import {
  bankHolidaysKnown,
  isBankHoliday,
  LAST_KNOWN_DAY,
} from '../../../../src/domain/shared/bank-holidays';
import { calendarHealth } from '../../../../src/domain/shared/calendar-health';
import { addDays, addMonths, londonTime } from '../../../../src/domain/shared/civil-date';
import { dueDay, type Deadline } from '../../../../src/domain/shared/deadline';
import {
  isWorkingDay,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysUntil,
} from '../../../../src/domain/shared/working-days';
import { dateOf, dayNumber, plainlyWorks } from '../../../support/plain-calendar';
import { sharedFolder } from '../../../support/shared-folder';

/** Every day from 2018 to 2035. */
const DAYS = Array.from({ length: dayNumber('2035-12-31') - dayNumber('2018-01-01') + 1 }, (_, n) =>
  dateOf(dayNumber('2018-01-01') + n),
);

describe('working days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-12-25', false],
    ['2026-12-28', false],
    ['2022-09-19', false],
    ['2022-05-30', true],
    ['2022-06-02', false],
    ['2022-06-03', false],
    ['2023-05-08', false],
    ['2020-05-04', true],
    ['2020-05-08', false],
  ])('%s works: %s', (date, works) => {
    expect(isWorkingDay(date)).toBe(works);
  });

  it('are those of a calendar made apart, every day from 2018 to 2035', () => {
    expect(DAYS).toHaveLength(6574);
    expect(DAYS.filter((day) => isWorkingDay(day) !== plainlyWorks(day))).toEqual([]);
  });

  it('are counted as that calendar counts them, from every day', () => {
    const works = DAYS.filter(plainlyWorks);
    const wrong = DAYS.filter((day, at) => at > 40 && at < DAYS.length - 60).filter((day) => {
      const next = works.findIndex((date) => date > day);
      const first = works[next - 1] === day ? day : works[next];
      return (
        workingDayFrom(day, isWorkingDay) !== first ||
        workingDaysAfter(day, 20, isWorkingDay) !== works[next + 19] ||
        workingDaysBefore(day, 10, isWorkingDay) !== works[next - 11] ||
        workingDaysUntil(day, works[next + 9] ?? '', isWorkingDay) !== 10
      );
    });
    expect(wrong).toEqual([]);
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
    const inReference = DAYS.filter((day) => day <= '2030-12-31' && weekday(day) % 6 !== 0);
    expect(inReference.filter((day) => isBankHoliday(day) !== reference.has(day))).toEqual([]);
  });
});

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

describe('the snapshot of bank holidays', () => {
  it('is what the rules give, in every year without a proclamation', () => {
    const plain = [2018, 2019, 2021, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
    for (const year of plain) {
      const days = DAYS.filter((day) => day.startsWith(String(year)) && isBankHoliday(day));
      expect([...bankHolidaysByRule(year)].sort()).toEqual(days);
    }
  });

  it('has an end, before which the calendar asks for a newer one', () => {
    expect(bankHolidaysKnown(LAST_KNOWN_DAY)).toBe(true);
    expect(bankHolidaysKnown(addDays(LAST_KNOWN_DAY, 1))).toBe(false);
    expect(calendarHealth('2030-10-01')).toMatchObject({ status: 'ok', daysLeft: 91 });
    expect(calendarHealth('2030-10-02')).toEqual({
      status: 'amber',
      daysLeft: 90,
      lastKnownDay: LAST_KNOWN_DAY,
    });
    expect(calendarHealth('2031-06-01')).toMatchObject({ status: 'amber', daysLeft: -152 });
  });
});

describe('dueDay', () => {
  const within = (count: number, unit: 'month' | 'week' | 'day' | 'working-day'): Deadline => ({
    rule: 'within',
    count,
    unit,
    from: 'final-decision',
  });

  it.each([
    [within(1, 'month'), '2026-01-31', '2026-02-28'],
    [within(1, 'month'), '2028-01-31', '2028-02-29'],
    [within(12, 'month'), '2028-02-29', '2029-02-28'],
    [within(3, 'month'), '2026-11-30', '2027-02-28'],
    [within(3, 'month'), '2026-11-15', '2027-02-15'],
    [within(4, 'week'), '2028-02-29', '2028-03-28'],
    [within(28, 'day'), '2027-02-01', '2027-03-01'],
    [within(20, 'working-day'), '2026-12-11', '2027-01-13'],
    [{ rule: 'by', date: '2027-01-01' }, null, '2027-01-01'],
    [{ rule: 'immediately' }, '2026-11-20', '2026-11-20'],
  ] as const)('%j from %s: %s', (deadline, from, date) => {
    expect(dueDay(deadline, from, isWorkingDay)).toEqual({ date, beyondHorizon: false });
  });

  it('is the last day of a shorter month, for every day of four years', () => {
    for (let day = '2027-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      const longest = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      const next = { year: month === 12 ? year + 1 : year, month: (month % 12) + 1 };
      const last =
        next.month === 2 ? (next.year % 4 === 0 ? 29 : 28) : (longest[next.month - 1] ?? 0);
      const pad = (n: number): string => String(n).padStart(2, '0');
      expect(addMonths(day, 1)).toBe(
        `${String(next.year)}-${pad(next.month)}-${pad(Math.min(date, last))}`,
      );
    }
  });

  it('says when it was counted past the bank holidays that are known', () => {
    expect(dueDay(within(10, 'working-day'), '2030-12-20', isWorkingDay)).toEqual({
      date: '2031-01-08',
      beyondHorizon: true,
    });
    expect(dueDay(within(1, 'month'), '2031-01-31', isWorkingDay)?.beyondHorizon).toBe(false);
  });

  it('is unknown without a deadline, or without the day that it counts from', () => {
    expect(dueDay({ rule: 'none' }, '2026-11-20', isWorkingDay)).toBeNull();
    expect(dueDay(within(1, 'week'), null, isWorkingDay)).toBeNull();
  });
});

describe('the time in London', () => {
  /** The clocks change on the last Sunday of March and of October, at one in the morning UTC. */
  const lastSunday = (year: number, month: string): string => {
    let day = `${String(year)}-${month}-31`;
    while (weekday(day) !== 0) day = addDays(day, -1);
    return day;
  };

  it.each(Array.from({ length: 18 }, (_, n) => 2018 + n))('at both clock changes of %i', (year) => {
    const spring = lastSunday(year, '03');
    expect(londonTime(`${spring}T00:59:59.999Z`)).toEqual({ date: spring, time: '00:59' });
    expect(londonTime(`${spring}T01:00:00.000Z`)).toEqual({ date: spring, time: '02:00' });
    expect(londonTime(`${spring}T22:59:59.000Z`)).toEqual({ date: spring, time: '23:59' });
    expect(londonTime(`${spring}T23:00:00.000Z`)).toEqual({
      date: addDays(spring, 1),
      time: '00:00',
    });
    const autumn = lastSunday(year, '10');
    expect(londonTime(`${addDays(autumn, -1)}T22:59:59.000Z`)).toEqual({
      date: addDays(autumn, -1),
      time: '23:59',
    });
    expect(londonTime(`${addDays(autumn, -1)}T23:00:00.000Z`)).toEqual({
      date: autumn,
      time: '00:00',
    });
    expect(londonTime(`${autumn}T00:59:59.000Z`)).toEqual({ date: autumn, time: '01:59' });
    expect(londonTime(`${autumn}T01:00:00.000Z`)).toEqual({ date: autumn, time: '01:00' });
    expect(londonTime(`${autumn}T23:59:59.000Z`)).toEqual({ date: autumn, time: '23:59' });
  });
});
