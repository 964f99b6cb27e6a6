import type { Delivery } from '../../../domain/delivery/delivery';
import type { Follow } from '../../ports';
import type { Desk } from './desk';

/**
 * The message that a delivery changes or answers; undefined where it is a message of its own. `not-yet`: that message may
 * still come. `gone`: it was never posted, or nobody knows under which id.
 */
export async function followed(
  { ports }: Pick<Desk, 'ports'>,
  { tenant, follows }: Delivery,
): Promise<Follow | 'not-yet' | 'gone' | undefined> {
  if (!follows) return undefined;
  const first = await ports.store.deliveries.find(tenant, follows.delivery);
  switch (first?.value.state) {
    case 'sent': {
      const { activityId } = first.value;
      return activityId === null ? 'gone' : { how: follows.how, activityId };
    }
    case 'pending':
    case 'sending':
    case 'unsure':
      return 'not-yet';
    case 'parked':
    case 'rejected':
    case 'superseded':
    case undefined:
      return 'gone';
  }
}
