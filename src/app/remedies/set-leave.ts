import { blankDiary, type Diary } from '../../domain/remedy/nudges/diary';
import { isDate, londonTime, type CivilDate } from '../../domain/shared/civil-date';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import type { Tenant } from '../../domain/shared/tenant';

export type LeaveProblem =
  | { readonly kind: 'not-a-date'; readonly given: string }
  | { readonly kind: 'in-the-past'; readonly given: CivilDate };

/**
 * Somebody is away, and back on a day; null: they are there. Until then what they are owed goes to the deputy, or to the
 * next above who is there.
 */
export async function setLeave(
  ports: Ports,
  leave: {
    readonly tenant: Tenant;
    readonly person: string;
    readonly backOn: string | null;
    readonly by: string;
  },
): Promise<Result<Diary, LeaveProblem>> {
  const { tenant, person, backOn, by } = leave;
  const at = ports.now();
  if (backOn !== null && !isDate(backOn)) return failed({ kind: 'not-a-date', given: backOn });
  if (backOn !== null && backOn <= londonTime(at).date) {
    return failed({ kind: 'in-the-past', given: backOn });
  }
  const away = backOn === null ? null : { backOn, by, at };
  return untilSaved<Result<Diary, LeaveProblem>>('A diary', async () => {
    const found = await ports.store.diaries.find(tenant, person);
    const changed = { ...(found?.value ?? blankDiary(tenant, person)), away };
    const saved = found
      ? await ports.store.diaries.save(changed, found.version)
      : await ports.store.diaries.add(changed);
    return saved === 'saved' || saved === 'created' ? ok(changed) : 'conflict';
  });
}
