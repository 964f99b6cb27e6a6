import { allowedMoves } from '../../domain/remedy/moves/allowed-moves';
import type { Move } from '../../domain/remedy/moves/move';
import { officesOf } from '../../domain/remedy/policy/people';
import type { Person, Remedy } from '../../domain/remedy/remedy';
import { londonTime } from '../../domain/shared/civil-date';
import type { MoveOutcome, RemedyShown } from '../outcome';
import type { Ports } from '../ports';
import type { Actor, MoveRequest } from '../request';
import { changeRemedy } from './change-remedy';
import { personNamed } from './person-named';
import { settingsOf } from './remedy-settings';

/**
 * Makes a move that somebody clicked. Who clicked and where decides, never what the card says; outside a personal chat
 * nothing is done or shown, since everybody there would see it.
 */
export async function moveByClick(
  ports: Ports,
  request: MoveRequest,
  actor: Actor,
): Promise<MoveOutcome> {
  const { remedyId, seenRevision, deliveryId } = request;
  const { verb } = request.move;
  if (actor.place.scope !== 'personal') return { kind: 'not-moved', verb, why: 'not-here' };
  const move = await withNames(ports, request.move, actor);
  if (move === 'unknown-colleague') return { kind: 'not-moved', verb, why: move };
  const result = await changeRemedy(ports, {
    tenant: actor.tenant,
    remedyId,
    move,
    actor: actor.person,
    seenRevision,
    ...(request.operation !== undefined && { operation: request.operation }),
  });
  if (result.ok)
    return {
      kind: 'moved',
      verb,
      repeated: false,
      ...(await shown(ports, result.value, actor)),
      deliveryId,
    };
  const { problem } = result;
  if (problem.kind === 'not-found') return { kind: 'not-moved', verb, why: 'not-found' };
  const seen = await shown(ports, problem.remedy, actor);
  if (problem.kind === 'already')
    return { kind: 'moved', verb, repeated: true, ...seen, deliveryId };
  return {
    kind: 'not-moved',
    verb,
    why: problem.why,
    ...(problem.why !== 'not-allowed' && { shown: { ...seen, deliveryId } }),
  };
}

/** The remedy as it stands, for somebody who may act on it; nobody else learns that it exists. */
export async function showRemedy(
  ports: Ports,
  { remedyId, deliveryId }: { readonly remedyId: string; readonly deliveryId: string },
  actor: Actor,
): Promise<MoveOutcome> {
  if (actor.place.scope !== 'personal') return { kind: 'not-moved', verb: null, why: 'not-here' };
  const found = await ports.store.remedies.find(actor.tenant, remedyId);
  const seen = found && (await shown(ports, found.value, actor));
  if (!seen?.mayAct) return { kind: 'not-moved', verb: null, why: 'not-found' };
  return { kind: 'moved', verb: null, repeated: false, ...seen, deliveryId };
}

async function shown(
  ports: Ports,
  remedy: Remedy,
  { tenant, person }: Actor,
): Promise<Omit<RemedyShown, 'deliveryId'>> {
  const { people } = await settingsOf(ports, tenant);
  const offices = officesOf(people, person);
  const { owner, deputy, offeredTo } = remedy;
  const mayAct =
    offices.length > 0 ||
    [owner.id, deputy?.id, offeredTo?.id].some((id) => id !== undefined && id === person);
  const named = [
    people.linkOfficer,
    people.monitoringOfficer,
    ...Object.values(people.serviceLeads),
  ];
  const colleagues = new Map(
    [...named, deputy].flatMap((one) => (one && one.id !== person ? [[one.id, one] as const] : [])),
  );
  return {
    remedy,
    mayAct,
    allowed: allowedMoves(remedy, { id: person, offices }),
    colleagues: [...colleagues.values()],
    today: londonTime(ports.now()).date,
  };
}

/** A card gives ids of colleagues; a remedy needs their names too, and can go only to people whom we can reach. */
async function withNames(
  ports: Ports,
  move: Move,
  actor: Actor,
): Promise<Move | 'unknown-colleague'> {
  if (move.verb !== 'pass-on' && move.verb !== 'assign') return move;
  const to: Person | undefined = await personNamed(ports, actor.tenant, move.to.id);
  return to === undefined ? 'unknown-colleague' : { ...move, to };
}
