import { addRemedy, tryRemedy } from '../../../src/app/remedies/add-remedy';
import { changeRemedy } from '../../../src/app/remedies/change-remedy';
import { setLeave } from '../../../src/app/remedies/set-leave';
import { SERVICES } from '../../../src/domain/facts/measure';
import type { Move } from '../../../src/domain/remedy/moves/move';
import type { Remedy } from '../../../src/domain/remedy/remedy';
import type { Random } from '../random';
import { dateOf, dayNumber } from '../plain-calendar';
import { londonClock, type Oracle } from './oracle';
import { TENANT, type World } from './world';

export const LINK = { id: 'link-officer', name: 'Lin Officer' };
export const MONITOR = { id: 'monitoring-officer', name: 'Mon Officer' };
export const LEADS: Readonly<Record<string, string>> = Object.fromEntries(
  SERVICES.slice(0, 6).map((service) => [service, `lead-${service}`]),
);

export interface Cast {
  readonly world: World;
  readonly oracle: Oracle;
  readonly random: Random;
  readonly owners: readonly string[];
  /** Remedies that are not over, as they stand. */
  readonly unfinished: Map<string, Remedy>;
  readonly count: { created: number };
}

const person = (id: string) => ({ id, name: id });
const plus = (day: string, days: number): string => dateOf(dayNumber(day) + days);

/** A new remedy, from a list that somebody imports or types. */
export async function createOne({ world, oracle, random, owners, unfinished, count }: Cast) {
  const n = (count.created += 1);
  const today = londonClock(world.clock.now).day;
  const owner = random.pick(owners);
  const deputy = random.pick(owners);
  const due = plus(today, random.integer(-3, 110));
  const internal = random.integer(1, 12) === 1;
  const draft = {
    reference: `23 ${String(n)}`,
    service: random.pick(SERVICES),
    text: `Action number ${String(n)}`,
    owner: person(owner),
    ...(deputy !== owner && random.integer(1, 10) > 3 ? { deputy: person(deputy) } : {}),
    due,
    ...(random.integer(1, 15) === 1 ? { stage: 'draft' as const } : {}),
    ...(random.integer(1, 20) === 1 ? { state: 'proposed' as const } : {}),
    ...(internal ? { internalDue: plus(due, -2), matter: 'investigation-response' as const } : {}),
  };
  const origin = { tenant: TENANT, actor: 'import' };
  const planned = await tryRemedy(world.watching, draft, origin);
  if (!planned.ok) throw new Error('The simulation makes a wrong remedy.');
  const { id } = planned.value;
  try {
    await addRemedy(world.ports, draft, origin);
  } finally {
    // Also after a loss: it may be there.
    const held = await world.watching.store.remedies.find(TENANT, id);
    if (held) {
      unfinished.set(id, held.value);
      oracle.know(held.value);
    }
  }
}

/** Somebody does something with some remedy: often what may be done, sometimes what may not. */
export async function actOnOne(cast: Cast): Promise<void> {
  const { world, random, unfinished, oracle } = cast;
  if (unfinished.size === 0) return;
  const remedy = random.pick([...unfinished.values()]);
  const { move, actor } = someMove(cast, remedy);
  const before = remedy.revision;
  try {
    await changeRemedy(world.ports, {
      tenant: TENANT,
      remedyId: remedy.id,
      move,
      actor,
      ...(random.integer(1, 3) === 1 ? { seenRevision: before } : {}),
    });
  } finally {
    // Also after a loss: the change may be there.
    const held = await world.watching.store.remedies.find(TENANT, remedy.id);
    if (held) {
      unfinished.set(remedy.id, held.value);
      oracle.know(held.value);
      if (['accepted', 'withdrawn'].includes(held.value.state)) unfinished.delete(remedy.id);
    }
  }
}

function someMove(
  { random, owners, world }: Cast,
  remedy: Remedy,
): { readonly move: Move; readonly actor: string } {
  const owner = remedy.owner.id;
  const today = londonClock(world.clock.now).day;
  const later = plus(remedy.due > today ? remedy.due : today, random.integer(1, 60));
  const colleague = person(random.pick(owners));
  const desk = LINK.id;
  if (remedy.state === 'proposed') return { move: { verb: 'confirm' }, actor: desk };
  if (remedy.state === 'done') {
    return random.integer(1, 8) === 1
      ? { move: { verb: 'reopen', reason: 'more is wanted' }, actor: desk }
      : { move: { verb: 'accept' }, actor: desk };
  }
  if (remedy.state === 'not-complied') {
    return { move: { verb: 'reopen', reason: 'agreed after all' }, actor: MONITOR.id };
  }
  if (remedy.stage === 'draft' && random.integer(1, 2) === 1) {
    return { move: { verb: 'finalise', due: later }, actor: desk };
  }
  if (remedy.offeredTo && random.integer(1, 2) === 1) {
    const verb = random.pick(['take-over', 'decline'] as const);
    return { move: { verb }, actor: remedy.offeredTo.id };
  }
  if (remedy.awaitingOwnerSince && random.integer(1, 2) === 1) {
    return { move: { verb: 'assign', to: colleague }, actor: desk };
  }
  const roll = random.integer(1, 100);
  if (roll <= 38) return { move: { verb: 'acknowledge' }, actor: owner };
  if (roll <= 48) return { move: { verb: 'start' }, actor: remedy.deputy?.id ?? owner };
  if (roll <= 68) return { move: { verb: 'done', evidence: `DOC-${remedy.id}` }, actor: owner };
  if (roll <= 74) {
    return { move: { verb: 'request-time', due: later, reason: 'staff are ill' }, actor: owner };
  }
  if (roll <= 81) return { move: { verb: 'extend', due: later, reason: 'agreed' }, actor: desk };
  if (roll <= 83) return { move: { verb: 'refuse-time', reason: 'no' }, actor: desk };
  if (roll <= 87) return { move: { verb: 'pass-on', to: colleague }, actor: owner };
  if (roll <= 90) return { move: { verb: 'not-mine' }, actor: owner };
  if (roll <= 93) return { move: { verb: 'assign', to: colleague }, actor: desk };
  if (roll <= 94) return { move: { verb: 'withdraw', reason: 'not agreed' }, actor: desk };
  if (roll <= 95) return { move: { verb: 'not-complied' }, actor: desk };
  return { move: { verb: 'done', evidence: 'DOC-X' }, actor: colleague.id };
}

/** Somebody goes on leave, or comes back early. */
export async function leaveOrReturn({ world, oracle, random, owners }: Cast): Promise<void> {
  const today = londonClock(world.clock.now).day;
  const who =
    random.integer(1, 12) === 1
      ? random.pick([LINK.id, MONITOR.id, ...Object.values(LEADS)])
      : random.pick(owners);
  const backOn = random.integer(1, 5) === 1 ? null : plus(today, random.integer(1, 16));
  const leave = { tenant: TENANT, person: who, backOn, by: who };
  try {
    await setLeave(world.ports, leave);
  } finally {
    const held = await world.watching.store.diaries.find(TENANT, who);
    oracle.setAway(who, held?.value.away?.backOn ?? null);
  }
}
