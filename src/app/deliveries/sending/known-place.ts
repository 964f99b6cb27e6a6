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

/** How long a conversation is not asked for again while its messages wait for their moments. */
const KEPT_MS = 10_000;

/**
 * Conversations as they were known within the last seconds: of many that wait only some are written to at each look.
 * What is not known is asked for every time.
 */
export function recentPlaces(
  ports: Pick<Ports, 'store'>,
  monotonic: () => number,
): (delivery: Delivery) => Promise<KnownConversation | undefined> {
  const known = new Map<string, KnownConversation>();
  let since = -Infinity;
  return async (delivery) => {
    if (monotonic() - since > KEPT_MS) {
      known.clear();
      since = monotonic();
    }
    const key = JSON.stringify([delivery.tenant, delivery.address]);
    const place = known.get(key) ?? (await knownPlace(ports, delivery));
    if (place) known.set(key, place);
    return place;
  };
}
