/** Decides whether an activity's service address may be written to. */
export type AllowsServiceUrl = (serviceUrl: string) => boolean;

/**
 * Hosts of the Teams connector, exactly. Never a suffix: any Azure customer can register a name under
 * trafficmanager.net.
 */
const TEAMS_HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
]);

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function parse(serviceUrl: string): URL | undefined {
  return URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
}

/** In production: the Teams connector, over https, on its own port. */
export function isTeamsConnector(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  if (url?.protocol !== 'https:' || url.username !== '' || url.port !== '') return false;
  return TEAMS_HOSTS.has(url.hostname);
}

/** In the local trial: this machine only, so that an unauthenticated request cannot send us anywhere else. */
export function isLoopback(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  if (url?.username !== '' || !['http:', 'https:'].includes(url.protocol)) return false;
  return LOOPBACK_HOSTS.has(url.hostname);
}
