import { addDays, type CivilDate } from '../../shared/civil-date';
import type { Batch, Diary } from './diary';
import { dutyKey, remedyOfKey, type Duty } from './nudge';

interface DayOf {
  readonly today: CivilDate;
  readonly live: ReadonlySet<string>;
}

/**
 * The diary with the card of a day: everything that is owed to the person, once. Unchanged when nothing is owed, when
 * the person had a card that day already (what fell due since waits for the next working day), and while an earlier
 * card may still go. `live`: the remedies that are not over, of which it has to be known what was told.
 */
export function planDay(
  diary: Diary,
  owed: readonly Duty[],
  day: DayOf & { readonly delivery: string },
): Diary {
  if (owed.length === 0 || diary.batch?.day === day.today || isOutstanding(diary)) return diary;
  const batch: Batch = {
    day: day.today,
    delivery: day.delivery,
    items: [...owed].sort(byOccasion),
    standing: 'decided',
  };
  return { ...diary, told: remembered(diary, day), batch };
}

/** Whether the last card neither went nor was dropped. */
export function isOutstanding({ batch }: Diary): boolean {
  return batch?.standing === 'decided' || batch?.standing === 'handed';
}

/** The diary after its last card went (or may have gone), or certainly did not. */
export function settleBatch(diary: Diary, standing: 'handed' | 'told' | 'dropped'): Diary {
  return diary.batch === null ? diary : { ...diary, batch: { ...diary.batch, standing } };
}

/** Longer than anything that was read before a remedy was there can still be on its way. */
const REMEMBERED_DAYS = 60;

function remembered({ told, batch }: Diary, { today, live }: DayOf): Diary['told'] {
  const recent = addDays(today, -REMEMBERED_DAYS);
  const items = batch?.standing === 'told' ? batch.items : [];
  const all = [
    ...Object.entries(told),
    ...items.map((item) => [dutyKey(item), item.occasion] as const),
  ];
  const kept = all.filter(
    ([key, occasion]) => occasion >= recent || live.has(remedyOfKey(key) ?? ''),
  );
  return Object.fromEntries(kept);
}

function byOccasion(a: Duty, b: Duty): number {
  return a.occasion.localeCompare(b.occasion) || dutyKey(a).localeCompare(dutyKey(b));
}
