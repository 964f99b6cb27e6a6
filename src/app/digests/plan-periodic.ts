import { planDelivery } from '../../domain/delivery/plan-delivery';
import type { Delivery } from '../../domain/delivery/delivery';
import {
  buildPeriodDigest,
  digestDay,
  type PeriodDigest,
  type PeriodTopic,
} from '../../domain/digest/period-digest';
import type { SubscribedInterest, Subscription } from '../../domain/digest/subscription';
import type { AuthorityId } from '../../domain/facts/authority';
import type { PolicyOverlay } from '../../domain/remedy/nudge-policies';
import { mayWrite, workingDaysOf } from '../../domain/remedy/policy/policy-days';
import { londonTime, type CivilDate } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';

const TOPICS: readonly PeriodTopic[] = ['weekly', 'annual'];

/** Puts the weekly and yearly digests that are due into the ledger, each once. Gives how many were new. */
export async function planPeriodic(ports: Ports, overlay: PolicyOverlay): Promise<number> {
  let added = 0;
  for (const subscription of await ports.store.subscriptions.list()) {
    if (subscription.state !== 'active') continue;
    for (const topic of TOPICS) {
      const interest = asking(subscription, topic);
      const day = interest && (await dayOf(ports, subscription, { topic, overlay }));
      if (!day || londonTime(interest.since).date > day) continue;
      const delivery = deliveryOf(ports, subscription, { topic, day });
      if ((await ports.store.deliveries.add(delivery)) === 'created') added += 1;
    }
  }
  return added;
}

/** What such a digest says now; undefined where nobody asks for it any more. */
export async function periodDigestOf(
  ports: Ports,
  { tenant, address, kind, subject }: Delivery,
  home: AuthorityId | null,
): Promise<PeriodDigest | undefined> {
  const topic = TOPICS.find((one) => one === kind);
  if (address.kind !== 'conversation' || topic === undefined) return undefined;
  const held = await ports.store.subscriptions.find(tenant, address.conversation);
  const interest = held && asking(held.value, topic);
  if (held?.value.state !== 'active' || !interest) return undefined;
  const remedies = await ports.store.remedies.list(tenant);
  const records = await ports.store.figures.all();
  const today = londonTime(ports.now()).date;
  return buildPeriodDigest({ remedies, records }, { topic, day: subject, today, home, interest });
}

function asking({ interests }: Subscription, topic: PeriodTopic): SubscribedInterest | undefined {
  return interests.find(({ topics }) => topics.includes(topic));
}

/** The day of the digest that is due now, in the council's working hours. */
async function dayOf(
  ports: Ports,
  { tenant }: Subscription,
  { topic, overlay }: { readonly topic: PeriodTopic; readonly overlay: PolicyOverlay },
): Promise<CivilDate | undefined> {
  const policy = { ...(await settingsOf(ports, tenant)).policy, ...overlay };
  if (!mayWrite(policy, ports.now())) return undefined;
  return digestDay(topic, londonTime(ports.now()).date, workingDaysOf(policy));
}

function deliveryOf(
  ports: Ports,
  { tenant, conversation }: Subscription,
  { topic, day }: { readonly topic: PeriodTopic; readonly day: CivilDate },
): Delivery {
  const errand = {
    tenant,
    address: { kind: 'conversation', conversation },
    kind: topic,
    subject: day,
    occasion: day,
    why: `This conversation is subscribed to the ${topic} digest.`,
  } as const;
  return planDelivery(errand, ports.now(), ports.sha256);
}
