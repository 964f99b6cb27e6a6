import type { Delivery, DeliveryTimes, Stamp } from '../../../domain/delivery/delivery';
import type { Limits } from '../../../domain/delivery/pace';
import type { KnownConversation, Log, Ports } from '../../ports';
import type { Hit, MonotonicClock, Outbound } from '../outbound';
import type { PaceBook } from './pace/pace-book';
import type { Tempo } from './pace/tempo';
import type { Watch } from './watch';

/** What everything that sends in one process shares. */
export interface Desk {
  readonly ports: Ports;
  readonly outbound: Outbound;
  readonly clock: MonotonicClock;
  readonly times: DeliveryTimes;
  readonly limits: Limits;
  readonly pace: PaceBook;
  readonly tempo: Tempo;
  readonly watch: Watch;
  /** Where a delivery goes; undefined while it is not known how to reach it. */
  readonly placeOf: (delivery: Delivery) => Promise<KnownConversation | undefined>;
  readonly log: Log;
  readonly hit: Hit;
  /** True once the process is to end: nothing new is begun. */
  readonly stopping: () => boolean;
}

/** The name of a write, new at every call. */
export function stamp({ ports }: Desk): Stamp {
  return { at: ports.now(), op: ports.newId() };
}

export function pause(clock: MonotonicClock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(Math.max(0, ms), resolve);
  });
}

/** The key under which a delivery is watched. */
export function watchKey({ tenant, id }: Delivery): string {
  return `${tenant}\n${id}`;
}
