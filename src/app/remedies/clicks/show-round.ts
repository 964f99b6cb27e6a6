import { londonTime } from '../../../domain/shared/civil-date';
import type { RoundOutcome } from '../../outcome';
import type { Ports } from '../../ports';
import type { Actor } from '../../request';
import { roundOf } from '../nudges/nudge-round';

/** The card of a day once more, for the person whom it went to and for nobody else, in their own chat. */
export async function showRound(
  ports: Ports,
  { deliveryId }: { readonly deliveryId: string },
  { tenant, person, place }: Actor,
): Promise<RoundOutcome> {
  const none = { kind: 'round', round: undefined, deliveryId } as const;
  if (person === null || place.scope !== 'personal') return none;
  const batch = (await ports.store.diaries.find(tenant, person))?.value.batch;
  if (batch?.delivery !== deliveryId) return none;
  const today = londonTime(ports.now()).date;
  const round = await roundOf(ports, { tenant, person }, { batch, today });
  return { ...none, round };
}
