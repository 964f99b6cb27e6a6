import { claim, giveUpClaim, settle } from '../../domain/delivery/attempt';
import type { Delivery, PostOutcome } from '../../domain/delivery/delivery';
import type { KnownConversation, Poster, Ports, Versioned } from '../ports';

/** Makes the card of a delivery from what is held now; undefined when there is nothing left to send. */
export type CardFor = (delivery: Delivery) => Promise<object | undefined>;

/** What is needed to send, besides the ports. */
export interface Outbound {
  readonly post: Poster;
  readonly cardFor: CardFor;
}

const BATCH = 50;

/**
 * Sends what is due, one attempt each. Only whoever saves the claim first may post, so several processes send nothing
 * twice; a claim that was never settled is not repeated, because its message may be there.
 */
export async function deliverDue(ports: Ports, outbound: Outbound): Promise<number> {
  const due = await ports.store.deliveries.due(ports.now(), BATCH);
  for (const found of due) await deliverOne(ports, outbound, found);
  return due.length;
}

async function deliverOne(
  ports: Ports,
  outbound: Outbound,
  found: Versioned<Delivery>,
): Promise<void> {
  const { deliveries } = ports.store;
  if (found.value.state === 'sending') {
    await deliveries.save(giveUpClaim(found.value, ports.now()), found.version);
    return;
  }
  const claimed = claim(found.value, ports.now());
  if ((await deliveries.save(claimed, found.version)) === 'conflict') return;
  const outcome = await attempt(ports, outbound, claimed);
  const mine = await deliveries.find(claimed.tenant, claimed.id);
  if (mine?.value.state !== 'sending' || mine.value.attempts !== claimed.attempts) return;
  await deliveries.save(settle(claimed, outcome, ports.now()), mine.version);
}

async function attempt(ports: Ports, outbound: Outbound, delivery: Delivery): Promise<PostOutcome> {
  const conversation = await conversationOf(ports, delivery);
  if (!conversation) {
    return { kind: 'not-connected', reason: 'no conversation with this person is known yet' };
  }
  const card = await outbound.cardFor(delivery);
  if (!card) return { kind: 'rejected', reason: 'there is nothing left to send' };
  return outbound.post(conversation, card);
}

function conversationOf(ports: Ports, delivery: Delivery): Promise<KnownConversation | undefined> {
  const { tenant, address } = delivery;
  return address.kind === 'person'
    ? ports.store.channels.findPerson(tenant, address.person)
    : ports.store.channels.find(tenant, address.conversation);
}
