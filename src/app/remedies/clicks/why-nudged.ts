import type { Batch } from '../../../domain/remedy/nudges/diary';
import type { WhyNudgedOutcome } from '../../outcome';
import type { Ports } from '../../ports';
import type { Actor } from '../../request';
import type { Tenant } from '../../../domain/shared/tenant';

type Stores = Pick<Ports, 'store'>;

/** What somebody was last told, and by which rules: the answer to "why did I get this?". */
export async function whyNudged(ports: Stores, actor: Actor): Promise<WhyNudgedOutcome> {
  const privately = actor.place.scope === 'personal';
  const told = privately ? await lastTold(ports, actor) : undefined;
  const items: WhyNudgedOutcome['items'][number][] = [];
  for (const { remedy, why } of told?.items ?? []) {
    items.push({ reference: await referenceOf(ports, actor.tenant, remedy), why });
  }
  return { kind: 'why-nudged', day: told?.day ?? null, items, privately };
}

/** What certainly did not go is nothing that anybody could ask about. */
async function lastTold({ store }: Stores, { tenant, person }: Actor): Promise<Batch | undefined> {
  const diary = person === null ? undefined : await store.diaries.find(tenant, person);
  const batch = diary?.value.batch ?? undefined;
  return batch?.standing === 'dropped' ? undefined : batch;
}

async function referenceOf(
  { store }: Stores,
  tenant: Tenant,
  remedy: string | null,
): Promise<string | null> {
  const held = remedy === null ? undefined : await store.remedies.find(tenant, remedy);
  return held?.value.reference ?? null;
}
