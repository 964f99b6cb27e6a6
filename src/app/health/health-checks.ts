import { londonTime } from '../../domain/shared/civil-date';
import { calendarHealth } from '../../domain/shared/calendar-health';
import type { Ports } from '../ports';
import type { Pulse } from './pulse';
import { readHealth, sparingly, type Checked, type Health, type HealthChecks } from './read-health';

export interface HealthParts {
  readonly pulse: Pulse;
  /** Whether the keys that tokens are checked with can be had; absent where no tokens are checked. */
  readonly keys?: () => Promise<Checked>;
}

/** What an instance says of itself. */
export function healthChecks(
  { store, wake, now }: Pick<Ports, 'store' | 'wake' | 'now'>,
  { pulse, keys }: HealthParts,
): HealthChecks {
  const checkQueue = wake?.check;
  return {
    store: { essential: true, look: () => store.check().then(() => OK) },
    // What nobody was woken for, the next sweep finds.
    ...(checkQueue && {
      queue: {
        essential: false,
        look: () =>
          checkQueue().then(
            () => OK,
            () => AMBER,
          ),
      },
    }),
    scheduler: { essential: false, look: pulse.check },
    calendar: { essential: false, look: () => Promise.resolve(calendarOf(now())) },
    // Nobody else has them either, and the council's page needs none: to be sent nothing would help no one.
    ...(keys && { keys: { essential: false, look: keys } }),
  };
}

/** The health of an instance, for whoever asks however often. */
export function watchHealth(
  ports: Parameters<typeof healthChecks>[0],
  parts: HealthParts,
): () => Promise<Health> {
  const checks = healthChecks(ports, parts);
  return sparingly(() => readHealth(checks), parts.pulse.monotonic);
}

const OK: Checked = { status: 'ok' };
const AMBER: Checked = { status: 'amber' };

function calendarOf(now: string): Checked {
  const { status, lastKnownDay, daysLeft } = calendarHealth(londonTime(now).date);
  return { status, figures: { lastKnownDay, daysLeft } };
}
