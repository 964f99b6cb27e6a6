import {
  blankDiary,
  occasionsTold,
  untold,
  type Diary,
} from '../../../../../src/domain/remedy/nudges/diary';
import type { Duty } from '../../../../../src/domain/remedy/nudges/nudge';
import { planDay, settleBatch } from '../../../../../src/domain/remedy/nudges/plan-day';
import { tenantNamed } from '../../../../support/tenant';

function duty(remedy: string, occasion: string, more: Partial<Duty> = {}): Duty {
  const person = 'p';
  return {
    remedy,
    line: 'owner p',
    kind: 'overdue',
    level: 'owner',
    occasion,
    why: '',
    person,
    ...more,
  };
}

const blank = blankDiary(tenantNamed('t'), 'p');
const on = (today: string, live: readonly string[] = ['a', 'b']) => ({
  today,
  delivery: `d ${today}`,
  live: new Set(live),
});

describe('planDay', () => {
  const monday = planDay(
    blank,
    [duty('b', '2026-11-23'), duty('a', '2026-11-20')],
    on('2026-11-23'),
  );

  it('puts everything that is owed on one card', () => {
    expect(monday.batch).toMatchObject({
      day: '2026-11-23',
      delivery: 'd 2026-11-23',
      standing: 'decided',
      items: [{ remedy: 'a' }, { remedy: 'b' }],
    });
  });

  it('leaves a day without anything to say alone', () => {
    expect(planDay(blank, [], on('2026-11-23'))).toBe(blank);
  });

  it('makes no second card on a day, nor while the last may still go', () => {
    const later = [duty('c', '2026-11-23')];
    const told = settleBatch(monday, 'told');
    expect(planDay(told, later, on('2026-11-23'))).toBe(told);
    const handed = settleBatch(monday, 'handed');
    expect(planDay(handed, later, on('2026-11-24'))).toBe(handed);
  });

  it('remembers what was told, and forgets what is over for long', () => {
    const told = settleBatch(monday, 'told');
    const next = planDay(told, [duty('a', '2026-11-30')], on('2026-11-30'));
    expect(Object.values(next.told)).toEqual(['2026-11-20', '2026-11-23']);
    const old = settleBatch(next, 'told');
    expect(
      Object.values(planDay(old, [duty('c', '2027-02-01')], on('2027-02-01', ['a'])).told),
    ).toEqual(['2026-11-30']);
  });

  it('owes again what certainly did not go', () => {
    const dropped = settleBatch(monday, 'dropped');
    const owed = [duty('a', '2026-11-20'), duty('b', '2026-11-23')];
    expect(untold(owed, occasionsTold([dropped]))).toEqual(owed);
    expect(untold(owed, occasionsTold([settleBatch(monday, 'told')]))).toEqual([]);
    expect(untold(owed, occasionsTold([monday]))).toEqual([]);
  });
});

describe('untold', () => {
  it('counts an occasion once, whoever was told of it, and none before it', () => {
    const deputy: Diary = { ...blankDiary(tenantNamed('t'), 'deputy'), batch: null, told: {} };
    const told = settleBatch(planDay(deputy, [duty('a', '2026-11-23')], on('2026-11-23')), 'told');
    const known = occasionsTold([blank, told]);
    expect(untold([duty('a', '2026-11-23')], known)).toEqual([]);
    expect(untold([duty('a', '2026-11-20')], known)).toEqual([]);
    expect(untold([duty('a', '2026-11-24')], known)).toHaveLength(1);
    expect(untold([duty('a', '2026-11-23', { line: 'deputy overdue' })], known)).toHaveLength(1);
    expect(untold([duty('b', '2026-11-23')], known)).toHaveLength(1);
  });
});
