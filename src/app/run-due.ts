import type { AuthorityId } from '../domain/facts/authority';
import type { PolicyOverlay } from '../domain/remedy/nudge-policies';
import { enterInJournal } from './audit/enter-in-journal';
import { announceLetters, tellDecisions } from './digests/announce';
import { planPeriodic } from './digests/plan-periodic';
import { forgetUploads } from './letters/upload/forget-uploads';
import { deliverDue, type Outbound } from './deliveries/deliver';
import type { Log, Ports } from './ports';
import { remindOwners } from './remedies/remind-owners';

/** How this installation sends. */
export interface Schedule {
  readonly home: AuthorityId | null;
  readonly policy: PolicyOverlay;
  /** How long the first of several letters waits for the next, so that they are told together. */
  readonly settleMs: number;
  readonly outbound: Outbound;
}

type Plan = Pick<Schedule, 'home' | 'policy' | 'settleMs'>;

/** Of one kind in one tick. */
const MOST_FORGOTTEN = 200;

/** Plans what is owed. Safe to run twice, at once, or on several instances. */
export async function planDue(ports: Ports, plan: Plan, log: Log): Promise<void> {
  await inTurn(log, {
    announce: () => announceLetters(ports, plan),
    decisions: () => tellDecisions(ports),
    periodic: () => planPeriodic(ports, plan.policy),
    remind: () => remindOwners(ports, plan.policy, ports.now()),
    journal: () => enterInJournal(ports),
    uploads: () => forgetUploads(ports),
    seen: () => ports.store.seen.forget(ports.now(), MOST_FORGOTTEN),
  });
}

/** Plans what is owed and sends what is due, once: what the server does all the time. */
export async function runDue(ports: Ports, schedule: Schedule, log: Log): Promise<void> {
  await planDue(ports, schedule, log);
  await inTurn(log, { deliver: () => deliverDue(ports, schedule.outbound, { log }) });
}

async function inTurn(
  log: Log,
  steps: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  for (const [step, run] of Object.entries(steps)) {
    try {
      await run();
    } catch (error) {
      // One step that fails must not stop the others, nor the next tick.
      log.error('tick failed', { step, cause: error instanceof Error ? error.message : 'unknown' });
    }
  }
}
