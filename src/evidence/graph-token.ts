const SCOPE = 'https://graph.microsoft.com/.default';

/** Somebody who gets tokens, and keeps each until it expires. */
interface TokenSource {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

/** Tokens of our application for Graph, each in the tenant that it is for. */
export function createGraphTokens(
  sourceFor: (tenant: string) => Promise<TokenSource>,
): (tenant: string) => Promise<string> {
  const sources = new Map<string, Promise<TokenSource>>();
  return async (tenant) => {
    const source = sources.get(tenant) ?? sourceFor(tenant);
    sources.set(tenant, source);
    const found = await (await source).getToken(SCOPE);
    if (!found) throw new Error('There is no token for Graph.');
    return found.token;
  };
}
