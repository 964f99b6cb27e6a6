import type { Delivery } from './delivery';

/** How many messages of some occasion came to what; those that nobody needs any more are left out. */
export interface DeliveryTally {
  readonly total: number;
  readonly sent: number;
  /** To be sent, or being sent. */
  readonly waiting: number;
  /** In doubt, and being looked for. */
  readonly unsure: number;
  /** In doubt until a person has looked. */
  readonly parked: number;
  readonly refused: number;
  /** Why they were refused, the most frequent reason first. */
  readonly reasons: readonly string[];
}

type Counted = Pick<Delivery, 'state' | 'reason'>;

/** Counts deliveries by what became of them. */
export function tallyOf(deliveries: readonly Counted[]): DeliveryTally {
  const count = (...states: readonly Delivery['state'][]): number =>
    deliveries.filter(({ state }) => states.includes(state)).length;
  const refused = deliveries.filter(({ state }) => state === 'rejected');
  const reasons = Map.groupBy(refused, ({ reason }) => reason ?? '');
  return {
    total: deliveries.length - count('superseded'),
    sent: count('sent'),
    waiting: count('pending', 'sending'),
    unsure: count('unsure'),
    parked: count('parked'),
    refused: refused.length,
    reasons: [...reasons]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([reason]) => reason)
      .filter((reason) => reason !== ''),
  };
}
