import type { ConfigProblem, Env } from './config-problem';

/** Where measurements go. */
export type TelemetrySettings =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'azure-monitor';
      /** Names the resource, and opens nothing by itself where keys are switched off. */
      readonly connectionString: string;
      /** The managed identity that may write there; null: none. */
      readonly clientId: string | null;
    };

const CONNECTION = 'APPLICATIONINSIGHTS_CONNECTION_STRING';

/** The settings of measurements; what is wrong goes to `problems`. */
export function readTelemetry(
  env: Env,
  problems: ConfigProblem[],
): { readonly telemetry: TelemetrySettings } {
  const connectionString = env[CONNECTION] ?? '';
  if (connectionString === '') return { telemetry: { kind: 'none' } };
  const parts = partsOf(connectionString);
  if (!parts.has('instrumentationkey') || !isHttps(parts.get('ingestionendpoint'))) {
    problems.push({
      setting: CONNECTION,
      message: `${CONNECTION} is no connection string of Application Insights; copy it from the resource: InstrumentationKey=...;IngestionEndpoint=https://...`,
    });
  }
  const clientId = env['AZURE_CLIENT_ID'] ?? '';
  return {
    telemetry: {
      kind: 'azure-monitor',
      connectionString,
      clientId: clientId === '' ? null : clientId,
    },
  };
}

function partsOf(connectionString: string): ReadonlyMap<string, string> {
  return new Map(
    connectionString.split(';').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const;
    }),
  );
}

/** Absent, it is the service's own. */
function isHttps(endpoint = 'https://dc.services.visualstudio.com'): boolean {
  return URL.canParse(endpoint) && new URL(endpoint).protocol === 'https:';
}
