import { supersede } from '../../../domain/delivery/attempt';
import { isOutdated } from '../../../domain/delivery/settle-doubt';
import { commit } from './commit';
import { stamp, type Desk } from './desk';
import type { Tenant } from '../../../domain/shared/tenant';

/** Nudges of a tenant that a later one makes needless are not sent, and nobody need settle them any more. */
export async function supersedeOutdated(desk: Desk, tenant: Tenant): Promise<void> {
  const { deliveries } = desk.ports.store;
  const all = await deliveries.list(tenant);
  for (const { id } of all.filter((delivery) => isOutdated(delivery, all))) {
    const held = await deliveries.find(tenant, id);
    if (!held || !isOutdated(held.value, all)) continue;
    const next = supersede(held.value, 'a later reminder takes its place', stamp(desk));
    await commit(deliveries, next, held.version);
  }
}
