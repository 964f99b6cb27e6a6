import { decideDuty } from '../../domain/duty/decision/decide-duty';
import type { Decision, DecisionRefusal } from '../../domain/duty/decision/decision';
import { blankRecord, type DutyRecord } from '../../domain/duty/decision/duty-record';
import { basisOf, type Matter } from '../../domain/duty/standing';
import { officesOf } from '../../domain/remedy/policy/people';
import type { Person } from '../../domain/remedy/remedy';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import { untilSaved } from '../until-saved';
import type { RadarOrder } from './gather-radar';
import { readRadar } from './read-radar';

/** A decision about one proposal, and whose. The person comes from a checked activity, or from the settings. */
export interface DecisionRequest {
  readonly order: RadarOrder;
  readonly ref: string;
  readonly decision: Decision;
  /** Null for guests and others without an account. */
  readonly by: Person | null;
  readonly operation?: string;
  readonly seenRevision?: number;
}

export type DecideProblem =
  /** Nothing of that name is proposed, or was ever decided. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'already' }
  /** Refused and recorded. */
  | { readonly kind: 'refused'; readonly why: DecisionRefusal };

/**
 * Takes down what a Monitoring Officer decided about a proposal, or that it was refused. However often and however many
 * at once it is asked for, there is one change and one entry.
 */
export async function changeDuty(
  ports: Ports,
  request: DecisionRequest,
): Promise<Result<DutyRecord, DecideProblem>> {
  const { order, ref, by } = request;
  const { matters } = await readRadar(ports, order);
  const matter = matters.find((one) => one.ref === ref);
  if (!matter) return failed({ kind: 'not-found' });
  const { people } = await settingsOf(ports, order.tenant);
  const isMonitoringOfficer = officesOf(people, by?.id ?? null).includes('monitoring-officer');
  return untilSaved<Result<DutyRecord, DecideProblem>>('A decision', () =>
    tryOnce(ports, { request, matter, isMonitoringOfficer }),
  );
}

interface Trying {
  readonly request: DecisionRequest;
  readonly matter: Matter;
  readonly isMonitoringOfficer: boolean;
}

/** One attempt against the version that was read; what was refused is saved too. */
async function tryOnce(
  { store, notary, now }: Ports,
  { request, matter, isMonitoringOfficer }: Trying,
): Promise<Result<DutyRecord, DecideProblem> | 'conflict'> {
  const { ref, decision, by, operation, seenRevision, order } = request;
  const held = await store.duties.find(order.tenant, ref);
  const before = held?.value ?? blank(matter, order);
  const attempt = {
    ...{ decision, by, isMonitoringOfficer, at: now() },
    basis: matter.proposal ? basisOf(matter.proposal) : before.basis,
    ...(operation !== undefined && { operation }),
    ...(seenRevision !== undefined && { seenRevision }),
  };
  const result = decideDuty(before, attempt, notary);
  if (!result.ok && result.problem.kind === 'already') return failed({ kind: 'already' });
  const after = result.ok ? result.value : recordedIn(result.problem, before);
  if (after !== before) {
    const saved = held
      ? await store.duties.save(after, held.version)
      : await store.duties.add(after);
    if (saved === 'conflict' || saved === 'exists') return 'conflict';
  }
  if (result.ok) return ok(after);
  return failed(
    result.problem.kind === 'already'
      ? { kind: 'already' }
      : { kind: 'refused', why: result.problem.why },
  );
}

function recordedIn(
  problem: { readonly kind: string; readonly recorded?: DutyRecord },
  before: DutyRecord,
): DutyRecord {
  return problem.recorded ?? before;
}

function blank({ proposal, record }: Matter, { tenant }: RadarOrder): DutyRecord {
  const about = proposal ?? (record && { ...record, ref: record.id });
  if (!about) throw new Error('A matter is proposed or was decided.');
  return blankRecord(about, tenant);
}
