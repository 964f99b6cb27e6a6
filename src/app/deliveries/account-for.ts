import { later } from '../../domain/delivery/attempt';
import { tallyOf } from '../../domain/delivery/delivery-tally';
import { officesOf } from '../../domain/remedy/policy/people';
import type { DeliveriesOutcome } from '../outcome';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import type { Actor } from '../request';
import { isOpenTrial, type Installation } from '../setup/who-may';

const WEEK_MS = 7 * 86_400_000;

/** "Did everyone get it?", for those who hold an office of the council, in private: of the last seven days. */
export async function accountForDeliveries(
  ports: Ports,
  { tenant, person, place }: Actor,
  installation: Installation,
): Promise<DeliveriesOutcome> {
  if (place.scope !== 'personal') return { kind: 'deliveries', why: 'not-here' };
  const settings = await settingsOf(ports, tenant);
  const isOurs =
    person !== null &&
    (installation.admins.includes(person.toLowerCase()) ||
      isOpenTrial(settings, installation) ||
      officesOf(settings.people, person).length > 0);
  if (!isOurs) return { kind: 'deliveries', why: 'not-allowed' };
  const since = later(ports.now(), -WEEK_MS);
  const all = await ports.store.deliveries.list(tenant);
  return { kind: 'deliveries', tally: tallyOf(all.filter(({ createdAt }) => createdAt >= since)) };
}
