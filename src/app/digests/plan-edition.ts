import type { Delivery } from '../../domain/delivery/delivery';
import { planDelivery, type Errand } from '../../domain/delivery/plan-delivery';
import type { Edition } from '../../domain/digest/edition';
import type { Ports } from '../ports';

/** Puts the message of an edition into the ledger, and, once it has changed, the update of that message. */
export async function planEdition(ports: Ports, edition: Edition): Promise<void> {
  const first = firstMessage(ports, edition);
  const isNew = (await ports.store.deliveries.add(first)) === 'created';
  const { revision } = edition;
  if (isNew || revision === 1 || (await willShowIt(ports, first))) return;
  const update = deliveryOf(ports, edition, {
    kind: 'digest',
    subject: edition.opensWith,
    occasion: `revision ${String(revision)}`,
    why: 'More letters came within the hour, or one was corrected or settled.',
    follows: { how: 'replace', delivery: first.id, revision },
    opened: edition.openedAt,
  });
  await ports.store.deliveries.add(update);
}

/** A message that nobody has begun to send will show the edition as it is then. */
async function willShowIt(ports: Ports, { tenant, id }: Delivery): Promise<boolean> {
  const held = await ports.store.deliveries.find(tenant, id);
  return held?.value.state === 'pending';
}

/** Puts into the ledger that a letter was corrected, under the message that told of it. */
export async function planCorrection(
  ports: Ports,
  edition: Edition,
  record: string,
): Promise<void> {
  const note = deliveryOf(ports, edition, {
    kind: 'correction',
    subject: record,
    occasion: 'correction',
    why: 'A letter that this conversation was told of was corrected.',
    follows: { how: 'reply', delivery: firstMessage(ports, edition).id },
  });
  await ports.store.deliveries.add(note);
}

/** Puts into the ledger that held figures of a letter were settled, under the message that told of it. */
export async function planDecided(
  ports: Ports,
  edition: Edition,
  { record, decisions }: { readonly record: string; readonly decisions: number },
): Promise<void> {
  const note = deliveryOf(ports, edition, {
    kind: 'settled',
    subject: record,
    occasion: `decision ${String(decisions)}`,
    why: 'Figures of a letter that this conversation was told of were kept back, and are settled.',
    follows: { how: 'reply', delivery: firstMessage(ports, edition).id },
  });
  await ports.store.deliveries.add(note);
}

function firstMessage(ports: Ports, edition: Edition): Delivery {
  return deliveryOf(ports, edition, {
    kind: 'digest',
    subject: edition.opensWith,
    occasion: 'edition',
    why: 'This conversation is subscribed to these letters.',
    opened: edition.openedAt,
  });
}

function deliveryOf(
  ports: Ports,
  { tenant, conversation }: Edition,
  errand: Omit<Errand, 'tenant' | 'address'>,
): Delivery {
  const address = { kind: 'conversation', conversation } as const;
  return planDelivery({ tenant, address, ...errand }, ports.now(), ports.sha256);
}
