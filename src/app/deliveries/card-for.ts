import { authorityById } from '../../domain/facts/authorities/authorities';
import { buildDigest, type Digest } from '../../domain/digest/build-digest';
import type { Delivery } from '../../domain/delivery/delivery';
import { shiftPeriod } from '../../domain/facts/period';
import type { FigureRecord } from '../../domain/facts/figure-record';
import { isOpen, type Remedy } from '../../domain/remedy/remedy';
import { londonTime, type CivilDate } from '../../domain/shared/civil-date';
import type { CardFor } from './deliver';
import type { Ports } from '../ports';

/** Presenters of what leaves unasked; handed in, since use cases know no cards. */
export interface CardMakers {
  readonly digest: (digest: Digest, deliveryId: string) => object;
  readonly nudge: (
    remedy: Remedy,
    context: { readonly delivery: Delivery; readonly today: CivilDate },
  ) => object;
}

/** Cards of deliveries, made at the moment of sending from what is held then. */
export function createCardFor(ports: Ports, makers: CardMakers): CardFor {
  return async (delivery) => {
    if (delivery.kind === 'digest') {
      const digest = await digestOf(ports, delivery.subject);
      return digest && makers.digest(digest, delivery.id);
    }
    const found = await ports.store.remedies.find(delivery.tenant, delivery.subject);
    if (!found || !isOpen(found.value)) return undefined;
    return makers.nudge(found.value, { delivery, today: londonTime(ports.now()).date });
  };
}

/** The digest of one held record, beside the previous year's letter where that is held. */
export async function digestOf(ports: Ports, recordId: string): Promise<Digest | undefined> {
  const record = await ports.store.figures.find(recordId);
  if (!record) return undefined;
  const authority = authorityById(record.authority);
  if (!authority) return undefined;
  return buildDigest(record, await previousLetter(ports, record));
}

async function previousLetter(
  ports: Ports,
  record: FigureRecord,
): Promise<FigureRecord | undefined> {
  const before = shiftPeriod(record.period, -1);
  const records = await ports.store.figures.figuresOf([record.authority]);
  return records
    .filter(({ period, source }) => period <= before && source.kind === 'annual-letter')
    .at(-1);
}
