import { withClosure, withoutClosure } from '../../domain/remedy/policy/closures';
import { writePolicy } from '../../domain/remedy/policy/edit-policy';
import type { PolicyProblem } from '../../domain/remedy/policy/edit-policy';
import type { Closure, RemedyPolicy } from '../../domain/remedy/policy/remedy-policy';
import { addDays, londonTime } from '../../domain/shared/civil-date';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { SetupProblem } from '../outcome/setup';
import type { Ports } from '../ports';
import { setPolicy } from '../remedies/change-settings';
import type { SetupChange } from '../request/setup';
import type { AllowedSetter, Done } from './setter';
import { readSpans } from './words/read-days';

type Of<W extends SetupChange['what']> = Extract<SetupChange, { what: W }>;

/** Sets the hours in which people may be written to. */
export async function setHours(
  ports: Ports,
  { opens, closes }: Of<'hours'>,
  { actor, settings }: AllowedSetter,
): Promise<Result<Done, SetupProblem>> {
  const change = { tenant: actor.tenant, by: actor.person ?? actor.name };
  const rules = [['opens', opens] as const, ['closes', closes] as const];
  const set = await setPolicy(ports, change, () => rules);
  if (!set.ok) return failed({ kind: 'closes-before-it-opens', opens, closes });
  const { policy } = settings;
  const repeated = policy.opens === opens && policy.closes === closes;
  return ok({ done: { what: 'hours', opens, closes }, repeated });
}

/** Adds closure days, or takes some or all of them away. */
export async function setClosures(
  ports: Ports,
  asked: Of<'closures'> | Of<'no-closures'>,
  { actor, settings }: AllowedSetter,
): Promise<Result<Done, SetupProblem>> {
  const held = settings.policy.closures;
  // A day without a year may be today.
  const spans =
    asked.what === 'no-closures'
      ? held
      : readSpans(asked.said, addDays(londonTime(ports.now()).date, -1));
  if (!spans) return failed({ kind: 'unclear', about: 'closures', said: saidOf(asked) });
  const ended = asked.what === 'no-closures' || asked.ends === true;
  if (ended && !spans.some((span) => touches(held, span)))
    return failed({ kind: 'not-closed', spans });
  const edit = ended ? withoutClosure : withClosure;
  const change = { tenant: actor.tenant, by: actor.person ?? actor.name };
  const set = await setPolicy(ports, change, (policy) => [
    ['closures', written(policy, spans.reduce(edit, policy.closures))],
  ]);
  if (!set.ok) return failed(tooLong(set.problem, saidOf(asked)));
  const { closures } = set.value.policy;
  const repeated = JSON.stringify(closures) === JSON.stringify(held);
  return ok({ done: { what: 'closures', changed: spans, ended, closures }, repeated });
}

function saidOf(asked: Of<'closures'> | Of<'no-closures'>): string {
  return asked.what === 'closures' ? asked.said : '';
}

function touches(closures: readonly Closure[], span: Closure): boolean {
  return closures.some(({ from, to }) => from <= span.to && span.from <= to);
}

/** Closure days as the rules of a policy are written. */
function written(policy: RemedyPolicy, closures: readonly Closure[]): string {
  const rules = new Map(writePolicy({ ...policy, closures }));
  return rules.get('closures') ?? '';
}

function tooLong(problem: PolicyProblem, said: string): SetupProblem {
  return problem.kind === 'bad-value' && problem.expected.kind === 'closures'
    ? { kind: 'too-long', days: problem.expected.longest }
    : { kind: 'unclear', about: 'closures', said };
}
