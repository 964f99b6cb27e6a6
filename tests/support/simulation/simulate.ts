import { wakeDeliveries } from '../../../src/app/deliveries/wake-deliveries';
import { setPerson, setPolicy } from '../../../src/app/remedies/change-settings';
import { remindOwners } from '../../../src/app/remedies/remind-owners';
import type { Delivery } from '../../../src/domain/delivery/delivery';
import type { Duty } from '../../../src/domain/remedy/nudges/nudge';
import { dateOf, dayNumber } from '../plain-calendar';
import { seededRandom, type Random } from '../random';
import { deliverAll, type Line, type Outbox } from './courier';
import { LOST } from './crashing-documents';
import { createOracle, londonClock, type Oracle } from './oracle';
import { actOnOne, createOne, LEADS, leaveOrReturn, LINK, MONITOR, type Cast } from './people';
import { openWorld, TENANT, type World } from './world';

export interface Plan {
  readonly seed: number;
  readonly owners: number;
  readonly remedies: number;
  readonly from: string;
  readonly to: string;
}

/** What happened; `problems` names everything that the oracle or a promise contradicts. */
export interface Account {
  readonly problems: readonly string[];
  readonly messages: number;
  readonly nudges: number;
  readonly escalations: number;
  /** Of the items: those that came on the very day of their occasion. */
  readonly onTheirDay: number;
  readonly lost: number;
  readonly cleanDays: number;
  readonly disturbedDays: number;
}

/** The council is closed between Christmas and New Year, as some are. */
const CLOSURES = ['2021', '2022', '2023', '2024', '2025', '2026'].map(
  (year) => [`${year}-12-29`, `${year}-12-31`] as const,
);

interface Run {
  readonly plan: Plan;
  readonly world: World;
  readonly oracle: Oracle;
  readonly random: Random;
  readonly cast: Cast;
  readonly outbox: Outbox;
  readonly problems: string[];
  readonly stats: { messages: number; nudges: number; escalations: number; onTheirDay: number };
  readonly counts: { lost: number; cleanDays: number; disturbedDays: number };
  /** What the oracle saw owed at any time that somebody's card may have been decided, by person and day. */
  readonly candidates: Map<string, Set<string>>;
  readonly messageDays: Set<string>;
  readonly occasions: Set<string>;
  readonly strangers: Map<string, string>;
}

/** Lives through years of a council, in the product and in the oracle, and compares them. */
export async function simulate(plan: Plan): Promise<Account> {
  const run = await begin(plan);
  for (let n = dayNumber(plan.from); n <= dayNumber(plan.to); n += 1) {
    await liveThrough(run, dateOf(n));
    if (run.problems.length > 20) break;
  }
  return { problems: run.problems, ...run.stats, ...run.counts };
}

async function begin(plan: Plan): Promise<Run> {
  const random = seededRandom(plan.seed);
  const world = openWorld(`${plan.from}T00:00:00.000Z`);
  const oracle = createOracle({ link: LINK.id, monitor: MONITOR.id, leads: LEADS }, (day) =>
    CLOSURES.some(([first, last]) => first <= day && day <= last),
  );
  const owners = Array.from({ length: plan.owners }, (_, n) => `owner-${String(n)}`);
  const cast = { world, oracle, random, owners, unfinished: new Map(), count: { created: 0 } };
  const strangers = new Map<string, string>();
  const run: Run = {
    ...{ plan, world, oracle, random, cast, strangers },
    outbox: { posted: new Set(), post: (delivery) => receive(run, delivery) },
    problems: [],
    stats: { messages: 0, nudges: 0, escalations: 0, onTheirDay: 0 },
    counts: { lost: 0, cleanDays: 0, disturbedDays: 0 },
    candidates: new Map(),
    messageDays: new Set(),
    occasions: new Set(),
  };
  const ports = world.watching;
  const change = { tenant: TENANT, by: 'test' };
  await setPerson(ports, change, { office: 'link-officer', person: LINK });
  await setPerson(ports, change, { office: 'monitoring-officer', person: MONITOR });
  for (const [service, id] of Object.entries(LEADS)) {
    await setPerson(ports, change, { office: 'service-lead', service, person: { id, name: id } });
  }
  const value = CLOSURES.map((days) => days.join('..')).join(', ');
  const closed = await setPolicy(ports, change, () => [['closures', value]]);
  if (!closed.ok) throw new Error('The closures of the simulation are wrong.');
  for (const id of [LINK.id, MONITOR.id, ...Object.values(LEADS), ...owners]) {
    // Some people write to the product late, or while it has something for them.
    if (owners.includes(id) && random.integer(1, 25) === 1) {
      strangers.set(id, dateOf(dayNumber(plan.from) + random.integer(30, 400)));
    } else await meet(world, id);
  }
  // There is something to be listed every week from the first on.
  await createOne(cast);
  return run;
}

function meet({ watching }: World, person: string): Promise<void> {
  return watching.store.channels.remember({
    tenant: TENANT,
    id: `chat ${person}`,
    scope: 'personal',
    person,
    reference: person,
  });
}

/** A message reaches a person: every promise about it is held against the oracle. */
async function receive(run: Run, delivery: Delivery): Promise<void> {
  const { world, oracle, problems, stats } = run;
  const person = delivery.subject;
  const { day, time } = londonClock(world.clock.now);
  const where = `${person} at ${world.clock.now}`;
  if (!oracle.works(day) || time < '08:30' || time >= '17:00') {
    problems.push(`out of hours: ${where}`);
  }
  if (run.messageDays.has(`${person} ${day}`)) problems.push(`a second message: ${where}`);
  run.messageDays.add(`${person} ${day}`);
  stats.messages += 1;
  const diary = await world.watching.store.diaries.find(TENANT, person);
  const candidates = run.candidates.get(`${person} ${day}`) ?? new Set();
  for (const duty of diary?.value.batch?.items ?? []) {
    receiveItem(run, duty, { day, where, candidates });
  }
}

function receiveItem(
  { oracle, problems, stats, occasions }: Run,
  { remedy, line, occasion, kind }: Duty,
  message: {
    readonly day: string;
    readonly where: string;
    readonly candidates: ReadonlySet<string>;
  },
): void {
  const { day, where, candidates } = message;
  const key = `${remedy ?? 'null'}|${line}`;
  const item = `${key}|${occasion}`;
  if (!candidates.has(item)) problems.push(`not owed: ${item} to ${where}`);
  if (occasions.has(item)) problems.push(`told twice: ${item} to ${where}`);
  occasions.add(item);
  oracle.told(key, occasion);
  stats.nudges += 1;
  if (kind === 'escalated') stats.escalations += 1;
  if (occasion === day) stats.onTheirDay += 1;
}

/** Times of a day in UTC; what is in hours depends on the season. */
const TICKS = ['02:10', '09:05', '12:20', '15:45', '17:30'];

const LAST_TICK = '15:45';

async function liveThrough(run: Run, day: string): Promise<void> {
  const { random, world, plan, cast } = run;
  const minutes = (): string => `${two(random.integer(0, 23))}:${two(random.integer(0, 59))}`;
  const days = dayNumber(plan.to) - dayNumber(plan.from) + 1;
  const due = Math.ceil(((dayNumber(day) - dayNumber(plan.from) + 1) * plan.remedies) / days);
  const acts: (readonly [string, () => Promise<void>])[] = [];
  for (let n = cast.count.created; n < due; n += 1) acts.push([minutes(), () => createOne(cast)]);
  const busy = Math.ceil(cast.unfinished.size / 14);
  for (let n = 0; n < busy; n += 1) acts.push([minutes(), () => actOnOne(cast)]);
  for (let n = 0; n < Math.ceil(plan.owners / 60); n += 1) {
    acts.push([minutes(), () => leaveOrReturn(cast)]);
  }
  const fate = random.integer(1, 100);
  const line: Line = fate <= 3 ? 'down' : fate <= 30 ? 'flaky' : 'up';
  const asleep = fate > 97;
  if (!asleep) for (const time of TICKS) acts.push([time, () => tick(run, line)]);
  acts.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const live = async (these: typeof acts): Promise<void> => {
    for (const [time, act] of these) {
      world.clock.now = `${day}T${time}:00.000Z`;
      await mayBeLost(run, act);
    }
  };
  await live(acts.filter(([time]) => time <= LAST_TICK));
  if (asleep || line === 'down') run.counts.disturbedDays += 1;
  else await endCleanly(run, day);
  await greetStrangers(run, day);
  await live(acts.filter(([time]) => time > LAST_TICK));
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Does something in a process that may be lost on the way. */
async function mayBeLost(run: Run, act: () => Promise<void>): Promise<void> {
  const { world, random } = run;
  if (random.integer(1, 6) === 1) {
    world.crash.writesLeft = random.integer(0, 15);
    world.crash.afterTheWrite = random.integer(0, 1) === 1;
  }
  try {
    await act();
    world.crash.writesLeft = null;
  } catch (error) {
    if (!(error instanceof Error) || error.message !== LOST) throw error;
    run.counts.lost += 1;
    world.restart();
  }
}

async function tick(run: Run, line: Line): Promise<void> {
  const { world, random, outbox } = run;
  noteCandidates(run);
  const at = world.clock.now;
  // Now and then two instances do the same at the same moment.
  const instances = random.integer(1, 8) === 1 ? 2 : 1;
  const all = Array.from({ length: instances }, () => remindOwners(world.ports, {}, at));
  const ends = await Promise.allSettled(all);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await deliverAll(world, outbox, { line, random });
}

function noteCandidates({ world, oracle, candidates }: Run): void {
  const { day, time } = londonClock(world.clock.now);
  if (!oracle.works(day) || time < '08:30' || time >= '17:00') return;
  for (const [person, items] of oracle.owed(day)) {
    const place = `${person} ${day}`;
    const known = candidates.get(place) ?? new Set<string>();
    for (const item of items) known.add(item);
    candidates.set(place, known);
  }
}

async function greetStrangers(run: Run, day: string): Promise<void> {
  for (const [person, from] of run.strangers) {
    if (day < from) continue;
    run.strangers.delete(person);
    run.world.clock.now = `${day}T16:10:00.000Z`;
    await meet(run.world, person);
    await wakeDeliveries(run.world.watching, { tenant: TENANT, person });
  }
}

/** The end of a working day on which nothing was cut off: nobody is owed anything that could have been told. */
async function endCleanly(run: Run, day: string): Promise<void> {
  const { world, oracle, outbox, random, problems } = run;
  if (!oracle.works(day)) return;
  run.counts.cleanDays += 1;
  run.candidates.forEach((_items, place) => {
    if (!place.endsWith(day)) run.candidates.delete(place);
  });
  for (const time of ['15:46', '15:53']) {
    world.clock.now = `${day}T${time}:00.000Z`;
    noteCandidates(run);
    await remindOwners(world.ports, {}, world.clock.now);
    await deliverAll(world, outbox, { line: 'up', random });
  }
  const { decided, withStrangers } = await cardsOf(run, day);
  for (const [person, items] of oracle.owed(day)) {
    if (decided.has(person) || run.strangers.has(person)) continue;
    const missed = [...items].filter((item) => {
      const key = item.slice(0, item.lastIndexOf('|'));
      return !withStrangers.has(key);
    });
    if (missed.length > 0) problems.push(`missed on ${day}: ${person} ${missed.join(', ')}`);
  }
}

/** Whose card of a day was decided, and what stands on cards of people who cannot be written to yet. */
async function cardsOf(
  { world, oracle, strangers, messageDays, problems }: Run,
  day: string,
): Promise<Readonly<Record<'decided' | 'withStrangers', ReadonlySet<string>>>> {
  const diaries = await world.watching.store.diaries.list(TENANT);
  const decided = new Set<string>();
  const withStrangers = new Set<string>();
  for (const { value } of diaries) {
    if (value.batch?.day !== day) continue;
    decided.add(value.person);
    const { items } = value.batch;
    if (strangers.has(value.person)) {
      for (const item of items) withStrangers.add(`${item.remedy ?? 'null'}|${item.line}`);
    } else if (!messageDays.has(`${value.person} ${day}`)) {
      const left = items.filter(({ remedy }) => remedy === null || oracle.isOpen(remedy));
      if (left.length > 0) problems.push(`decided and not sent: ${value.person} on ${day}`);
    }
  }
  return { decided, withStrangers };
}
