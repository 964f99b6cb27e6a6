import {
  actInSignOff,
  type SignOffAct,
  type SignOffRefusal,
} from '../../../domain/report/sign-off/act-in-sign-off';
import type { Named, SignOff } from '../../../domain/report/sign-off/sign-off';
import { failed, ok, type Result } from '../../../domain/shared/result';
import type { Tenant } from '../../../domain/shared/tenant';
import type { Ports } from '../../ports';
import { untilSaved } from '../../until-saved';
import { leadsSignOff } from './sign-off-leads';
import { settleTasks } from './settle-tasks';

/** What somebody does in a round, and who. */
export interface RoundAct {
  readonly tenant: Tenant;
  readonly roundId: string;
  readonly act: SignOffAct;
  readonly by: Named;
  readonly commandLine: boolean;
}

export type RoundProblem =
  | { readonly kind: 'not-found' }
  /** The same is so already; nothing was changed. */
  | { readonly kind: 'already'; readonly round: SignOff }
  /** Refused and recorded. */
  | { readonly kind: 'refused'; readonly why: SignOffRefusal; readonly round: SignOff };

/** Does one thing in a round, or records that it was refused; the tasks of the contributors follow. */
export async function actInRound(
  ports: Ports,
  request: RoundAct,
): Promise<Result<SignOff, RoundProblem>> {
  const { tenant, roundId, act, by, commandLine } = request;
  const leads = await leadsSignOff(ports, tenant, { person: by.id, commandLine });
  const { signOffs, reports } = ports.store;
  const done = await untilSaved<Result<SignOff, RoundProblem>>('A round', async () => {
    const found = await signOffs.find(tenant, roundId);
    if (!found) return failed({ kind: 'not-found' });
    const { value: round, version } = found;
    const kept = await reports.list(tenant, round.authority, round.period);
    const versions = kept.map(({ number }) => number);
    const attempt = { act, mover: by, leads, at: ports.now(), versions };
    const result = actInSignOff(round, attempt, ports.notary);
    const problem = result.ok ? undefined : result.problem;
    if (problem?.kind === 'already') return failed({ kind: 'already', round });
    const changed = result.ok ? result.value : (problem?.recorded ?? round);
    const saved = changed === round ? 'saved' : await signOffs.save(changed, version);
    if (saved === 'conflict') return 'conflict';
    return problem ? failed({ kind: 'refused', why: problem.why, round: changed }) : ok(changed);
  });
  const round = done.ok ? done.value : 'round' in done.problem ? done.problem.round : undefined;
  if (round) await settleTasks(ports, round);
  return done;
}
