import type { AcknowledgeOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { AcknowledgeRequest, Actor } from '../request';
import { changeRemedy } from './change-remedy';

/** Records that the owner has seen a remedy. Who clicked decides, never what the card says. */
export async function acknowledgeRemedy(
  ports: Ports,
  { remedyId, deliveryId }: AcknowledgeRequest,
  actor: Actor,
): Promise<AcknowledgeOutcome> {
  const result = await changeRemedy(ports, {
    tenant: actor.tenant,
    remedyId,
    move: { verb: 'acknowledge' },
    actor: actor.person,
  });
  if (result.ok) return { kind: 'acknowledged', remedy: result.value, repeated: false, deliveryId };
  const { problem } = result;
  if (problem.kind === 'not-found') return { kind: 'not-acknowledged', reason: 'not-found' };
  if (problem.kind === 'already') {
    return { kind: 'acknowledged', remedy: problem.remedy, repeated: true, deliveryId };
  }
  const reason = problem.why === 'not-allowed' ? 'not-the-owner' : 'no-longer-open';
  return { kind: 'not-acknowledged', reason };
}
