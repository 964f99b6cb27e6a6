import { decideDuty } from '../../domain/duty/decision/decide-duty';
import type {
  Decision,
  DecisionAttempt,
  DecisionRefusal,
} from '../../domain/duty/decision/decision';
import { blankRecord, type DutyRecord } from '../../domain/duty/decision/duty-record';
import { basisOf, type Matter } from '../../domain/duty/standing';
import { officesOf } from '../../domain/remedy/policy/people';
import type { Person } from '../../domain/remedy/remedy';
import type { Instant } from '../../domain/shared/civil-date';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import { untilSaved } from '../until-saved';
import type { Versioned } from '../versioned';
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
  /** It is about another council, or nobody said which council is ours. */
  | { readonly kind: 'not-ours' }
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
  if (!order.own) return failed({ kind: 'not-ours' });
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
  ports: Ports,
  trying: Trying,
): Promise<Result<DutyRecord, DecideProblem> | 'conflict'> {
  const { request, matter } = trying;
  const held = await ports.store.duties.find(request.order.tenant, request.ref);
  const before = held?.value ?? blank(matter, request.order);
  const result = decideDuty(before, attemptOf(trying, before, ports.now()), ports.notary);
  if (result.ok) return (await keep(ports, result.value, held)) ? ok(result.value) : 'conflict';
  const { problem } = result;
  if (problem.kind === 'already') return failed({ kind: 'already' });
  // A refusal that was recorded before has nothing new to save.
  const kept = problem.recorded === before || (await keep(ports, problem.recorded, held));
  return kept ? failed({ kind: 'refused', why: problem.why }) : 'conflict';
}

function attemptOf(
  { request, matter, isMonitoringOfficer }: Trying,
  before: DutyRecord,
  at: Instant,
): DecisionAttempt {
  const { decision, by, operation, seenRevision } = request;
  return {
    ...{ decision, by, isMonitoringOfficer, at },
    basis: matter.proposal ? basisOf(matter.proposal) : before.basis,
    ...(operation !== undefined && { operation }),
    ...(seenRevision !== undefined && { seenRevision }),
  };
}

/** Whether it was saved; false where somebody else was first. */
async function keep(
  { store }: Ports,
  record: DutyRecord,
  held: Versioned<DutyRecord> | undefined,
): Promise<boolean> {
  const saved = held
    ? await store.duties.save(record, held.version)
    : await store.duties.add(record);
  return saved === 'saved' || saved === 'created';
}

function blank({ proposal, record }: Matter, { tenant }: RadarOrder): DutyRecord {
  const about = proposal ?? (record && { ...record, ref: record.id });
  if (!about) throw new Error('A matter is proposed or was decided.');
  return blankRecord(about, tenant);
}
