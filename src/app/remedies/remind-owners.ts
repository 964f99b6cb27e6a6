import { planDelivery } from '../../domain/delivery/plan-delivery';
import { mayWrite, planNudge, type Nudge, type NudgePolicy } from '../../domain/remedy/plan-nudge';
import type { Remedy } from '../../domain/remedy/remedy';
import { londonTime, type Instant } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';

/** A nudge and the remedy that owes it. */
export interface DueNudge {
  readonly remedy: Remedy;
  readonly nudge: Nudge;
}

/** What would be sent to whom at a moment: nothing outside the hours of the policy. Sends nothing. */
export async function dueNudges(
  ports: Ports,
  policy: NudgePolicy,
  at: Instant,
): Promise<readonly DueNudge[]> {
  if (!mayWrite(policy, at)) return [];
  const today = londonTime(at).date;
  const remedies = await ports.store.remedies.all();
  return remedies.flatMap((remedy) => {
    const nudge = planNudge(remedy, policy, today);
    return nudge ? [{ remedy, nudge }] : [];
  });
}

/** Puts every nudge that is owed into the ledger, once however often it is called. Gives how many were new. */
export async function remindOwners(
  ports: Ports,
  policy: NudgePolicy,
  at: Instant,
): Promise<number> {
  let added = 0;
  for (const { remedy, nudge } of await dueNudges(ports, policy, at)) {
    const errand = {
      tenant: remedy.tenant,
      address: { kind: 'person', person: remedy.owner.id },
      kind: 'nudge',
      subject: remedy.id,
      occasion: nudge.occasion,
      why: nudge.why,
    } as const;
    const delivery = planDelivery(errand, ports.now(), ports.sha256);
    if ((await ports.store.deliveries.add(delivery)) === 'created') added += 1;
  }
  return added;
}
