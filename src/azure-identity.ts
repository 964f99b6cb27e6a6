import type { TokenCredential } from '@azure/identity';
import type { BotSettings } from './config';

/** The application that a bot is. */
export type Application = Extract<BotSettings, { kind: 'single-tenant' | 'managed-identity' }>;

/** A managed identity of this machine. The library is loaded here: it is heavy, and only production needs it. */
export async function managedIdentity(clientId: string): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return new ManagedIdentityCredential({ clientId });
}

/** The application as a tenant knows it; a managed identity is known to its own tenant alone. */
export async function applicationIn(bot: Application, tenant: string): Promise<TokenCredential> {
  if (bot.kind === 'managed-identity') return managedIdentity(bot.appId);
  const { ClientSecretCredential } = await import('@azure/identity');
  return new ClientSecretCredential(tenant, bot.appId, bot.password);
}
