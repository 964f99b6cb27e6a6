import type { Ports } from '../ports';

const TRIES = 5;

/**
 * A conversation takes no messages of ours any more: its subscription says so, for whoever asked for it. Subscribing
 * again makes it active. Nothing happens where there is none.
 */
export async function flagRefused(
  { store }: Pick<Ports, 'store'>,
  { tenant, conversation }: { readonly tenant: string; readonly conversation: string },
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const held = await store.subscriptions.find(tenant, conversation);
    if (!held || held.value.state === 'refused') return;
    const refused = { ...held.value, state: 'refused' } as const;
    if ((await store.subscriptions.save(refused, held.version)) === 'saved') return;
  }
}
