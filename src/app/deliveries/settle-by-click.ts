import type { Ports } from '../ports';
import type { Actor } from '../request';
import { recordMessage } from './sending/record-message';

/**
 * Somebody clicked on a card, so that the card is there: what was in doubt is sent. The card's data is untrusted, so a
 * click counts only for a delivery to the person who clicked, or to the conversation that it came from. Never throws:
 * what the person asked for matters more.
 */
export async function settleByClick(ports: Ports, deliveryId: string, actor: Actor): Promise<void> {
  try {
    await settle(ports, deliveryId, actor);
  } catch {
    // The delivery stays in doubt, and whatever else settles it will.
  }
}

async function settle(
  ports: Ports,
  deliveryId: string,
  { tenant, person, place }: Actor,
): Promise<void> {
  const held = await ports.store.deliveries.find(tenant, deliveryId);
  if (!held || held.value.state === 'sent' || held.value.attempts === 0) return;
  const { address } = held.value;
  const isTheirs =
    address.kind === 'person'
      ? address.person === person
      : address.conversation === place.conversation;
  if (isTheirs) await recordMessage(ports, held.value, { activityId: null, attempt: null });
}
