import type { PolicyOverlay } from '../../../domain/remedy/nudge-policies';
import {
  backOn,
  blankDiary,
  occasionsTold,
  untold,
  type Diary,
} from '../../../domain/remedy/nudges/diary';
import { dutiesOf, overviewDuty, type Office } from '../../../domain/remedy/nudges/duties';
import type { Duty } from '../../../domain/remedy/nudges/nudge';
import { isOutstanding } from '../../../domain/remedy/nudges/plan-day';
import { mayWrite, workingDaysOf } from '../../../domain/remedy/policy/policy-days';
import type { Remedy } from '../../../domain/remedy/remedy';
import { londonTime, type CivilDate, type Instant } from '../../../domain/shared/civil-date';
import { owedClocks } from '../../duty/owed-clocks';
import type { Ports } from '../../ports';
import { settingsOf } from '../remedy-settings';
import { settleBatches, type HeldDiary } from './settle-batches';
import type { Tenant } from '../../../domain/shared/tenant';

/** What one person is owed at a moment. */
export interface Owed {
  readonly person: string;
  readonly diary: Diary;
  /** Null where the person has no diary yet. */
  readonly version: string | null;
  readonly duties: readonly Duty[];
}

/** What a council owes at a moment, and to whom. */
export interface CouncilDay {
  readonly tenant: Tenant;
  readonly today: CivilDate;
  readonly remedies: readonly Remedy[];
  readonly diaries: readonly HeldDiary[];
  /** Only people who may be written to today, and who had nothing yet. */
  readonly owed: readonly Owed[];
}

export interface Moment {
  readonly at: Instant;
  readonly overlay: PolicyOverlay;
  /** Only looks: nothing is written. */
  readonly dry: boolean;
  /** Absent: all that have remedies which are not over. */
  readonly tenants?: readonly Tenant[];
}

/** What every council owes at a moment; councils where nobody may be written to now are left out. */
export async function councilDays(ports: Ports, moment: Moment): Promise<readonly CouncilDay[]> {
  const days: CouncilDay[] = [];
  for (const tenant of moment.tenants ?? (await ports.store.remedies.unfinishedTenants())) {
    const day = await councilDay(ports, tenant, moment);
    if (day) days.push(day);
  }
  return days;
}

async function councilDay(
  ports: Ports,
  tenant: Tenant,
  { at, overlay, dry }: Moment,
): Promise<CouncilDay | undefined> {
  const settings = await settingsOf(ports, tenant);
  const policy = { ...settings.policy, ...overlay };
  if (!mayWrite(policy, at)) return undefined;
  const today = londonTime(at).date;
  const held = await ports.store.diaries.list(tenant);
  const diaries = await settleBatches(ports, held, { today, dry });
  // Read after the diaries: what was told of a remedy is never newer than the remedy.
  const remedies = await ports.store.remedies.unfinished(tenant);
  const byPerson = new Map(diaries.map((diary) => [diary.value.person, diary]));
  const staff = {
    people: settings.people,
    backOn: (person: string) => {
      const diary = byPerson.get(person);
      return diary && backOn(diary.value, today);
    },
  };
  const office: Office = { rules: { policy, works: workingDaysOf(policy) }, staff, today };
  const duties = [
    ...remedies.flatMap((remedy) => dutiesOf(remedy, office)),
    ...overviewDuty(office),
  ];
  const told = occasionsTold(diaries.map(({ value }) => value));
  const { works } = office.rules;
  const clocks = await owedClocks(ports, { tenant, remedies }, { staff, today, works, told });
  const owed = [...untold(duties, told), ...clocks];
  return { tenant, today, remedies, diaries, owed: perPerson(owed, tenant, byPerson) };
}

function perPerson(
  owed: readonly Duty[],
  tenant: Tenant,
  byPerson: ReadonlyMap<string, HeldDiary>,
): readonly Owed[] {
  return [...Map.groupBy(owed, ({ person }) => person)].flatMap(([person, duties]) => {
    const held = byPerson.get(person);
    const diary = held?.value ?? blankDiary(tenant, person);
    if (held?.waits || isOutstanding(diary)) return [];
    return [{ person, diary, version: held?.version ?? null, duties }];
  });
}
