import { radar } from '../../domain/duty/radar';
import { mattersOf, type Matter } from '../../domain/duty/standing';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { gatherRadar, type RadarOrder } from './gather-radar';

/** What is proposed about a council, beside what named persons decided. */
export interface RadarReading {
  readonly matters: readonly Matter[];
  readonly today: CivilDate;
}

/** Reads the radar of one council. Nothing is changed by it. */
export async function readRadar(ports: Ports, order: RadarOrder): Promise<RadarReading> {
  const data = await gatherRadar(ports, order);
  const records = (await ports.store.duties.list(order.tenant)).filter(
    ({ authority }) => authority === order.authority.id,
  );
  const { today, works } = data;
  return { matters: mattersOf(radar(data), records, { today, works }), today };
}
