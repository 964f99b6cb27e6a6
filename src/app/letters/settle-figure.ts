import { invariant } from '../../domain/shared/invariant';
import type { FigureRecord } from '../../domain/facts/figure-record';
import type { Settlement } from '../../domain/facts/held-figure';
import {
  settleFigure,
  type Decision,
  type SettleProblem,
} from '../../domain/letter/held/settle-figure';
import { untilSaved } from '../until-saved';
import { rememberComparators } from './hold-against-held';
import type { Ports } from '../ports';

/** What a person decides about which held figure. */
export interface SettleRequest {
  readonly record: string;
  readonly figure: string;
  readonly decision: Decision;
  readonly by: string;
}

export type SettleOutcome =
  | { readonly kind: 'settled'; readonly record: FigureRecord; readonly settlement: Settlement }
  | {
      readonly kind: 'not-settled';
      readonly problem: SettleProblem | { readonly kind: 'unknown-record' };
    };

/**
 * Settles one held figure in one write, with the decision in the record's own history. A decision about a figure that is
 * already settled, or not there, changes nothing.
 */
export async function settleHeldFigure(
  ports: Ports,
  { record: id, figure, decision, by }: SettleRequest,
): Promise<SettleOutcome> {
  const { figures } = ports.store;
  return untilSaved('A record', async (): Promise<SettleOutcome | 'conflict'> => {
    const found = await figures.current(id);
    if (!found) return { kind: 'not-settled', problem: { kind: 'unknown-record' } };
    const decider = { by, at: ports.now(), sha256: ports.sha256 };
    const result = settleFigure(found.value, { figure, decision }, decider);
    if (!result.ok) return { kind: 'not-settled', problem: result.problem };
    const settlement = result.value.history?.at(-1);
    invariant(settlement !== undefined, 'a decision leaves an entry');
    const saved = await figures.save(result.value, found.version, settlement.at);
    if (saved === 'conflict') return 'conflict';
    await rememberComparators(ports, result.value);
    return { kind: 'settled', record: result.value, settlement };
  });
}
