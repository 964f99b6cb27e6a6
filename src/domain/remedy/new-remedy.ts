import type { ServiceArea } from '../facts/measure';
import { SERVICES } from '../facts/measure';
import type { Notary } from '../shared/chain';
import type { CivilDate, Instant } from '../shared/civil-date';
import { civilDate } from '../shared/civil-date';
import { failed, ok, type Result } from '../shared/result';
import { record } from './history';
import type { Person, Remedy, RemedyState } from './remedy';

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
}

export type DraftProblem =
  | { readonly kind: 'missing'; readonly field: 'reference' | 'text' | 'owner' | 'due' | 'service' }
  | { readonly kind: 'not-a-date'; readonly given: string }
  | { readonly kind: 'unknown-service'; readonly given: string }
  | { readonly kind: 'personal-data'; readonly found: string };

/** Where and when a remedy was made, and the id it gets. */
export interface Birth {
  readonly id: string;
  readonly tenant: string;
  readonly at: Instant;
  readonly actor: string;
}

/** Text that identifies a person, which a remedy must not hold (UK GDPR, article 5(1)(c)). */
const PERSONAL: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+\.[\w.]+/ },
  { name: 'a postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i },
  { name: 'a National Insurance number', pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i },
  { name: 'a telephone number', pattern: /(?<!\d)(?:\+44|0)\d(?:[ -]?\d){8,9}(?!\d)/ },
  { name: 'an NHS number', pattern: /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/ },
  { name: 'a person’s name', pattern: /\b(?:Mr|Mrs|Miss|Ms|Mx|Dr)\.? [A-Z][a-z]*\b/ },
];

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
  const found = PERSONAL.find(
    ({ pattern }) => pattern.test(draft.text) || pattern.test(draft.reference),
  );
  return found && { kind: 'personal-data', found: found.name };
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return (
    match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
  );
}
