import { moveRemedy } from '../../domain/remedy/moves/move-remedy';
import type { Attempt, Move, Office, Refusal } from '../../domain/remedy/moves/move';
import { officesOf } from '../../domain/remedy/policy/people';
import type { Remedy } from '../../domain/remedy/remedy';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import type { Versioned } from '../versioned';
import { untilSaved } from '../until-saved';
import { settingsOf } from './remedy-settings';
import type { Tenant } from '../../domain/shared/tenant';

/** A move of one remedy, and by whom. The tenant and the person come from a checked activity or the command line. */
export interface ChangeRequest {
  readonly tenant: Tenant;
  readonly remedyId: string;
  readonly move: Move;
  /** Entra object id, or `command line`; null for guests. */
  readonly actor: string | null;
  /** What the surface itself vouches for, besides the offices that the council gave: `command-line`. */
  readonly offices?: readonly Office[];
  /** The click or command that this is; the same has one effect, however often it arrives. */
  readonly operation?: string;
  /** The revision that the person saw; absent where nothing was shown. */
  readonly seenRevision?: number;
}

export type ChangeProblem =
  | { readonly kind: 'not-found' }
  /** The same is done already; nothing was changed. */
  | { readonly kind: 'already'; readonly remedy: Remedy }
  /** Refused and recorded; the remedy is as it stands now. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly remedy: Remedy };

/**
 * Makes one move, or records that it was refused. However often and however many at once it is asked for, there is one
 * change and one entry; the others learn that it is done already.
 */
export async function changeRemedy(
  ports: Ports,
  request: ChangeRequest,
): Promise<Result<Remedy, ChangeProblem>> {
  const { people } = await settingsOf(ports, request.tenant);
  const offices = [...officesOf(people, request.actor), ...(request.offices ?? [])];
  return untilSaved<Result<Remedy, ChangeProblem>>('A remedy', async () => {
    const found = await ports.store.remedies.find(request.tenant, request.remedyId);
    if (!found) return failed({ kind: 'not-found' });
    const attempt = {
      ...attemptOf(request),
      mover: { id: request.actor, offices },
      at: ports.now(),
    };
    return tryOnce(ports, found, attempt);
  });
}

/** One attempt against the version that was read; what was refused is saved too. */
async function tryOnce(
  { store, notary }: Ports,
  { value, version }: Versioned<Remedy>,
  attempt: Attempt,
): Promise<Result<Remedy, ChangeProblem> | 'conflict'> {
  const result = moveRemedy(value, attempt, notary);
  const problem = result.ok ? undefined : result.problem;
  if (problem?.kind === 'already') return failed({ kind: 'already', remedy: value });
  const changed = result.ok ? result.value : (problem?.recorded ?? value);
  // A refusal that was recorded before has nothing new to save.
  const saved = changed === value ? 'saved' : await store.remedies.save(changed, version);
  if (saved === 'conflict') return 'conflict';
  return problem ? failed({ kind: 'refused', why: problem.why, remedy: changed }) : ok(changed);
}

function attemptOf(request: ChangeRequest): Omit<Attempt, 'mover' | 'at'> {
  const { move, operation, seenRevision } = request;
  return {
    move,
    ...(operation === undefined ? {} : { operation }),
    ...(seenRevision === undefined ? {} : { seenRevision }),
  };
}
