import type { Delivery } from '../../../domain/delivery/delivery';
import type { KnownConversation, Ports } from '../../ports';

/** The conversation that a delivery goes to; undefined while it is not known how to reach it. */
export function knownPlace(
  { store }: Pick<Ports, 'store'>,
  { tenant, address }: Delivery,
): Promise<KnownConversation | undefined> {
  return address.kind === 'person'
    ? store.channels.findPerson(tenant, address.person)
    : store.channels.find(tenant, address.conversation);
}
