import { dayMeant } from '../../domain/remedy/nudges/day-meant';
import { londonTime } from '../../domain/shared/civil-date';
import type { LeaveOutcome } from '../outcome';
import type { Ports } from '../ports';
import type { Actor, Request } from '../request';
import { setLeave } from './set-leave';

/** Somebody says of themselves that they are away, or back. */
export async function takeLeave(
  ports: Ports,
  { until }: Extract<Request, { kind: 'leave' }>,
  { tenant, person }: Actor,
): Promise<LeaveOutcome> {
  const given = until ?? '';
  if (person === null) return { kind: 'leave', backOn: null, problem: 'no-person', given };
  const backOn = until === null ? null : dayMeant(until, londonTime(ports.now()).date);
  if (backOn === undefined) return { kind: 'leave', backOn: null, problem: 'not-a-date', given };
  const done = await setLeave(ports, { tenant, person, backOn, by: person });
  return done.ok
    ? { kind: 'leave', backOn, given }
    : { kind: 'leave', backOn: null, problem: done.problem.kind, given };
}
