import type { AuthorityId } from '../facts/authority';
import type { ServiceArea } from '../facts/measure';
import { SERVICES } from '../facts/measure';
import type { Notary } from '../shared/chain';
import type { CivilDate, Instant } from '../shared/civil-date';
import { isDate } from '../shared/civil-date';
import type { Deadline } from '../shared/deadline';
import { failed, ok, type Result } from '../shared/result';
import { record } from './history';
import { personalDataIn } from '../shared/personal-data';
import { PLAIN_REMEDY, type Matter, type Person, type Remedy, type RemedyState } from './remedy';
import type { Tenant } from '../shared/tenant';

/** What a person gives for a new remedy; everything may be wrong. */
export interface RemedyDraft {
  readonly reference: string;
  readonly service: string;
  readonly text: string;
  readonly owner: Person;
  readonly deputy?: Person;
  readonly due: string;
  readonly state?: RemedyState;
  readonly doneOn?: CivilDate;
  readonly sample?: boolean;
  readonly matter?: Matter;
  readonly stage?: Remedy['stage'];
  readonly deadline?: Deadline;
  readonly internalDue?: CivilDate;
  readonly round?: string;
  readonly caseOutcome?: string;
  /** Whose it is, where that is not the council that the tenant is. */
  readonly council?: AuthorityId;
}

export type DraftProblem =
  | { readonly kind: 'missing'; readonly field: 'reference' | 'text' | 'owner' | 'due' | 'service' }
  | { readonly kind: 'not-a-date'; readonly given: string }
  | { readonly kind: 'unknown-service'; readonly given: string }
  | { readonly kind: 'personal-data'; readonly found: string };

/** Where and when a remedy was made, and the id it gets. */
export interface Birth {
  readonly id: string;
  readonly tenant: Tenant;
  readonly at: Instant;
  readonly actor: string;
}

/** A remedy from what a person gave, with its first history entry, or the first thing that is wrong with it. */
export function newRemedy(
  draft: RemedyDraft,
  birth: Birth,
  notary: Notary,
): Result<Remedy, DraftProblem> {
  const problem = missingField(draft) ?? wrongField(draft);
  if (problem) return failed(problem);
  const state = draft.state ?? 'agreed';
  const unborn = {
    id: birth.id,
    tenant: birth.tenant,
    reference: draft.reference.trim(),
    service: draft.service as ServiceArea,
    text: draft.text.trim(),
    owner: draft.owner,
    deputy: draft.deputy ?? null,
    state,
    due: draft.due,
    firstDue: draft.due,
    acknowledgedAt: null,
    doneOn: draft.doneOn ?? null,
    sample: draft.sample ?? false,
    revision: 1,
    ...PLAIN_REMEDY,
    ...furtherFields(draft),
    history: [],
  };
  const born = {
    at: birth.at,
    actor: birth.actor,
    verb: 'create',
    outcome: 'done',
    before: null,
    after: state,
  } as const;
  return ok({ ...unborn, history: record(unborn, born, notary) });
}

/** What only some remedies have. */
function furtherFields(draft: RemedyDraft): Partial<Remedy> {
  const { matter, stage, deadline, internalDue, round, caseOutcome, council } = draft;
  return {
    ...(matter && { matter }),
    ...(stage && { stage }),
    ...(deadline && { deadline }),
    ...(internalDue && { internalDue }),
    ...(round && { round }),
    ...(council !== undefined && { council }),
    ...(caseOutcome && { caseOutcome: caseOutcome.trim() }),
  };
}

function missingField(draft: RemedyDraft): DraftProblem | undefined {
  const given = { ...draft, owner: draft.owner.id };
  const fields = ['reference', 'service', 'text', 'owner', 'due'] as const;
  const field = fields.find((name) => given[name].trim() === '');
  return field && { kind: 'missing', field };
}

function wrongField(draft: RemedyDraft): DraftProblem | undefined {
  if (!isDate(draft.due)) return { kind: 'not-a-date', given: draft.due };
  if (!SERVICES.some((service) => service === draft.service)) {
    return { kind: 'unknown-service', given: draft.service };
  }
  const found = personalDataIn([draft.text, draft.reference, draft.caseOutcome ?? ''].join('\n'));
  return found === undefined ? undefined : { kind: 'personal-data', found };
}
