import type { AuthorityId } from '../../domain/facts/authority';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { planDelivery } from '../../domain/delivery/plan-delivery';
import type { Ports, Subscription } from '../ports';

const BATCH = 100;

/**
 * Plans one digest for each subscription that a newly imported letter concerns. A letter stays to be announced until
 * all its deliveries are in the ledger, so a process may die anywhere: the next one plans the same deliveries.
 */
export async function announceLetters(ports: Ports, home: AuthorityId | null): Promise<number> {
  const records = await ports.store.figures.toAnnounce(BATCH);
  if (records.length === 0) return 0;
  const subscriptions = await ports.store.channels.subscriptions();
  for (const record of records) {
    for (const subscription of subscriptions) {
      if (!concerns(subscription, record, home)) continue;
      await ports.store.deliveries.add(digestDelivery(ports, record, subscription));
    }
    await ports.store.figures.announced(record.id);
  }
  return records.length;
}

function concerns(
  subscription: Subscription,
  record: FigureRecord,
  home: AuthorityId | null,
): boolean {
  if (subscription.since > record.importedAt) return false;
  return subscription.scope === 'all' || record.authority === home;
}

function digestDelivery(
  ports: Ports,
  record: FigureRecord,
  { tenant, conversation, scope }: Subscription,
): ReturnType<typeof planDelivery> {
  return planDelivery(
    {
      tenant,
      address: { kind: 'conversation', conversation },
      kind: 'digest',
      subject: record.id,
      occasion: record.source.sha256,
      why: `This conversation is subscribed to ${scope === 'all' ? 'every council’s letters' : 'the letters of the home council'}.`,
    },
    ports.now(),
    ports.sha256,
  );
}
