import { newNote } from '../../../domain/audit/recorded';
import type { Delivery } from '../../../domain/delivery/delivery';
import type { Ports } from '../../ports';

/**
 * Puts on the tenant's record that a message which stood twice was taken back once. Its id comes from the message, so
 * that whoever does it again after a crash changes nothing.
 */
export async function noteCopyDeleted(
  ports: Pick<Ports, 'store' | 'now' | 'sha256' | 'notary'>,
  { id, tenant }: Pick<Delivery, 'id' | 'tenant'>,
  activityId: string,
): Promise<void> {
  const saying = {
    at: ports.now(),
    actor: 'Upheld',
    verb: 'delete-copy',
    outcome: 'done',
    reason: `message ${activityId} was posted once too often`,
    subject: `delivery-${id}`,
    before: null,
    after: null,
  } as const;
  const place = { id: `copy-${ports.sha256(`${id}\n${activityId}`).slice(0, 32)}`, tenant };
  await ports.store.journal.addNote(newNote(place, saying, ports.notary));
}
