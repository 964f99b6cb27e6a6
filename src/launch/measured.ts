import { measuredDeliveries } from '../app/telemetry/measured-deliveries';
import { startPulse, type Pulse } from '../app/health/pulse';
import type { Ports } from '../app/ports';
import type { Telemetry } from '../app/telemetry/telemetry';
import type { Endpoint } from '../http/create-server';
import { consoleLog } from '../log/console-log';

/** The same ports, whose ledger of deliveries is measured. */
export function measuredPorts(ports: Ports, telemetry: Telemetry): Ports {
  const now = (): number => Date.parse(ports.now());
  const measuring = { telemetry, log: consoleLog, now };
  const deliveries = measuredDeliveries(ports.store.deliveries, measuring);
  return { ...ports, store: { ...ports.store, deliveries } };
}

/** The same endpoint, each turn of which is measured to its answer. */
export function measuredTurns(endpoint: Endpoint, telemetry: Telemetry): Endpoint {
  return (request) =>
    telemetry.measure(
      'turn',
      () => endpoint(request),
      ({ status }) => ({ status }),
    );
}

/** The pulse of a scheduler, whose lag is measured. */
export function measuredPulse(everyMs: number, telemetry: Telemetry): Pulse {
  const pulse = startPulse({ everyMs, monotonic: () => performance.now() });
  telemetry.watch('scheduler.lag', () => pulse.lag() / 1_000);
  return pulse;
}
