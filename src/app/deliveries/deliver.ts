import type { Ports } from '../ports';
import type { CourierOptions, Outbound } from './outbound';
import { createCourier } from './sending/courier';

/** Sends all that can be sent now, and waits for it. Gives how many deliveries were begun. */
export function deliverDue(
  ports: Ports,
  outbound: Outbound,
  options: CourierOptions = {},
): Promise<number> {
  return createCourier(ports, outbound, options).once();
}

export type { CardFor, Outbound } from './outbound';
