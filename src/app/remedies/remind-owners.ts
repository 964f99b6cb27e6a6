import { planDelivery } from '../../domain/delivery/plan-delivery';
import type { PolicyOverlay } from '../../domain/remedy/nudge-policies';
import type { Batch, Diary } from '../../domain/remedy/nudges/diary';
import type { Duty } from '../../domain/remedy/nudges/nudge';
import { planDay, settleBatch } from '../../domain/remedy/nudges/plan-day';
import type { Remedy } from '../../domain/remedy/remedy';
import type { Instant } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { councilDays, type CouncilDay, type Moment, type Owed } from './nudges/owed';
import type { HeldDiary } from './nudges/settle-batches';
import type { Tenant } from '../../domain/shared/tenant';

/** Something that somebody is owed; the remedy is null for the Link Officer's list of the week. */
export interface DueNudge {
  readonly tenant: Tenant;
  readonly duty: Duty;
  readonly remedy: Remedy | null;
}

/** What would be sent to whom at a moment: nothing outside the hours of the policy, nothing twice. Sends nothing. */
export async function dueNudges(
  ports: Ports,
  overlay: PolicyOverlay,
  at: Instant,
): Promise<readonly DueNudge[]> {
  const days = await councilDays(ports, { at, overlay, dry: true });
  return days.flatMap(({ tenant, owed, remedies }) => {
    const byId = new Map(remedies.map((remedy) => [remedy.id, remedy]));
    return owed.flatMap(({ duties }) =>
      duties.map((duty) => ({ tenant, duty, remedy: byId.get(duty.remedy ?? '') ?? null })),
    );
  });
}

/**
 * Decides the card of the day of everybody who is owed something, and puts it into the ledger: one card a person and
 * working day, however often this is called, by however many processes, wherever one of them dies. Gives how many
 * deliveries were new.
 */
export function remindOwners(ports: Ports, overlay: PolicyOverlay, at: Instant): Promise<number> {
  return remind(ports, { at, overlay, dry: false });
}

/** The same for some councils only: those in which something changed. */
export function remindCouncils(
  ports: Ports,
  overlay: PolicyOverlay,
  { at, tenants }: Required<Pick<Moment, 'at' | 'tenants'>>,
): Promise<number> {
  return remind(ports, { at, overlay, dry: false, tenants });
}

async function remind(ports: Ports, moment: Moment): Promise<number> {
  let added = 0;
  for (const day of await councilDays(ports, moment)) {
    for (const held of day.diaries) added += await handOver(ports, held, day);
    for (const owed of day.owed) {
      const decided = await decide(ports, owed, day);
      if (decided) added += await handOver(ports, decided, day);
    }
  }
  return added;
}

/** One write decides a person's card of the day; undefined when somebody else wrote first. */
async function decide(
  ports: Ports,
  { diary, version, duties }: Owed,
  { tenant, today, remedies }: CouncilDay,
): Promise<HeldDiary | undefined> {
  const live = new Set(remedies.map(({ id }) => id));
  const delivery = deliveryOf(ports, diary, { day: today, items: duties }).id;
  const planned = planDay(diary, duties, { today, delivery, live });
  const saved =
    version === null
      ? await ports.store.diaries.add(planned)
      : await ports.store.diaries.save(planned, version);
  if (saved === 'conflict' || saved === 'exists') return undefined;
  return ports.store.diaries.find(tenant, diary.person);
}

/** Puts a decided card into the ledger, where it may be already, and remembers that it is there. */
async function handOver(ports: Ports, held: HeldDiary, { today }: CouncilDay): Promise<number> {
  const { batch } = held.value;
  if (batch?.standing !== 'decided' || batch.day !== today) return 0;
  const added = await ports.store.deliveries.add(deliveryOf(ports, held.value, batch));
  await ports.store.diaries.save(settleBatch(held.value, 'handed'), held.version);
  return added === 'created' ? 1 : 0;
}

function deliveryOf(
  ports: Ports,
  { tenant, person }: Diary,
  { day, items }: Pick<Batch, 'day' | 'items'>,
) {
  const [first] = items;
  const errand = {
    tenant,
    address: { kind: 'person', person },
    kind: 'nudge',
    subject: person,
    occasion: day,
    why: first?.why ?? '',
  } as const;
  return planDelivery(errand, ports.now(), ports.sha256);
}
