import type { Authority, AuthorityId } from '../../domain/facts/authority';
import { heirsOf } from '../../domain/facts/authorities/reorganised';
import { existsOn } from '../../domain/facts/authorities/authorities';
import type { Office, Refusal } from '../../domain/remedy/moves/move';
import { isOver, type Person, type Remedy } from '../../domain/remedy/remedy';
import { councilOfRemedy } from '../../domain/remedy/transfer/council-of';
import { londonTime } from '../../domain/shared/civil-date';
import { personalDataIn } from '../../domain/shared/personal-data';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Tenant } from '../../domain/shared/tenant';
import type { Ports } from '../ports';
import { changeRemedy } from './change-remedy';
import { settingsOf } from './remedy-settings';

/** Which council's open remedies go to which, why, and who says so. */
export interface TransferOrder {
  readonly tenant: Tenant;
  readonly from: Authority;
  readonly to: Authority;
  readonly by: Person;
  readonly offices: readonly Office[];
  readonly reason: string;
  /** These alone; empty: all, where there is only one successor. */
  readonly ids: readonly string[];
  /** The council of tenants that said none. */
  readonly installation: AuthorityId | null;
}

export type TransferProblem =
  | { readonly kind: 'no-person' | 'not-allowed' | 'no-reason' | 'personal-data' | 'still-exists' }
  | { readonly kind: 'no-successor'; readonly heirs: readonly Authority[] }
  /** One council became several: a person has to say which remedy goes where. */
  | { readonly kind: 'several-successors'; readonly heirs: readonly Authority[] }
  | { readonly kind: 'not-theirs'; readonly id: string };

export interface Transferred {
  /** Those that were moved now. */
  readonly moved: readonly Remedy[];
  /** How many had been moved before. */
  readonly before: number;
  readonly refused: readonly { readonly remedy: Remedy; readonly why: Refusal }[];
}

/**
 * Moves the open remedies of a council that is no more to one that took over, each with one sealed entry in its own
 * history; owners, dates and states stay. May be run again after an interruption: what was moved is left as it is.
 */
export async function transferRemedies(
  ports: Ports,
  order: TransferOrder,
  told: (remedy: Remedy) => void = () => undefined,
): Promise<Result<Transferred, TransferProblem>> {
  const problem = problemOf(order, londonTime(ports.now()).date);
  if (problem) return failed(problem);
  const { open, before } = await remediesOf(ports, order);
  const stranger = order.ids.find((id) => ![...open, ...before].some((one) => one.id === id));
  if (stranger !== undefined) return failed({ kind: 'not-theirs', id: stranger });
  const chosen = order.ids.length === 0 ? open : open.filter(({ id }) => order.ids.includes(id));
  const moved: Remedy[] = [];
  const refused: { remedy: Remedy; why: Refusal }[] = [];
  for (const remedy of chosen) {
    const changed = await moveOne(ports, remedy, order);
    if (changed.ok) {
      moved.push(changed.value);
      told(changed.value);
    } else if (changed.problem.kind === 'refused')
      refused.push({ remedy: changed.problem.remedy, why: changed.problem.why });
  }
  return ok({ moved, before: before.length, refused });
}

function problemOf(order: TransferOrder, today: string): TransferProblem | undefined {
  const { by, offices, reason, from, to, ids } = order;
  if (by.id.trim() === '' || by.name.trim() === '') return { kind: 'no-person' };
  if (offices.length === 0) return { kind: 'not-allowed' };
  if (reason.trim() === '') return { kind: 'no-reason' };
  if (personalDataIn(reason) !== undefined) return { kind: 'personal-data' };
  if (existsOn(from, today)) return { kind: 'still-exists' };
  const heirs = heirsOf(from);
  if (!heirs.some(({ id }) => id === to.id)) return { kind: 'no-successor', heirs };
  const living = heirs.filter((one) => existsOn(one, today));
  return living.length > 1 && ids.length === 0
    ? { kind: 'several-successors', heirs: living }
    : undefined;
}

async function remediesOf(
  ports: Ports,
  { tenant, from, to, installation }: TransferOrder,
): Promise<{ readonly open: readonly Remedy[]; readonly before: readonly Remedy[] }> {
  const settings = await settingsOf(ports, tenant);
  const story = {
    home: settings.home ?? installation,
    changes: settings.changes,
    installation,
  };
  const all = (await ports.store.remedies.list(tenant)).filter(({ state }) => !isOver(state));
  return {
    open: all.filter((remedy) => councilOfRemedy(remedy, story) === from.id),
    before: all.filter(({ council, transferredAt }) => transferredAt !== null && council === to.id),
  };
}

function moveOne(
  ports: Ports,
  { id }: Remedy,
  { tenant, from, to, by, offices, reason }: TransferOrder,
) {
  return changeRemedy(ports, {
    tenant,
    remedyId: id,
    move: { verb: 'transfer', fromCouncil: from.id, toCouncil: to.id, reason },
    actor: by.id,
    offices,
  });
}
