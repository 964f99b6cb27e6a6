import type { AuthorityId } from '../domain/facts/authority';
import type { NudgePolicy } from '../domain/remedy/plan-nudge';
import { announceLetters } from './letters/announce';
import { deliverDue, type Outbound } from './deliveries/deliver';
import type { Log, Ports } from './ports';
import { remindOwners } from './remedies/remind-owners';

/** How this installation sends. */
export interface Schedule {
  readonly home: AuthorityId | null;
  readonly policy: NudgePolicy;
  readonly outbound: Outbound;
}

/** One tick: plans what is owed, sends what is due. Safe to run twice, at once, or on several instances. */
export async function runDue(ports: Ports, schedule: Schedule, log: Log): Promise<void> {
  const steps = {
    announce: () => announceLetters(ports, schedule.home),
    remind: () => remindOwners(ports, schedule.policy, ports.now()),
    deliver: () => deliverDue(ports, schedule.outbound),
  };
  for (const [step, run] of Object.entries(steps)) {
    try {
      await run();
    } catch (error) {
      // One step that fails must not stop the others, nor the next tick.
      log.error('tick failed', { step, cause: error instanceof Error ? error.message : 'unknown' });
    }
  }
}
