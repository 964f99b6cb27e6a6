import type { Ports } from '../ports';
import type { Tenant } from '../../domain/shared/tenant';

/** What waits for a person's chat is due now that the chat is known; otherwise it would wait for its next try. */
export async function wakeDeliveries(
  ports: Pick<Ports, 'store' | 'now'>,
  to: { readonly tenant: Tenant; readonly person: string },
): Promise<void> {
  const { deliveries } = ports.store;
  for (const { id, state, address } of await deliveries.list(to.tenant)) {
    if (state !== 'pending' || address.kind !== 'person' || address.person !== to.person) continue;
    const found = await deliveries.find(to.tenant, id);
    if (found?.value.state !== 'pending') continue;
    // A conflict means that somebody else moved it on.
    await deliveries.save({ ...found.value, notBefore: ports.now() }, found.version);
  }
}
