import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of it. */
export interface TokenAsked {
  readonly resource: string;
  readonly client: string;
  /** Whether whoever asked knew the secret that App Service gives to the process. */
  readonly knew: boolean;
}

export interface IdentityEndpoint {
  /** The environment that App Service gives to a process. */
  readonly env: Readonly<Record<string, string>>;
  readonly asked: readonly TokenAsked[];
  readonly stop: () => Promise<void>;
}

const SECRET = 'a-header-of-the-test';

/** The token that it gives: as readable as no real one. */
export function tokenFor(resource: string, client: string): string {
  return `token<${resource}|${client}>`;
}

/** Plays the identity endpoint of App Service. */
export async function startIdentityEndpoint(): Promise<IdentityEndpoint> {
  const asked: TokenAsked[] = [];
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const resource = searchParams.get('resource') ?? '';
    const client = searchParams.get('client_id') ?? '';
    const knew = request.headers['x-identity-header'] === SECRET;
    asked.push({ resource, client, knew });
    response.writeHead(knew ? 200 : 401, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        access_token: tokenFor(resource, client),
        expires_on: String(Math.floor(Date.now() / 1000) + 24 * 3600),
        resource,
        token_type: 'Bearer',
        client_id: client,
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    env: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${String(port)}/msi/token`,
      IDENTITY_HEADER: SECRET,
    },
    asked,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
