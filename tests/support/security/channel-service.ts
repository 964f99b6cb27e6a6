import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';

export const APP = '00000000-0000-0000-0000-0000000000bb';
export const SERVICE_URL = 'https://smba.trafficmanager.net/uk/';

/** `endorsed` is published for Teams, `webchat` for another channel, `bare` for none; `unpublished` is somebody's own. */
export type KeyName = 'endorsed' | 'webchat' | 'bare' | 'unpublished';

type Claims = Readonly<Record<string, unknown>>;

/** Plays the Bot Connector's sign-in service on this machine. */
export interface ChannelService {
  /** Address of its OpenID metadata. */
  readonly metadata: string;
  /** A good token, with what a test changes of it; `undefined` takes a claim out. */
  readonly token: (
    claims?: Claims,
    options?: { readonly key?: KeyName; readonly kid?: string; readonly alg?: string },
  ) => Promise<string>;
  /** A token that nobody signed. */
  readonly unsigned: (alg: string) => string;
  /** A token that is signed with the text of the published key as its secret. */
  readonly confused: () => string;
  /** What it answers with; a test may let it fail, hang or give other keys. */
  readonly how: { status: number; silent: boolean; keysAt?: string };
  /** The paths that it was asked for. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
}

export async function startChannelService(): Promise<ChannelService> {
  const pairs = {
    endorsed: keyPair(),
    webchat: keyPair(),
    bare: keyPair(),
    unpublished: keyPair(),
  } as const;
  const published = [
    { ...(await exportJWK(pairs.endorsed.publicKey)), kid: 'endorsed', endorsements: ['msteams'] },
    { ...(await exportJWK(pairs.webchat.publicKey)), kid: 'webchat', endorsements: ['webchat'] },
    { ...(await exportJWK(pairs.bare.publicKey)), kid: 'bare' },
  ];
  const how: ChannelService['how'] = { status: 200, silent: false };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (how.silent) return;
    const { port } = server.address() as AddressInfo;
    const answer = request.url?.endsWith('/keys')
      ? { keys: published }
      : { issuer: ISSUER, jwks_uri: how.keysAt ?? `http://127.0.0.1:${String(port)}/keys` };
    response.writeHead(how.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    metadata: `http://127.0.0.1:${String(port)}/openid`,
    how,
    asked,
    token: (claims = {}, { key = 'endorsed', kid = key, alg = 'RS256' } = {}) =>
      new SignJWT(claimsWith(claims)).setProtectedHeader({ alg, kid }).sign(pairs[key].privateKey),
    unsigned: (alg) => `${unsignedPart(alg)}.`,
    confused: () => {
      const part = unsignedPart('HS256');
      return `${part}.${createHmac('sha256', pem(pairs.endorsed.publicKey)).update(part).digest('base64url')}`;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

const ISSUER = 'https://api.botframework.com';

function claimsWith(claims: Claims): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: ISSUER,
    aud: APP,
    serviceurl: SERVICE_URL,
    nbf: now - 60,
    exp: now + 3600,
    ...claims,
  };
}

function unsignedPart(alg: string): string {
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg, kid: 'endorsed' })}.${encode(claimsWith({}))}`;
}

function keyPair() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function pem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}
