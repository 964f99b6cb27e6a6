import { acknowledge, type AcknowledgeProblem } from '../../domain/remedy/acknowledge';
import type { Remedy } from '../../domain/remedy/remedy';
import type { AcknowledgeOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { AcknowledgeRequest, Actor } from '../request';

/** Far more than people who may acknowledge one remedy at the same moment. */
const TRIES = 200;

/**
 * Records that the owner has seen a remedy. Who clicked decides, never what the card says. However often and however
 * many at once it is clicked, there is one change and one entry; later clicks get the same answer.
 */
export async function acknowledgeRemedy(
  ports: Ports,
  request: AcknowledgeRequest,
  actor: Actor,
): Promise<AcknowledgeOutcome> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await ports.store.remedies.find(actor.tenant, request.remedyId);
    if (!found) return { kind: 'not-acknowledged', reason: 'not-found' };
    const click = { actor: actor.person, at: ports.now() };
    const result = acknowledge(found.value, click, ports.notary);
    if (!result.ok && result.problem.kind === 'already-acknowledged') {
      return {
        kind: 'acknowledged',
        remedy: found.value,
        repeated: true,
        deliveryId: request.deliveryId,
      };
    }
    const changed = result.ok ? result.value : refusedOf(result.problem);
    if (!changed) return { kind: 'not-acknowledged', reason: 'no-longer-open' };
    const saved = await ports.store.remedies.save(changed, found.version);
    if (saved === 'conflict') continue;
    return result.ok
      ? { kind: 'acknowledged', remedy: changed, repeated: false, deliveryId: request.deliveryId }
      : { kind: 'not-acknowledged', reason: 'not-the-owner' };
  }
  throw new Error('The remedy was changed by others at every try.');
}

/** The remedy with the refused attempt on record, where there is something to record. */
function refusedOf(problem: AcknowledgeProblem): Remedy | undefined {
  return problem.kind === 'not-the-owner' ? problem.refused : undefined;
}
