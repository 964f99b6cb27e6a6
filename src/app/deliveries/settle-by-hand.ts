import type { Delivery } from '../../domain/delivery/delivery';
import { settleByPerson, type Verdict } from '../../domain/delivery/settle-doubt';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { commit } from './sending/commit';

export type SettleProblem =
  | { readonly kind: 'not-found' }
  /** It is not in doubt, or became so while this was decided. */
  | { readonly kind: 'not-in-doubt'; readonly state: Delivery['state'] };

/** A person has looked, and says what became of a delivery that is in doubt. */
export async function settleByHand(
  ports: Ports,
  id: string,
  said: { readonly verdict: Verdict; readonly by: string },
): Promise<Result<Delivery, SettleProblem>> {
  const { deliveries } = ports.store;
  const known = (await deliveries.list()).find((delivery) => delivery.id === id);
  const held = known && (await deliveries.find(known.tenant, id));
  if (!held) return failed({ kind: 'not-found' });
  const settled = settleByPerson(held.value, said, { at: ports.now(), op: ports.newId() });
  if (!settled.ok) return failed({ kind: 'not-in-doubt', state: held.value.state });
  const done = await commit(deliveries, settled.value, held.version);
  if (done === 'mine') return ok(settled.value);
  const now = await deliveries.find(held.value.tenant, id);
  return failed({ kind: 'not-in-doubt', state: (now ?? held).value.state });
}
