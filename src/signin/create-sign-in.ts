import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import type { SignInProblem } from '../app/outcome/pages';
import type { SignIn, SignedIn } from '../app/pages/sign-in';
import type { EntraSignIn } from '../config-tab';
import { failed, ok, type Result } from '../domain/shared/result';
import type { Tenant } from '../domain/shared/tenant';

/** What Teams asks for on a person's behalf; a token without it was not made for a tab. */
const SCOPE = 'access_as_user';

/** Clocks of servers differ by seconds. */
const CLOCK_SECONDS = 60;

const KEYS_MS = 5_000;

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Checks the single sign-on token of a Teams tab: signed by a key of the tenant that it names, which is enrolled, issued
 * by exactly that tenant's issuer, meant for us, in its time, and for a person. Only RS256 is taken, so that neither an
 * unsigned token nor one signed with a public key as its secret gets anywhere.
 */
export function createSignIn(settings: EntraSignIn, tenants: ReadonlySet<Tenant>): SignIn {
  const enrolled = new Map<string, { readonly tenant: Tenant; readonly keys: Keys }>(
    [...tenants].map((tenant) => [tenant, { tenant, keys: keysOf(settings, tenant) }]),
  );
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return failed('no-token');
    const named = tenantIn(token);
    const known = named === undefined ? undefined : enrolled.get(named);
    if (known === undefined) return failed('not-enrolled');
    const { tenant, keys } = known;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: `${settings.authority}/${tenant}/v2.0`,
        audience: [...settings.audiences],
        requiredClaims: ['exp', 'nbf', 'iat', 'tid', 'oid', 'scp'],
        clockTolerance: CLOCK_SECONDS,
      });
      return personIn(payload, tenant);
    } catch (error) {
      return failed(problemOf(error));
    }
  };
}

function keysOf({ authority }: EntraSignIn, tenant: Tenant): Keys {
  const url = new URL(`${authority}/${encodeURIComponent(tenant)}/discovery/v2.0/keys`);
  return createRemoteJWKSet(url, { timeoutDuration: KEYS_MS });
}

/** Whose keys to hold the token against. Nothing is believed of it before. */
function tenantIn(token: string): string | undefined {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    return undefined;
  }
}

function personIn(payload: JWTPayload, tenant: Tenant): Result<SignedIn, SignInProblem> {
  const { oid, scp, name } = payload;
  const isPerson = typeof oid === 'string' && oid !== '' && payload['idtyp'] !== 'app';
  const isForTab = typeof scp === 'string' && scp.split(' ').includes(SCOPE);
  if (!isPerson || !isForTab) return failed('bad-token');
  return ok({ tenant, person: oid, name: typeof name === 'string' ? name : '' });
}

/** A token that is wrong, or keys that could not be had: the person may try again only with the latter. */
function problemOf(error: unknown): SignInProblem {
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
    return 'keys-unavailable';
  return error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSInvalid
    ? 'keys-unavailable'
    : 'bad-token';
}
