import { addRemedy, tryRemedy } from '../../../src/app/remedies/add-remedy';
import { changeRemedy } from '../../../src/app/remedies/change-remedy';
import { setLeave } from '../../../src/app/remedies/set-leave';
import { SERVICES } from '../../../src/domain/facts/measure';
import type { Move } from '../../../src/domain/remedy/moves/move';
import type { Person, Remedy } from '../../../src/domain/remedy/remedy';
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

function someMove({ random, owners, world }: Cast, remedy: Remedy): Act {
  const owner = remedy.owner.id;
  const today = londonClock(world.clock.now).day;
  const later = plus(remedy.due > today ? remedy.due : today, random.integer(1, 60));
  const colleague = person(random.pick(owners));
  return (
    outOfStateMove(random, remedy) ??
    answeringMove(random, remedy, { later, colleague }) ??
    rolledMove(random.integer(1, 100), [
      [38, { verb: 'acknowledge' }, owner],
      [48, { verb: 'start' }, remedy.deputy?.id ?? owner],
      [68, { verb: 'done', evidence: `DOC-${remedy.id}` }, owner],
      [74, { verb: 'request-time', due: later, reason: 'staff are ill' }, owner],
      [81, { verb: 'extend', due: later, reason: 'agreed' }, LINK.id],
      [83, { verb: 'refuse-time', reason: 'no' }, LINK.id],
      [87, { verb: 'pass-on', to: colleague }, owner],
      [90, { verb: 'not-mine' }, owner],
      [93, { verb: 'assign', to: colleague }, LINK.id],
      [94, { verb: 'withdraw', reason: 'not agreed' }, LINK.id],
      [95, { verb: 'not-complied' }, LINK.id],
      [100, { verb: 'done', evidence: 'DOC-X' }, colleague.id],
    ])
  );
}

interface Act {
  readonly move: Move;
  readonly actor: string;
}

/** What is done with a remedy that nobody works on. */
function outOfStateMove(random: Random, { state }: Remedy): Act | undefined {
  if (state === 'proposed') return { move: { verb: 'confirm' }, actor: LINK.id };
  if (state === 'done') {
    return random.integer(1, 8) === 1
      ? { move: { verb: 'reopen', reason: 'more is wanted' }, actor: LINK.id }
      : { move: { verb: 'accept' }, actor: LINK.id };
  }
  if (state !== 'not-complied') return undefined;
  return { move: { verb: 'reopen', reason: 'agreed after all' }, actor: MONITOR.id };
}

/** Half of the time somebody does what is waited for. */
function answeringMove(
  random: Random,
  { stage, offeredTo, awaitingOwnerSince }: Remedy,
  { later, colleague }: { readonly later: string; readonly colleague: Person },
): Act | undefined {
  const now = (): boolean => random.integer(1, 2) === 1;
  if (stage === 'draft' && now()) {
    return { move: { verb: 'finalise', due: later }, actor: LINK.id };
  }
  if (offeredTo && now()) {
    const verb = random.pick(['take-over', 'decline'] as const);
    return { move: { verb }, actor: offeredTo.id };
  }
  if (awaitingOwnerSince && now()) {
    return { move: { verb: 'assign', to: colleague }, actor: LINK.id };
  }
  return undefined;
}

/** The first move whose number is not below what was rolled. */
function rolledMove(
  roll: number,
  table: readonly (readonly [upTo: number, move: Move, actor: string])[],
): Act {
  const [, move, actor] = table.find(([upTo]) => roll <= upTo) ?? [];
  if (!move || actor === undefined) throw new Error('Nothing was rolled.');
  return { move, actor };
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
