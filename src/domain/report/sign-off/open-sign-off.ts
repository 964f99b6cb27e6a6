import type { AuthorityId } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { Notary } from '../../shared/chain';
import { isDate, londonTime, type CivilDate, type Instant } from '../../shared/civil-date';
import { failed, ok, type Result } from '../../shared/result';
import type { Tenant } from '../../shared/tenant';
import { passagesFor } from './passages-for';
import { recordIn } from './record-sign-off';
import { signOffId, type AskedPassage, type Named, type SignOff } from './sign-off';

/** What a person gives for a new round; everything may be wrong. */
export interface SignOffDraft {
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly deadline: string;
  readonly contributors: readonly { readonly service: string; readonly person: Named }[];
  readonly by: Named;
}

export type OpenProblem =
  | { readonly kind: 'not-a-date'; readonly given: string }
  | { readonly kind: 'in-the-past'; readonly deadline: CivilDate }
  | { readonly kind: 'nobody-asked' }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'service-twice'; readonly service: string };

/** What surrounds a new round: the passages that the draft leaves to write, and the rounds of this report before it. */
export interface Opening {
  readonly tenant: Tenant;
  readonly at: Instant;
  readonly toWrite: readonly AskedPassage[];
  readonly before: number;
}

/** A round with everybody asked and their passages given out, or the first thing that is wrong with it. */
export function openSignOff(
  draft: SignOffDraft,
  opening: Opening,
  notary: Notary,
): Result<SignOff, OpenProblem> {
  const problem = problemOf(draft, londonTime(opening.at).date);
  if (problem) return failed(problem);
  const { authority, period, deadline, by } = draft;
  const { tenant, at, before, toWrite } = opening;
  const round: SignOff = {
    id: signOffId(authority, period, before),
    tenant,
    authority,
    period,
    state: 'open',
    deadline,
    openedBy: by,
    openedAt: at,
    closed: null,
    contributors: draft.contributors.map(({ service, person }) => ({
      service: service.trim(),
      person,
      passages: passagesFor(service.trim(), toWrite),
      texts: [],
      approvals: [],
    })),
    history: [],
  };
  const saying = { at, actor: by.id, verb: 'open', outcome: 'done' } as const;
  return ok(recordIn(round, { ...saying, before: null, after: 'open' }, notary));
}

function problemOf(
  { deadline, contributors, by }: SignOffDraft,
  today: CivilDate,
): OpenProblem | undefined {
  const people = [by, ...contributors.map(({ person }) => person)];
  const unnamed = people.some(({ id, name }) => id.trim() === '' || name.trim() === '');
  if (contributors.length === 0) return { kind: 'nobody-asked' };
  if (unnamed || contributors.some(({ service }) => service.trim() === ''))
    return { kind: 'unnamed' };
  if (!isDate(deadline)) return { kind: 'not-a-date', given: deadline };
  if (deadline < today) return { kind: 'in-the-past', deadline };
  const names = contributors.map(({ service }) => service.trim().toLowerCase());
  const twice = contributors.find(
    ({ service }, at) => names.indexOf(service.trim().toLowerCase()) !== at,
  );
  return twice && { kind: 'service-twice', service: twice.service };
}
