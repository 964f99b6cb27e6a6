import {
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
  type AzureMonitorExporterOptions,
} from '@azure/monitor-opentelemetry-exporter';
import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { createTelemetry, type RunningTelemetry } from './create-telemetry';

export interface AzureMonitor {
  readonly connectionString: string;
  /** Absent: whoever has the connection string may write, if the resource lets them. */
  readonly credential?: NonNullable<AzureMonitorExporterOptions['credential']>;
  readonly version: string;
  /** Absent: over HTTPS. */
  readonly httpClient?: AzureMonitorExporterOptions['httpClient'];
}

const EVERY_MS = 60_000;
/** Longest that figures may be on their way: a server that stops is held up by them no longer. */
const LONGEST_MS = 5_000;

/** Sends measurements to an Application Insights resource. */
export function openAzureMonitor(monitor: AzureMonitor): RunningTelemetry {
  const { connectionString, credential, version, httpClient } = monitor;
  withoutUsageReports();
  const options = {
    connectionString,
    ...(credential && { credential }),
    ...(httpClient && { httpClient }),
    // What cannot be delivered soon is lost: it must not keep a server that stops.
    retryOptions: { maxRetries: 1 },
    additionalPolicies: [{ position: 'perRetry' as const, policy: inTime }],
    // Nothing of ours is to lie about on a disk that nobody looks after.
    disableOfflineStorage: true,
  };
  return createTelemetry({
    spans: new BatchSpanProcessor(new AzureMonitorTraceExporter(options), {
      exportTimeoutMillis: LONGEST_MS,
    }),
    metrics: new PeriodicExportingMetricReader({
      exporter: new AzureMonitorMetricExporter(options),
      exportIntervalMillis: EVERY_MS,
      exportTimeoutMillis: LONGEST_MS,
    }),
    version,
  });
}

type Policy = NonNullable<AzureMonitorExporterOptions['additionalPolicies']>[number]['policy'];

const inTime: Policy = {
  name: 'inTime',
  sendRequest: (request, next) => {
    request.timeout = LONGEST_MS;
    return next(request);
  },
};

/** The exporter would report its own use to its maker's resource; only the environment can stop it. */
function withoutUsageReports(): void {
  // eslint-disable-next-line no-restricted-syntax -- written, not read: it is no setting of ours
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = 'true';
}
