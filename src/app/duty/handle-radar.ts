import type { Authority } from '../../domain/facts/authority';
import { officesOf } from '../../domain/remedy/policy/people';
import { assertNever } from '../../domain/shared/invariant';
import type { RadarOutcome } from '../outcome/radar';
import type { Ports } from '../ports';
import { noteRefused } from '../remedies/clicks/note-refused';
import { settingsOf } from '../remedies/remedy-settings';
import type { Actor } from '../request';
import type { RadarRequest } from '../request/radar';
import { isOpenTrial, type Installation } from '../setup/who-may';
import { changeDuty } from './change-duty';
import type { RadarOrder } from './gather-radar';
import { readRadar } from './read-radar';

interface Asker {
  readonly actor: Actor;
  readonly home: Authority | null;
  readonly installation: Installation;
}

/**
 * The radar of our own council, in private: it tells of draft decisions. Those who hold an office see it; only the
 * Monitoring Officer decides. Whatever somebody else tries is on record.
 */
export async function handleRadar(
  ports: Ports,
  request: RadarRequest,
  asker: Asker,
): Promise<RadarOutcome> {
  const { actor, home } = asker;
  const settings = await settingsOf(ports, actor.tenant);
  const offices = officesOf(settings.people, actor.person);
  const hasOfficer = settings.people.monitoringOfficer !== null;
  const maySee = offices.length > 0 || isOpenTrial(settings, asker.installation);
  const why = turnedAway(asker, maySee);
  if (why !== undefined || home === null) {
    if (request.kind !== 'radar') await note(ports, request, { why: why ?? 'no-home', actor });
    return { kind: 'radar-unclear', why: why ?? 'no-home', hasOfficer };
  }
  const order = { authority: home, tenant: actor.tenant, own: true };
  const mayDecide = offices.includes('monitoring-officer');
  const outcome = await act(ports, request, { order, actor, mayDecide });
  if (outcome) return outcome;
  if (request.kind !== 'radar') await note(ports, request, { why: 'not-found', actor });
  return { kind: 'radar-unclear', why: 'not-found', hasOfficer };
}

type Unclear = Extract<RadarOutcome, { kind: 'radar-unclear' }>['why'];

function turnedAway({ actor, home }: Asker, maySee: boolean): Unclear | undefined {
  if (actor.place.scope !== 'personal') return 'not-here';
  if (!maySee) return 'not-allowed';
  return home === null ? 'no-home' : undefined;
}

interface Allowed {
  readonly order: RadarOrder;
  readonly actor: Actor;
  readonly mayDecide: boolean;
}

/** Undefined where there is no such matter. */
async function act(
  ports: Ports,
  request: RadarRequest,
  allowed: Allowed,
): Promise<RadarOutcome | undefined> {
  const { order } = allowed;
  switch (request.kind) {
    case 'radar': {
      const reading = await readRadar(ports, order);
      return { kind: 'radar', council: order.authority, reading, all: request.all === true };
    }
    case 'open-duty':
      return shown(ports, request.ref, { ...allowed, done: null });
    case 'decide-duty':
      return decide(ports, request, allowed);
    default:
      return assertNever(request);
  }
}

async function decide(
  ports: Ports,
  request: Extract<RadarRequest, { kind: 'decide-duty' }>,
  allowed: Allowed,
): Promise<RadarOutcome | undefined> {
  const { ref, decision, seenRevision, operation } = request;
  const { order, actor } = allowed;
  const by = actor.person === null ? null : { id: actor.person, name: actor.name };
  const result = await changeDuty(ports, {
    ...{ order, ref, decision, by, seenRevision },
    ...(operation !== undefined && { operation }),
  });
  return shown(ports, ref, { ...allowed, done: result.ok ? decision.verb : result.problem });
}

async function shown(
  ports: Ports,
  ref: string,
  { order, mayDecide, done }: Allowed & Pick<Extract<RadarOutcome, { kind: 'duty' }>, 'done'>,
): Promise<RadarOutcome | undefined> {
  const { matters } = await readRadar(ports, order);
  const matter = matters.find((one) => one.ref === ref);
  return matter && { kind: 'duty', matter, done, mayDecide };
}

/** Attempts about what is in no record of a decision. */
async function note(
  ports: Ports,
  request: Exclude<RadarRequest, { kind: 'radar' }>,
  { why, actor }: { readonly why: string; readonly actor: Actor },
): Promise<void> {
  const verb = request.kind === 'open-duty' ? 'show' : request.decision.verb;
  await noteRefused(ports, { verb, remedyId: request.ref, reason: why }, actor);
}
