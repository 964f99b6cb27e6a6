import type { CivilDate, Instant } from '../../shared/civil-date';
import { dutyKey, type Duty } from './nudge';
import type { Tenant } from '../../shared/tenant';

/** From when to when somebody is not to be written to. */
export interface Leave {
  /** The first day on which they are there again. */
  readonly backOn: CivilDate;
  readonly by: string;
  readonly at: Instant;
}

/** What one person is told on one day: one card. */
export interface Batch {
  readonly day: CivilDate;
  /** The delivery that carries it. */
  readonly delivery: string;
  readonly items: readonly Duty[];
  /**
   * `decided`: the delivery may not be in the ledger yet; `handed`: it is; `told`: it went, or may have gone;
   * `dropped`: it certainly did not, and its items are owed again.
   */
  readonly standing: 'decided' | 'handed' | 'told' | 'dropped';
}

/** What one person was told, and when they are away. One document, so that one write decides the card of a day. */
export interface Diary {
  readonly tenant: Tenant;
  readonly person: string;
  readonly away: Leave | null;
  /** The latest occasion that this person was told, by `dutyKey`. */
  readonly told: Readonly<Record<string, CivilDate>>;
  /** The last one; null before the first. */
  readonly batch: Batch | null;
}

export function blankDiary(tenant: Tenant, person: string): Diary {
  return { tenant, person, away: null, told: {}, batch: null };
}

/** The day on which the person is back; undefined when they are there. */
export function backOn({ away }: Diary, today: CivilDate): CivilDate | undefined {
  return away !== null && away.backOn > today ? away.backOn : undefined;
}

/** The latest occasion that anybody was told, by `dutyKey`: who is told in whose place makes no second occasion. */
export function occasionsTold(diaries: readonly Diary[]): ReadonlyMap<string, CivilDate> {
  const latest = new Map<string, CivilDate>();
  const note = (key: string, occasion: CivilDate): void => {
    if ((latest.get(key) ?? '') < occasion) latest.set(key, occasion);
  };
  for (const { told, batch } of diaries) {
    for (const [key, occasion] of Object.entries(told)) note(key, occasion);
    if (batch !== null && batch.standing !== 'dropped') {
      for (const item of batch.items) note(dutyKey(item), item.occasion);
    }
  }
  return latest;
}

/** What is owed: no occasion that was told before, or that lies before one that was. */
export function untold(
  duties: readonly Duty[],
  told: ReadonlyMap<string, CivilDate>,
): readonly Duty[] {
  return duties.filter((duty) => (told.get(dutyKey(duty)) ?? '') < duty.occasion);
}
