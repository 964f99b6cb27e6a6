import { quantile } from '../harness/quantiles';
import { seededRandom, type Random } from '../../support/random';
import { createEventQueue } from './event-queue';
import { createPlaces, type Places } from './places';
import { createLine, type ServerLine } from './server-line';
import type { DayOutcome, Effort, PublicationDay, Saturated } from './publication-day';

interface World {
  readonly day: PublicationDay;
  readonly plan: (at: number, run: () => void) => void;
  readonly now: () => number;
  readonly random: Random;
  readonly processors: readonly ServerLine[];
  readonly database: ServerLine;
  /** Of each council: its messages follow each other at the pace that is allowed. */
  readonly paces: readonly ServerLine[];
  /** Of each instance: the messages that it has in hand. */
  readonly inHand: readonly Places[];
  readonly digests: number[];
  readonly cards: number[];
  readonly turns: number[];
  units: number;
  readonly waited: Record<Exclude<Saturated, 'nothing'>, number>;
}

/**
 * A publication day, event by event: every digest, every card of an owner, and what they bring about. The same day with
 * the same seed always comes out the same.
 */
export function simulateDay(day: PublicationDay): DayOutcome {
  const queue = createEventQueue();
  const lines = (count: number): ServerLine[] => Array.from({ length: count }, createLine);
  const world: World = {
    day,
    plan: queue.plan,
    random: seededRandom(day.seed),
    processors: lines(day.instances),
    database: createLine(),
    paces: lines(day.councils),
    inHand: Array.from({ length: day.instances }, () => createPlaces(day.atOnce)),
    now: queue.now,
    digests: [],
    cards: [],
    turns: [],
    units: 0,
    waited: {
      'the pace of a council': 0,
      'messages on their way': 0,
      'the instances': 0,
      'the database': 0,
    },
  };
  for (let council = 0; council < day.councils; council += 1) planCouncil(world, council);
  return outcomeOf(world, queue.runAll());
}

function planCouncil(world: World, council: number): void {
  const { day, digests, cards } = world;
  for (let n = 0; n < day.channels; n += 1)
    world.plan(0, () => send(world, { council, due: 0, done: digests }));
  for (let n = 0; n < day.owners; n += 1)
    world.plan(day.cardsAt, () => {
      send(world, { council, due: day.cardsAt, done: cards, then: (at) => react(world, at) });
    });
}

interface Sending {
  readonly council: number;
  readonly due: number;
  readonly done: number[];
  readonly then?: (at: number) => void;
}

/** One process sends to a council: first its turn in the pace, then a free hand, the work, and the way to Teams. */
function send(world: World, { council, due, done, then }: Sending): void {
  const { day, paces, inHand, waited } = world;
  const instance = council % day.instances;
  const turn = paces[council]?.serve(due, 1 / day.tenantPerSecond) ?? due;
  waited['the pace of a council'] += turn - due;
  world.plan(turn, () => {
    inHand[instance]?.enter(() => {
      const taken = world.now();
      const wait = taken - turn;
      work(world, { instance, at: taken, effort: day.efforts.send }, (ready, computed) => {
        const arrives = ready + day.connectorSeconds;
        // Whatever keeps a hand busy longest is what the others waited for.
        const keeps = [
          { what: 'the instances', seconds: computed - taken },
          { what: 'the database', seconds: ready - computed },
          { what: 'messages on their way', seconds: day.connectorSeconds },
        ] as const;
        waited[keeps.reduce((a, b) => (b.seconds > a.seconds ? b : a)).what] += wait;
        world.plan(arrives, () => {
          done.push(arrives - due);
          inHand[instance]?.leave();
          then?.(arrives);
        });
      });
    });
  });
}

/** An owner acknowledges the card, and asks; each at some moment after it came, at whichever instance answers. */
function react(world: World, came: number): void {
  const { day, random, turns } = world;
  const efforts = [
    day.efforts.acknowledgement,
    ...Array.from({ length: day.questions }, () => day.efforts.question),
  ];
  for (const effort of efforts) {
    const share = random.integer(1, 1_000_000) / 1_000_001;
    const at = came - day.reactsWithin * Math.log(share);
    const instance = random.integer(0, day.instances - 1);
    world.plan(at, () => {
      work(world, { instance, at, effort }, (answered) => turns.push(answered - at));
    });
  }
}

interface Task {
  readonly instance: number;
  readonly at: number;
  readonly effort: Effort;
}

/** The processor of an instance, then the database; each takes what comes in order. */
function work(
  world: World,
  { instance, at, effort }: Task,
  then: (at: number, computed: number) => void,
): void {
  const { day, processors, database, waited } = world;
  const seconds = effort.cpuMs / 1_000;
  const computed = processors[instance]?.serve(at, seconds) ?? at;
  waited['the instances'] += computed - at - seconds;
  world.units += effort.units;
  world.plan(computed, () => {
    const stored = database.serve(computed, effort.units / day.unitsPerSecond);
    waited['the database'] += stored - computed - effort.units / day.unitsPerSecond;
    world.plan(stored, () => then(stored, computed));
  });
}

function outcomeOf(world: World, ends: number): DayOutcome {
  const { digests, cards, turns, processors, database } = world;
  const most = (values: readonly number[]): number =>
    values.reduce((largest, value) => Math.max(largest, value), 0);
  const [lastDigest, lastCard] = [most(digests), most(cards)];
  return {
    lastDigest,
    lastCard,
    oldestMessage: Math.max(lastDigest, lastCard),
    turnP99: turns.length === 0 ? 0 : quantile(turns, 0.99),
    sent: digests.length + cards.length,
    turns: turns.length,
    units: world.units,
    ends,
    instanceQueue: most(processors.map((processor) => processor.longestWait())),
    databaseQueue: database.longestWait(),
    saturated: saturatedIn(world),
  };
}

function saturatedIn({ waited, digests, cards, turns }: World): Saturated {
  const [first] = Object.entries(waited).sort(([, a], [, b]) => b - a);
  const each = (first?.[1] ?? 0) / (digests.length + cards.length + turns.length);
  // Less than a tenth of a second each is no queue.
  return first && each > 0.1 ? (first[0] as Saturated) : 'nothing';
}
