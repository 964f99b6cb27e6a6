import { nextOpen } from '../../domain/code/assessment/tally';
import { yearReportedOn } from '../../domain/code/calendar/calendar';
import { provisionNamed } from '../../domain/code/provisions';
import type { Authority } from '../../domain/facts/authority';
import { yearIn } from '../../domain/letter/head/find-period';
import { londonTime } from '../../domain/shared/civil-date';
import type { CodeOutcome, CodeState, CodeSubject } from '../outcome/code';
import type { Ports } from '../ports';
import { settingsOf } from '../remedies/remedy-settings';
import type { Actor } from '../request';
import type { CodeRequest } from '../request/code';
import { officesOfActor, type Installation } from '../setup/who-may';
import { actOnCode } from './act-on-code';
import type { Assessor } from './begin-code';
import { codeState } from './code-state';

interface Asking {
  readonly actor: Actor;
  readonly home: Authority | null;
  readonly installation: Installation;
}

/** The self-assessment in chat, in private: it names people, and what they found is not published yet. */
export async function handleCode(
  ports: Ports,
  request: CodeRequest,
  { actor, home, installation }: Asking,
): Promise<CodeOutcome> {
  if (actor.place.scope !== 'personal') return { kind: 'code-unclear', why: 'not-here' };
  if (home === null) return { kind: 'code-unclear', why: 'no-home' };
  const today = londonTime(ports.now()).date;
  const year = request.year === undefined ? yearReportedOn(today) : yearIn(request.year)?.label;
  if (year === undefined) return { kind: 'code-unclear', why: 'no-year' };
  const subject: CodeSubject = { tenant: actor.tenant, council: home, year };
  if (request.kind === 'code-calendar')
    return { kind: 'code-calendar', state: await codeState(ports, subject) };
  const settings = await settingsOf(ports, actor.tenant);
  const offices = officesOfActor(settings, { actor, installation });
  const { person, name } = actor;
  const assessor = { by: person === null ? null : { id: person, name }, offices };
  if (request.kind === 'act-on-code') return act(ports, request, { subject, assessor });
  const state = await codeState(ports, subject);
  const at = placeOf(state, request);
  return { kind: 'code-shown', state, at, mayAssess: mayAssess(assessor) };
}

async function act(
  ports: Ports,
  { act: said, seen }: Extract<CodeRequest, { kind: 'act-on-code' }>,
  { subject, assessor }: { readonly subject: CodeSubject; readonly assessor: Assessor },
): Promise<CodeOutcome> {
  const acted = await actOnCode(ports, { ...subject, ...assessor, act: said, seen });
  const state = await codeState(ports, subject);
  const { provision } = said;
  const shown = { kind: 'code-shown', state, mayAssess: mayAssess(assessor) } as const;
  return acted.ok
    ? { ...shown, at: placeOf(state, { after: provision }), done: { provision } }
    : {
        ...shown,
        at: provisionNamed(provision)?.id ?? null,
        done: { provision, problem: acted.problem },
      };
}

function mayAssess({ by, offices }: Assessor): boolean {
  return by !== null && offices.length > 0;
}

function placeOf(
  { findings }: CodeState,
  { at, after }: { readonly at?: string; readonly after?: string },
): string | null {
  const named = at === undefined ? undefined : provisionNamed(at);
  return named?.id ?? nextOpen(findings, after)?.id ?? null;
}
