import type { AuthorityId } from '../domain/facts/authority';
import type { PolicyOverlay } from '../domain/remedy/nudge-policies';
import { enterInJournal } from './audit/enter-in-journal';
import { announceLetters, tellDecisions } from './digests/announce';
import { planPeriodic } from './digests/plan-periodic';
import { forgetUploads } from './letters/upload/forget-uploads';
import { deliverDue, type Outbound } from './deliveries/deliver';
import type { Log, Ports } from './ports';
import { remindCouncils, remindOwners } from './remedies/remind-owners';

/** How this installation sends. */
export interface Schedule {
  readonly home: AuthorityId | null;
  readonly policy: PolicyOverlay;
  /** How long the first of several letters waits for the next, so that they are told together. */
  readonly settleMs: number;
  readonly outbound: Outbound;
}

type Plan = Pick<Schedule, 'home' | 'policy' | 'settleMs'>;

/** Activities that are forgotten in one tick, so many at a time. */
const MOST_FORGOTTEN = 2_000;
const FORGOTTEN_AT_ONCE = 200;

/** Changed histories that one tick looks at; the rest come with the next look at everything. */
const MOST_CHANGED = 1_000;

/** Plans what is owed, looking at everything. Safe to run twice, at once, or on several instances. */
export async function planDue(ports: Ports, plan: Plan, log: Log): Promise<void> {
  await planAll(ports, plan, log);
}

/**
 * What a server does at each tick. It looks at everything once in each stretch of `everyMs` of the day, first of all when
 * it starts, and again at the next tick where a step failed. In between one look tells whether there is anything to
 * do: letters, decisions and changed remedies are on the agenda, and who is owed what about changed remedies is worked
 * out again. What is not on it waits for the next stretch: a new hour, settings, leave, files and activities to be
 * forgotten.
 */
export function createPlanner(
  ports: Ports,
  plan: Plan,
  { log, everyMs }: { readonly log: Log; readonly everyMs: number },
): () => Promise<void> {
  let done: number | undefined;
  return async () => {
    const stretch = Math.floor(Date.parse(ports.now()) / everyMs);
    if (stretch !== done) {
      done = undefined;
      if (await planAll(ports, plan, log)) done = stretch;
      return;
    }
    await inTurn(log, {
      agenda: async () => {
        if (await ports.store.agenda.holdsAny(ports.now())) await planChanges(ports, plan, log);
      },
    });
  };
}

function planAll(ports: Ports, plan: Plan, log: Log): Promise<boolean> {
  return inTurn(log, {
    announce: () => announceLetters(ports, plan),
    decisions: () => tellDecisions(ports),
    periodic: () => planPeriodic(ports, plan.policy),
    remind: () => remindOwners(ports, plan.policy, ports.now()),
    journal: () => enterInJournal(ports),
    uploads: () => forgetUploads(ports),
    seen: () => forgetSeen(ports),
  });
}

/** The journal last: what waits for it is how changes are known. */
async function planChanges(ports: Ports, plan: Plan, log: Log): Promise<void> {
  await inTurn(log, {
    announce: () => announceLetters(ports, plan),
    decisions: () => tellDecisions(ports),
    remind: () => remindChanged(ports, plan.policy),
    journal: () => enterInJournal(ports),
  });
}

/** Whoever enters a change in the journal has worked out first whom it concerns. */
async function remindChanged(ports: Ports, policy: PolicyOverlay): Promise<void> {
  const waiting = await ports.store.journal.waiting(MOST_CHANGED);
  const changed = waiting.filter(({ source }) => source === 'remedy');
  const tenants = [...new Set(changed.map(({ tenant }) => tenant))];
  await remindCouncils(ports, policy, { at: ports.now(), tenants });
}

async function forgetSeen({ store, now }: Ports): Promise<void> {
  for (let left = MOST_FORGOTTEN; left > 0; left -= FORGOTTEN_AT_ONCE) {
    const gone = await store.seen.forget(now(), FORGOTTEN_AT_ONCE);
    if (gone < FORGOTTEN_AT_ONCE) return;
  }
}

/** Plans what is owed and sends what is due, once: what the server does all the time. */
export async function runDue(ports: Ports, schedule: Schedule, log: Log): Promise<void> {
  await planDue(ports, schedule, log);
  await inTurn(log, { deliver: () => deliverDue(ports, schedule.outbound, { log }) });
}

/** Runs one step after the other. True when none failed. */
async function inTurn(
  log: Log,
  steps: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<boolean> {
  let well = true;
  for (const [step, run] of Object.entries(steps)) {
    try {
      await run();
    } catch (error) {
      // One step that fails must not stop the others, nor the next tick.
      log.error('tick failed', { step, cause: error instanceof Error ? error.message : 'unknown' });
      well = false;
    }
  }
  return well;
}
