import type { WhyNudgedOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { Actor } from '../request';

/** What somebody was last told, and by which rules: the answer to "why did I get this?". */
export async function whyNudged(
  { store }: Pick<Ports, 'store'>,
  { tenant, person, place }: Actor,
): Promise<WhyNudgedOutcome> {
  const privately = place.scope === 'personal';
  const diary = privately && person !== null ? await store.diaries.find(tenant, person) : undefined;
  const batch = diary?.value.batch ?? null;
  // What certainly did not go is nothing that anybody could ask about.
  const told = batch?.standing === 'dropped' ? null : batch;
  const items: WhyNudgedOutcome['items'][number][] = [];
  for (const { remedy, why } of told?.items ?? []) {
    const held = remedy === null ? undefined : await store.remedies.find(tenant, remedy);
    items.push({ reference: held?.value.reference ?? null, why });
  }
  return { kind: 'why-nudged', day: told?.day ?? null, items, privately };
}
