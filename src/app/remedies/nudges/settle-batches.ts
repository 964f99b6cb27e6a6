import { supersede } from '../../../domain/delivery/attempt';
import { backOn, type Diary } from '../../../domain/remedy/nudges/diary';
import { isOutstanding, settleBatch } from '../../../domain/remedy/nudges/plan-day';
import type { CivilDate } from '../../../domain/shared/civil-date';
import { assertNever } from '../../../domain/shared/invariant';
import type { Ports } from '../../ports';
import type { Versioned } from '../../versioned';

/** A diary as the planner sees it. */
export interface HeldDiary extends Versioned<Diary> {
  /** An earlier card waits for the person's first message to the product: there is no new one meanwhile. */
  readonly waits?: true;
}

/**
 * The diaries, with the cards of earlier days settled: they went or may have gone, or they certainly did not, and what
 * stood on them is owed again. With `dry` nothing is written.
 */
export async function settleBatches(
  ports: Ports,
  diaries: readonly HeldDiary[],
  { today, dry }: { readonly today: CivilDate; readonly dry: boolean },
): Promise<readonly HeldDiary[]> {
  const settled: HeldDiary[] = [];
  for (const held of diaries) {
    const { batch } = held.value;
    const old = batch !== null && batch.day < today && isOutstanding(held.value);
    const standing = old ? await standingOf(ports, held.value, { today, dry }) : undefined;
    if (standing === undefined) {
      settled.push(held);
      continue;
    }
    if (standing === 'waits') {
      settled.push({ ...held, value: settleBatch(held.value, 'dropped'), waits: true });
      continue;
    }
    const value = settleBatch(held.value, standing);
    if (dry) settled.push({ ...held, value });
    else if ((await ports.store.diaries.save(value, held.version)) === 'saved') {
      settled.push((await ports.store.diaries.find(value.tenant, value.person)) ?? held);
    } else settled.push(held);
  }
  return settled;
}

/** What became of the last card; undefined while it is not known. */
async function standingOf(
  ports: Ports,
  diary: Diary,
  { today, dry }: { readonly today: CivilDate; readonly dry: boolean },
): Promise<'told' | 'dropped' | 'waits' | undefined> {
  const { deliveries, channels } = ports.store;
  const found = await deliveries.find(diary.tenant, diary.batch?.delivery ?? '');
  if (!found) return 'dropped';
  const { state } = found.value;
  switch (state) {
    case 'sent':
    case 'unsure':
    case 'parked':
      return 'told';
    case 'rejected':
    case 'superseded':
      return 'dropped';
    case 'sending':
      return undefined;
    case 'pending': {
      const known = await channels.findPerson(diary.tenant, diary.person);
      // One card waits for whoever never wrote to the product, not one for every day.
      if (!known && backOn(diary, today) === undefined) return 'waits';
      if (dry) return 'dropped';
      const stamp = { at: ports.now(), op: ports.newId() };
      const over = supersede(found.value, 'a newer card takes its place', stamp);
      return (await deliveries.save(over, found.version)) === 'saved' ? 'dropped' : undefined;
    }
    default:
      return assertNever(state);
  }
}
