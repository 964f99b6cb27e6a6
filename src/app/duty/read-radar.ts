import type { PeriodLabel } from '../../domain/facts/period';
import { radar } from '../../domain/duty/radar';
import type { Proposal } from '../../domain/duty/proposal';
import type { RadarData } from '../../domain/duty/radar-data';
import { yearsHeld } from '../../domain/duty/rules/of-records';
import { basisOf, mattersOf, type Matter } from '../../domain/duty/standing';
import type { CivilDate } from '../../domain/shared/civil-date';
import type { Ports } from '../ports';
import { gatherRadar, type RadarOrder } from './gather-radar';

/** What is proposed about a council, beside what named persons decided. */
export interface RadarReading {
  readonly matters: readonly Matter[];
  readonly today: CivilDate;
  /** What it was read from: where nothing is held, nothing proposed means nothing. */
  readonly from: {
    /** Of documents, oldest first. */
    readonly years: readonly PeriodLabel[];
    /** How many items the register holds; null where it is another council's. */
    readonly registered: number | null;
  };
}

/** Reads the radar of one council. Nothing is changed by it. */
export async function readRadar(ports: Ports, order: RadarOrder): Promise<RadarReading> {
  const data = await gatherRadar(ports, order);
  const records = (await ports.store.duties.list(order.tenant)).filter(
    ({ authority }) => authority === order.authority.id,
  );
  const { today, works, remedies } = data;
  const proposals = radar(data);
  const matters = mattersOf(proposals, records, { today, works });
  return {
    matters: toldBefore(matters, data, proposals),
    today,
    from: {
      years: yearsHeld(data).map(({ period }) => period),
      registered: order.own ? remedies.length : null,
    },
  };
}

/**
 * What was decided with a letter before its day is not told in a conversation before it either: neither the matter, nor
 * a figure that the decision rested on.
 */
function toldBefore(
  matters: readonly Matter[],
  data: RadarData,
  proposals: readonly Proposal[],
): readonly Matter[] {
  if (data.unpublished === 'told') return matters;
  const all = radar({ ...data, unpublished: 'told' });
  const may = new Set(proposals.flatMap(saidIn));
  const secret = new Set(all.flatMap(saidIn).filter((said) => !may.has(said)));
  const refs = new Set(all.map(({ ref }) => ref));
  return matters
    .filter(({ ref, proposal }) => proposal !== null || !refs.has(ref))
    .map((one) => ({
      ...one,
      changed: one.changed.filter(({ before }) => before === null || !secret.has(before)),
    }));
}

function saidIn(proposal: Proposal): readonly string[] {
  return basisOf(proposal).map(({ said }) => said);
}
