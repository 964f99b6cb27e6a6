import type { ConfigProblem, Env } from './config-problem';

/** How people are known who open the tab; `none`: nobody is, and it shows published statistics only. */
export type SignInSettings = { readonly kind: 'none' } | EntraSignIn;

export interface EntraSignIn {
  readonly kind: 'entra';
  /** What a token must be meant for: the application's client id, and its API address where it has one. */
  readonly audiences: readonly string[];
  /** Who issues tokens and publishes the keys of every tenant, without a slash at its end. */
  readonly authority: string;
}

export interface TabSettings {
  /** Where people reach this server, without a slash at its end; null where nobody said so. */
  readonly publicUrl: string | null;
  readonly signIn: SignInSettings;
}

const AUTHORITY = 'https://login.microsoftonline.com';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** The address of our pages, and who may sign in to them; what is wrong goes to `problems`. */
export function readTab(env: Env, problems: ConfigProblem[]): TabSettings {
  return { publicUrl: readPublicUrl(env, problems), signIn: readSignIn(env, problems) };
}

function readPublicUrl(env: Env, problems: ConfigProblem[]): string | null {
  const given = env['UPHELD_PUBLIC_URL'] ?? '';
  if (given === '') return null;
  const url = baseOf(given);
  // Pages name each other from the root of the server.
  if (url !== undefined && new URL(url).pathname === '/') return url;
  problems.push({
    setting: 'UPHELD_PUBLIC_URL',
    message:
      'UPHELD_PUBLIC_URL must be the https address of this server, such as https://upheld.example.gov.uk, without a path or a query (http only for this machine).',
  });
  return null;
}

const DEPENDENT = ['UPHELD_SSO_RESOURCE', 'UPHELD_SSO_AUTHORITY'] as const;

function readSignIn(env: Env, problems: ConfigProblem[]): SignInSettings {
  const appId = env['UPHELD_SSO_APP_ID'] ?? '';
  if (appId === '' && DEPENDENT.every((name) => !env[name])) return { kind: 'none' };
  if (!GUID.test(appId)) {
    problems.push({
      setting: 'UPHELD_SSO_APP_ID',
      message:
        'UPHELD_SSO_APP_ID must be the client id of the Entra application for single sign-on (or unset every UPHELD_SSO_ setting).',
    });
  }
  const resource = env['UPHELD_SSO_RESOURCE'] ?? '';
  if (resource !== '' && !/^api:\/\/\S+$/.test(resource)) {
    problems.push({
      setting: 'UPHELD_SSO_RESOURCE',
      message: `UPHELD_SSO_RESOURCE is "${resource}"; it must be the application's API address, api://...`,
    });
  }
  const audiences = [appId, resource].filter((audience) => audience !== '');
  return { kind: 'entra', audiences, authority: readAuthority(env, problems) };
}

/** Another than the usual one only in a sovereign cloud, and in tests. */
function readAuthority(env: Env, problems: ConfigProblem[]): string {
  const given = env['UPHELD_SSO_AUTHORITY'] ?? '';
  if (given === '') return AUTHORITY;
  const url = baseOf(given);
  if (url === undefined) {
    problems.push({
      setting: 'UPHELD_SSO_AUTHORITY',
      message: `UPHELD_SSO_AUTHORITY must be the https address of a sign-in service; leave it out for ${AUTHORITY}.`,
    });
  }
  return url ?? AUTHORITY;
}

/** The address without slashes at its end; undefined where it is none, or could be read by others on the way. */
function baseOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || url.username + url.password + url.search + url.hash !== '') return undefined;
  const safe =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  return safe ? url.href.replace(/\/+$/, '') : undefined;
}
