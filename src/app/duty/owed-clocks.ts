import { clockNudges, undecided, type ClockOffice } from '../../domain/duty/clock-nudges';
import { untold } from '../../domain/remedy/nudges/diary';
import type { Duty as Nudge } from '../../domain/remedy/nudges/nudge';
import type { Remedy } from '../../domain/remedy/remedy';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';

/** What the Monitoring Officer is owed about clocks; decisions are read only where something would be told. */
export async function owedClocks(
  { store }: Pick<Ports, 'store'>,
  { tenant, remedies }: { readonly tenant: Tenant; readonly remedies: readonly Remedy[] },
  office: ClockOffice & { readonly told: ReadonlyMap<string, CivilDate> },
): Promise<readonly Nudge[]> {
  const nudges = clockNudges(remedies, office).filter(
    ({ nudge }) => untold([nudge], office.told).length > 0,
  );
  if (nudges.length === 0) return [];
  return undecided(nudges, await store.duties.list(tenant), office);
}
