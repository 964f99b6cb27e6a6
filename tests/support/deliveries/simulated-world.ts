import type { MonotonicClock } from '../../../src/app/deliveries/outbound';
import { seededRandom, type Random } from '../random';

/** A process of a simulation: it may be frozen, and dead. Its clock of the day may be wrong. */
export interface Actor {
  readonly name: string;
  alive: boolean;
  frozenUntil: number;
  /** Deliveries before whose post it was frozen, after the last look: nothing can prevent what follows. */
  readonly frozenBefore: Set<string>;
  readonly skewMs: number;
}

interface Step {
  readonly actor: Actor;
  readonly run: () => void;
  /** What still happens when its process dies first, perhaps. */
  readonly orphaned?: (() => void) | undefined;
}
interface Timer extends Step {
  readonly at: number;
  cancelled: boolean;
}

export interface CallOptions<T> {
  /** Fails before it takes effect, or after. */
  readonly fault?: 'before' | 'after' | undefined;
  readonly error?: () => Error;
  /** The most that may pass before it takes effect. */
  readonly delayMs?: number | undefined;
  readonly answer?: ((effect: T) => T) | undefined;
}

/** Virtual time, and an order of events that a seed decides. */
export interface World {
  readonly random: Random;
  readonly now: () => number;
  /** True with a probability of `n` in a thousand, as long as there is trouble. */
  readonly chance: (n: number) => boolean;
  trouble: boolean;
  actor(name: string, skewMs: number): Actor;
  clockOf(actor: Actor): MonotonicClock;
  /** Does something outside the process: first it takes effect, then, later, the process learns of it. */
  call<T>(actor: Actor, effect: () => T, how?: CallOptions<T>): Promise<T>;
  freeze(actor: Actor, ms: number): void;
  kill(actor: Actor): void;
  /** One event; false when nothing will ever happen again. */
  step(): boolean;
}

interface Events {
  now: number;
  ready: Step[];
  timers: Timer[];
}

function canRun(events: Events, { actor }: Step): boolean {
  return actor.alive && actor.frozenUntil <= events.now;
}

function addTimer(events: Events, step: Step, ms: number): Timer {
  const timer = { ...step, at: events.now + Math.max(0, ms), cancelled: false };
  events.timers.push(timer);
  return timer;
}

function killed(events: Events, actor: Actor, random: Random): void {
  actor.alive = false;
  const { ready, timers } = events;
  events.ready = ready.filter((step) => step.actor !== actor);
  events.timers = timers.filter((step) => step.actor !== actor);
  // What was on its way may still arrive.
  for (const step of [...ready, ...timers])
    if (step.actor === actor && step.orphaned && random.integer(0, 1) === 1) step.orphaned();
}

/** Nothing can run now: on to the next moment at which something can. */
function passTime(events: Events): boolean {
  events.timers = events.timers.filter(({ cancelled }) => !cancelled);
  const moments = [
    ...events.timers.map(({ at, actor }) => Math.max(at, actor.frozenUntil)),
    ...events.ready.map(({ actor }) => actor.frozenUntil),
  ].filter((at) => at > events.now);
  if (moments.length === 0) return false;
  events.now = Math.min(...moments);
  return true;
}

function runOne(events: Events, random: Random): boolean {
  const able = events.ready.filter((step) => canRun(events, step));
  for (const timer of events.timers)
    if (timer.at <= events.now && !timer.cancelled && canRun(events, timer)) able.push(timer);
  if (able.length === 0) return passTime(events);
  const chosen = random.pick(able);
  events.ready = events.ready.filter((step) => step !== chosen);
  events.timers = events.timers.filter((step) => step !== chosen);
  events.now += random.integer(0, 2);
  chosen.run();
  return true;
}

export function createWorld(seed: number): World {
  const random = seededRandom(seed);
  const events: Events = { now: 0, ready: [], timers: [] };
  const world: World = {
    random,
    trouble: true,
    now: () => events.now,
    chance: (n) => world.trouble && random.integer(1, 1_000) <= n,
    actor: (name, skewMs) => ({
      ...{ name, skewMs, alive: true, frozenUntil: 0, frozenBefore: new Set() },
    }),
    clockOf: (actor) => ({
      monotonic: () => events.now,
      after: (ms, run) => {
        const timer = addTimer(events, { actor, run }, ms);
        return () => {
          timer.cancelled = true;
        };
      },
    }),
    call: (actor, effect, { fault, error, delayMs = 0, answer } = {}) =>
      new Promise((resolve, reject) => {
        const fail = (): void => reject(error?.() ?? new Error('simulated'));
        const orphaned = (): void => void effect();
        const run = (): void => {
          const result = effect();
          const answered = (): void => resolve(answer ? answer(result) : result);
          events.ready.push({ actor, run: fault === 'after' ? fail : answered });
        };
        if (fault === 'before') events.ready.push({ actor, run: fail });
        else if (delayMs > 0)
          addTimer(events, { actor, run, orphaned }, random.integer(0, delayMs));
        else events.ready.push({ actor, run, orphaned });
      }),
    freeze: (actor, ms) => {
      actor.frozenUntil = events.now + ms;
    },
    kill: (actor) => killed(events, actor, random),
    step: () => runOne(events, random),
  };
  return world;
}
