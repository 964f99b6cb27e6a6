import { SILENT } from '../app/telemetry/telemetry';
import type { TelemetrySettings } from '../config-telemetry';
import type { RunningTelemetry } from './create-telemetry';
import type { AzureMonitor } from './open-azure-monitor';

/** Measurements go where the settings say. The libraries are loaded only where they go anywhere. */
export async function openTelemetry(
  settings: TelemetrySettings,
  version: string,
  credentialOf: (clientId: string) => Promise<NonNullable<AzureMonitor['credential']>>,
): Promise<RunningTelemetry> {
  if (settings.kind === 'none') return { telemetry: SILENT, stop: () => Promise.resolve() };
  const { connectionString, clientId } = settings;
  const { openAzureMonitor } = await import('./open-azure-monitor.js');
  return openAzureMonitor({
    connectionString,
    version,
    ...(clientId !== null && { credential: await credentialOf(clientId) }),
  });
}
