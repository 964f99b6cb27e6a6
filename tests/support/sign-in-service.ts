import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { tenantNamed } from './tenant';

export const SSO_TENANT = tenantNamed('00000000-0000-0000-0000-00000000000b');
export const SSO_APP = '00000000-0000-0000-0000-0000000000aa';

/** Plays Entra on this machine: publishes a key for each tenant, and signs what a test wants signed. */
export interface SignInService {
  readonly authority: string;
  /** A good token, with what a test changes of it; `undefined` takes a claim out. */
  readonly token: (
    claims?: Readonly<Record<string, unknown>>,
    options?: { readonly key?: 'ours' | 'another'; readonly kid?: string; readonly alg?: string },
  ) => Promise<string>;
  /** The published key as text, as somebody would use it who signs with it as a secret. */
  readonly publicKey: string;
  /** Whether keys are given out. */
  readonly up: { is: boolean };
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

export async function startSignInService(): Promise<SignInService> {
  const [ours, another] = [keyPair(), keyPair()];
  // Entra does not say what its keys are for.
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'k1', use: 'sig' };
  const up = { is: true };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const known = request.url === `/${SSO_TENANT}/discovery/v2.0/keys`;
    response.writeHead(up.is ? (known ? 200 : 404) : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? { keys: [jwk] } : {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const authority = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    authority,
    up,
    asked,
    publicKey: JSON.stringify(jwk),
    token: (claims = {}, { key = 'ours', kid = 'k1', alg = 'RS256' } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: `${authority}/${SSO_TENANT}/v2.0`,
        aud: SSO_APP,
        tid: SSO_TENANT,
        oid: 'somebody',
        name: 'Some Body',
        scp: 'access_as_user',
        iat: now - 60,
        nbf: now - 60,
        exp: now + 3600,
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg, kid })
        .sign((key === 'ours' ? ours : another).privateKey);
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

function keyPair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}
