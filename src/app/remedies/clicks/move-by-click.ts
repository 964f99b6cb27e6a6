import { allowedMoves } from '../../../domain/remedy/moves/allowed-moves';
import type { Move } from '../../../domain/remedy/moves/move';
import { colleaguesOf, officesOf } from '../../../domain/remedy/policy/people';
import { londonTime } from '../../../domain/shared/civil-date';
import type { MoveOutcome, RemedyShown } from '../../outcome';
import type { SignOffOutcome } from '../../outcome/sign-off';
import type { SignOffClick } from '../../request/sign-off';
import { handleSignOff } from '../../report/sign-off/handle-sign-off';
import type { Ports } from '../../ports';
import type { Actor, MoveRequest } from '../../request';
import { changeRemedy, type ChangeProblem } from '../change-remedy';
import { noteRefused } from './note-refused';
import { personNamed } from './person-named';
import { settingsOf } from '../remedy-settings';

/**
 * Makes a move that somebody clicked. Who clicked and where decides, never what the card says; outside a personal chat
 * nothing is done or shown, since everybody there would see it. Whatever is refused is on record.
 */
export async function moveByClick(
  ports: Ports,
  request: MoveRequest,
  actor: Actor,
): Promise<MoveOutcome> {
  const { remedyId, seenRevision, deliveryId, operation } = request;
  const { verb } = request.move;
  if (actor.place.scope !== 'personal') return turnedAway(ports, { verb, remedyId }, actor);
  const result = await changeRemedy(ports, {
    tenant: actor.tenant,
    remedyId,
    move: await withNames(ports, request, actor),
    actor: actor.person,
    seenRevision,
    ...(operation !== undefined && { operation }),
  });
  if (!result.ok) return notMoved(ports, { request, problem: result.problem }, actor);
  const seen = await shown(ports, { remedy: result.value, deliveryId }, actor);
  return { kind: 'moved', verb, repeated: false, ...seen };
}

async function notMoved(
  ports: Ports,
  { request, problem }: { readonly request: MoveRequest; readonly problem: ChangeProblem },
  actor: Actor,
): Promise<MoveOutcome> {
  const { remedyId, deliveryId, move } = request;
  const { verb } = move;
  if (problem.kind === 'not-found') {
    await noteRefused(ports, { verb, remedyId, reason: 'not-found' }, actor);
    return { kind: 'not-moved', verb, why: 'not-found' };
  }
  if (problem.kind === 'refused' && problem.why === 'not-allowed')
    return { kind: 'not-moved', verb, why: 'not-allowed' };
  const seen = await shown(ports, { remedy: problem.remedy, deliveryId }, actor);
  if (problem.kind === 'already') return { kind: 'moved', verb, repeated: true, ...seen };
  const isUnknown = problem.why === 'no-person' && 'to' in move && move.to.id !== '';
  const why = isUnknown ? 'unknown-colleague' : problem.why;
  return { kind: 'not-moved', verb, why, shown: seen };
}

/** The remedy as it stands, for somebody who may act on it; nobody else learns that it exists. */
export async function showRemedy(
  ports: Ports,
  { remedyId, deliveryId }: { readonly remedyId: string; readonly deliveryId: string },
  actor: Actor,
): Promise<MoveOutcome | SignOffOutcome> {
  if (actor.place.scope !== 'personal') return turnedAway(ports, { verb: null, remedyId }, actor);
  const found = await ports.store.remedies.find(actor.tenant, remedyId);
  const { round = null, owner } = found?.value ?? {};
  if (round !== null && owner?.id === actor.person) {
    const click = { kind: 'sign-off-click', roundId: round, deliveryId, what: { verb: 'show' } };
    return handleSignOff(ports, click as SignOffClick, { actor, home: null });
  }
  const seen = found && (await shown(ports, { remedy: found.value, deliveryId }, actor));
  if (seen?.mayAct) return { kind: 'moved', verb: null, repeated: false, ...seen };
  await noteRefused(ports, { verb: 'show', remedyId, reason: 'not-found' }, actor);
  return { kind: 'not-moved', verb: null, why: 'not-found' };
}

async function turnedAway(
  ports: Ports,
  { verb, remedyId }: Pick<MoveOutcome, 'verb'> & { readonly remedyId: string },
  actor: Actor,
): Promise<MoveOutcome> {
  await noteRefused(ports, { verb: verb ?? 'show', remedyId, reason: 'not-here' }, actor);
  return { kind: 'not-moved', verb, why: 'not-here' };
}

async function shown(
  ports: Ports,
  { remedy, deliveryId }: Pick<RemedyShown, 'deliveryId' | 'remedy'>,
  { tenant, person }: Actor,
): Promise<RemedyShown> {
  const { people } = await settingsOf(ports, tenant);
  const offices = officesOf(people, person);
  const { owner, deputy, offeredTo } = remedy;
  const named = [owner.id, deputy?.id, offeredTo?.id];
  return {
    remedy,
    mayAct: person !== null && (offices.length > 0 || named.includes(person)),
    allowed: allowedMoves(remedy, { id: person, offices }),
    colleagues: colleaguesOf(people, remedy, person),
    today: londonTime(ports.now()).date,
    deliveryId,
    fromList: await isFromList(ports, deliveryId, { tenant, person }),
  };
}

async function isFromList(
  { store }: Ports,
  deliveryId: string,
  { tenant, person }: Pick<Actor, 'person' | 'tenant'>,
): Promise<boolean> {
  const batch = person === null ? null : (await store.diaries.find(tenant, person))?.value.batch;
  if (batch?.delivery !== deliveryId) return false;
  return (
    new Set(batch.items.map(({ remedy }) => remedy)).size > 1 || batch.items[0]?.remedy === null
  );
}

/**
 * A card gives ids of colleagues; a remedy needs their names too, and can go only to people whom we can reach. For
 * others the move names nobody, and is refused after it was asked who may make it at all.
 */
async function withNames(
  ports: Ports,
  { move, remedyId }: MoveRequest,
  { tenant }: Actor,
): Promise<Move> {
  if (move.verb !== 'pass-on' && move.verb !== 'assign') return move;
  const { id } = move.to;
  const held = (await ports.store.remedies.find(tenant, remedyId))?.value;
  const named = [held?.deputy, held?.owner].find((person) => person?.id === id);
  const to = named ?? (await personNamed(ports, tenant, id));
  return { ...move, to: to ?? { id: '', name: '' } };
}
