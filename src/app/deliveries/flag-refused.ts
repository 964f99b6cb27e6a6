import type { Ports } from '../ports';
import { untilSaved } from '../until-saved';
import type { Tenant } from '../../domain/shared/tenant';

/**
 * A conversation takes no messages of ours any more: its subscription says so, for whoever asked for it. Subscribing
 * again makes it active. Nothing happens where there is none.
 */
export async function flagRefused(
  { store }: Pick<Ports, 'store'>,
  { tenant, conversation }: { readonly tenant: Tenant; readonly conversation: string },
): Promise<void> {
  await untilSaved('A subscription', async () => {
    const held = await store.subscriptions.find(tenant, conversation);
    if (!held || held.value.state === 'refused') return 'nothing to do';
    return store.subscriptions.save({ ...held.value, state: 'refused' }, held.version);
  });
}
