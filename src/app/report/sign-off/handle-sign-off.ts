import type { Authority } from '../../../domain/facts/authority';
import { yearIn } from '../../../domain/letter/head/find-period';
import type { SignOffAct } from '../../../domain/report/sign-off/act-in-sign-off';
import type { SignOff } from '../../../domain/report/sign-off/sign-off';
import type { SignOffDone, SignOffOutcome } from '../../outcome/sign-off';
import type { Ports } from '../../ports';
import type { Actor } from '../../request';
import type { SignOffClick, SignOffRequest } from '../../request/sign-off';
import { actInRound } from './act-in-round';
import { checkPassage } from './check-passage';
import { leadsSignOff } from './sign-off-leads';
import { viewRound } from './view-round';

/**
 * Shows a round, or takes what somebody clicked: in a personal chat only, to those who lead it all of it, to those who
 * were asked their own part, and to nobody else.
 */
export async function handleSignOff(
  ports: Ports,
  request: SignOffRequest,
  { actor, home }: { readonly actor: Actor; readonly home: Authority | null },
): Promise<SignOffOutcome> {
  if (actor.place.scope !== 'personal') return { kind: 'sign-off-unclear', why: 'not-here' };
  const round =
    request.kind === 'sign-off'
      ? await roundMeant(ports, request.year, { actor, home })
      : ((await ports.store.signOffs.find(actor.tenant, request.roundId))?.value ?? 'no-round');
  if (typeof round === 'string') return { kind: 'sign-off-unclear', why: round };
  return request.kind === 'sign-off'
    ? showRound(ports, round, { actor, deliveryId: '', did: { what: 'shown' } })
    : clicked(ports, request, { actor, round });
}

async function roundMeant(
  ports: Ports,
  said: string | undefined,
  { actor, home }: { readonly actor: Actor; readonly home: Authority | null },
): Promise<SignOff | 'no-home' | 'no-year' | 'no-round'> {
  if (home === null) return 'no-home';
  const period = said === undefined ? undefined : yearIn(said)?.label;
  if (said !== undefined && period === undefined) return 'no-year';
  const rounds = (await ports.store.signOffs.list(actor.tenant)).filter(
    (round) => round.authority === home.id && (period === undefined || round.period === period),
  );
  return rounds.findLast(({ state }) => state === 'open') ?? rounds.at(-1) ?? 'no-round';
}

interface Looking {
  readonly actor: Actor;
  readonly deliveryId: string;
  readonly did: SignOffDone;
}

async function showRound(
  ports: Ports,
  round: SignOff,
  { actor: { tenant, person }, deliveryId, did }: Looking,
): Promise<SignOffOutcome> {
  const isAsked = round.contributors.some((one) => one.person.id === person);
  const leads = await leadsSignOff(ports, tenant, { person, commandLine: false });
  if (person === null || (!isAsked && !leads))
    return { kind: 'sign-off-unclear', why: 'not-yours' };
  const view = await viewRound(ports, round);
  // Whoever leads sees all, but answers the card that asks for their own part.
  const own = isAsked && (!leads || deliveryId !== '') ? person : null;
  return { kind: 'sign-off-shown', view, person: own, deliveryId, did };
}

async function clicked(
  ports: Ports,
  { what, deliveryId }: SignOffClick,
  { actor, round }: { readonly actor: Actor; readonly round: SignOff },
): Promise<SignOffOutcome> {
  if (actor.person === null) return { kind: 'sign-off-unclear', why: 'not-yours' };
  if (what.verb === 'show')
    return showRound(ports, round, { actor, deliveryId, did: { what: 'shown' } });
  const act = await actOf(ports, what, round);
  const { tenant, person: id, name } = actor;
  const by = { id, name };
  const done = await actInRound(ports, { tenant, roundId: round.id, act, by, commandLine: false });
  if (!done.ok && done.problem.kind === 'not-found')
    return { kind: 'sign-off-unclear', why: 'no-round' };
  const after = done.ok
    ? done.value
    : done.problem.kind === 'not-found'
      ? round
      : done.problem.round;
  return showRound(ports, after, {
    actor,
    deliveryId,
    did: done.ok ? didOf(act) : problemOf(done.problem),
  });
}

type RoundDone = Awaited<ReturnType<typeof actInRound>>;

function problemOf(problem: Extract<RoundDone, { ok: false }>['problem']): SignOffDone {
  return problem.kind === 'refused' ? { what: 'refused', why: problem.why } : { what: 'already' };
}

function didOf(act: SignOffAct): SignOffDone {
  if (act.verb === 'submit') return { what: 'sent', toCheck: act.toCheck };
  return act.verb === 'approve' ? { what: 'approved', version: act.version } : { what: 'shown' };
}

async function actOf(
  ports: Ports,
  what: Exclude<SignOffClick['what'], { verb: 'show' }>,
  round: SignOff,
): Promise<SignOffAct> {
  if (what.verb === 'approve') return what;
  const { text, passage, contributor } = what;
  const service = round.contributors[contributor]?.service ?? '';
  return {
    verb: 'submit',
    service,
    passage,
    text,
    toCheck: await checkPassage(ports, round, text),
  };
}
