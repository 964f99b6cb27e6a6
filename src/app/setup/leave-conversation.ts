import { unsubscribe } from '../digests/change-subscription';
import type { Ports } from '../ports';
import type { Actor } from '../request';
import { endWelcome } from './plan-welcome';
import type { Tenant } from '../../domain/shared/tenant';

/**
 * We were removed: nothing is sent there any more, nor to the other channels of the team, which the client does not name.
 * Gives the conversations that were left.
 */
export async function leaveConversation(
  ports: Ports,
  actor: Actor,
  team: string | null,
): Promise<readonly string[]> {
  const { tenant, place } = actor;
  const left = [place.conversation, ...(await channelsOf(ports, tenant, team))];
  const all = [...new Set(left)];
  await endWelcome(ports, { tenant, place, team });
  for (const conversation of all) {
    const there = { ...actor, place: { ...place, conversation } };
    await unsubscribe(ports, { uninstalled: true }, there);
    await ports.store.channels.forget(tenant, conversation);
  }
  return all;
}

/** Channels of a team that are subscribed: of others we know nothing that could be sent. */
async function channelsOf(
  { store }: Ports,
  tenant: Tenant,
  team: string | null,
): Promise<readonly string[]> {
  if (team === null) return [];
  const found: string[] = [];
  for (const subscription of await store.subscriptions.list()) {
    if (subscription.tenant !== tenant) continue;
    const known = await store.channels.find(tenant, subscription.conversation);
    if (known?.team === team) found.push(known.id);
  }
  return found;
}
