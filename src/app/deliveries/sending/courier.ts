import { DELIVERY_TIMES } from '../../../domain/delivery/delivery';
import { limitsFor } from '../../../domain/delivery/pace';
import type { Log, Ports } from '../../ports';
import type { CourierOptions, MonotonicClock, Outbound } from '../outbound';
import { createBell, type Bell } from './bell';
import { pause, type Desk } from './desk';
import { recentPlaces } from './known-place';
import { createLook, type Pass } from './look';
import type { Running } from './offer';
import { createPaceBook } from './pace/pace-book';
import { causeOf } from './send-one';
import { createTempo } from './pace/tempo';
import { createWatch } from './watch';

/** What a process that dies has begun is in doubt: enough for a second of one tenant, and no more. */
const AT_ONCE = 32;
const IDLE_MS = 2_000;
/** Shortest pause between two looks at the store. */
const BUSY_MS = 50;
/** After work has ended: a look at every end would cost more than the sending. */
const SOON_MS = 200;

/** Sends what is due for as long as a process runs. */
export interface Courier {
  /** Looks and sends until it is stopped. */
  run(): Promise<void>;
  /** Sends all that can be sent now, and waits for it. Gives how many were begun. */
  once(): Promise<number>;
  /** Something is due: look now. A hint only, that may be lost. */
  wake(): void;
  /** Begins nothing more, and waits for the attempts that run. */
  stop(): Promise<void>;
}

const silent: Log = { info: () => undefined, error: () => undefined };

const realClock: MonotonicClock = {
  monotonic: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A courier for this process. Any number of them, in any number of processes, may work on one store. */
export function createCourier(
  ports: Ports,
  outbound: Outbound,
  options: CourierOptions = {},
): Courier {
  let stopping = false;
  const desk = deskFor(ports, outbound, { options, stopping: () => stopping });
  const running: Running = { work: new Map(), places: new Set(), compared: new Map() };
  const bell = createBell(desk.clock);
  const look = createLook(desk, running, {
    atOnce: options.atOnce ?? Math.max(AT_ONCE, ...desk.limits.tenant.map(({ count }) => count)),
    finished: soon(desk.clock, bell.ring),
  });
  const rounds: Rounds = { desk, running, bell, look, idleMs: options.idleMs ?? IDLE_MS };
  let loop: Promise<void> | undefined;
  return {
    run: () => (loop ??= lookUntilStopped(rounds)),
    once: () => sendAll(rounds),
    wake: bell.ring,
    async stop() {
      stopping = true;
      bell.ring();
      await loop;
      await Promise.all(running.work.values());
    },
  };
}

/** What one courier looks with, and what it has begun. */
interface Rounds {
  readonly desk: Desk;
  readonly running: Running;
  readonly bell: Bell;
  readonly look: () => Promise<Pass>;
  readonly idleMs: number;
}

async function lookUntilStopped({ desk, bell, look, idleMs }: Rounds): Promise<void> {
  const { clock, log, stopping } = desk;
  while (!stopping()) {
    const next = await look().then(
      (pass) => pass.next,
      (error: unknown) => {
        log.error('deliveries cannot be looked for', { cause: causeOf(error) });
        return undefined;
      },
    );
    const wait = next === undefined ? idleMs : next - clock.monotonic();
    await pause(clock, BUSY_MS);
    await bell.wait(Math.min(idleMs, Math.max(0, wait)));
  }
}

/** Sends until nothing is left that can be sent soon. */
async function sendAll({ desk: { clock }, running, look, idleMs }: Rounds): Promise<number> {
  let begun = 0;
  for (;;) {
    const pass = await look();
    begun += pass.begun;
    await Promise.all(running.work.values());
    if (pass.begun > 0) continue;
    if (pass.next === undefined || pass.next - clock.monotonic() > idleMs) return begun;
    await pause(clock, pass.next - clock.monotonic());
  }
}

/** Runs something a moment after it was asked for, however often it was asked for meanwhile. */
function soon(clock: MonotonicClock, run: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    clock.after(SOON_MS, () => {
      isComing = false;
      run();
    });
  };
}

function deskFor(
  ports: Ports,
  outbound: Outbound,
  how: { readonly options: CourierOptions; readonly stopping: () => boolean },
): Desk {
  const { clock = realClock, times = DELIVERY_TIMES, limits = limitsFor() } = how.options;
  const { log = silent, hit = () => undefined } = how.options;
  const { monotonic } = clock;
  const tempo = createTempo(times);
  return {
    ...{ ports, outbound, clock, times, limits, log, hit, stopping: how.stopping },
    tempo,
    pace: createPaceBook({ ports, monotonic, limits, lead: () => tempo.lead() }),
    watch: createWatch(monotonic),
    placeOf: recentPlaces(ports, monotonic),
  };
}
