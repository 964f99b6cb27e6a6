import type { DeliveryState } from '../../domain/delivery/delivery';
import type { DeliveryStore, Log, Poster } from '../ports';
import type { Telemetry } from './telemetry';

export interface DeliveryMeasuring {
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** The time of day, in milliseconds. */
  readonly now: () => number;
}

/** The same ledger: each state that a delivery comes into is counted, and how long the oldest waits is watched. */
export function measuredDeliveries(
  deliveries: DeliveryStore,
  { telemetry, log, now }: DeliveryMeasuring,
): DeliveryStore {
  let oldest: number | undefined;
  telemetry.watch('queue.age', () =>
    oldest === undefined ? 0 : Math.max(0, now() - oldest) / 1_000,
  );
  const note = (state: DeliveryState, kind: string, id: string): void => {
    telemetry.count('deliveries', { state, kind });
    if (state === 'unsure') log.error('delivery in doubt', { delivery: id });
  };
  return {
    ...deliveries,
    async add(delivery) {
      const created = await deliveries.add(delivery);
      if (created === 'created') note(delivery.state, delivery.kind, delivery.id);
      return created;
    },
    async save(delivery, version) {
      const saved = await deliveries.save(delivery, version);
      if (saved === 'saved') note(delivery.state, delivery.kind, delivery.id);
      return saved;
    },
    async due(at, limit) {
      const found = await deliveries.due(at, limit);
      const waiting = found.filter(({ value }) => value.state === 'pending');
      const since = waiting.map(({ value }) => Date.parse(value.notBefore));
      oldest = since.length === 0 ? undefined : Math.min(...since);
      return found;
    },
  };
}

/** The same poster, with how long each attempt took and what it ended in. */
export function measuredPoster(post: Poster, telemetry: Telemetry): Poster {
  return (conversation, card, follow) =>
    telemetry.measure(
      'post',
      () => post(conversation, card, follow),
      ({ kind }) => ({
        outcome: kind,
      }),
    );
}
