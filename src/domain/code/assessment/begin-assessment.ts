import { historyRoot } from '../../audit/recorded';
import { sealInto } from '../../audit/sealed-entry';
import type { AuthorityId } from '../../facts/authority';
import type { PeriodLabel } from '../../facts/period';
import type { Person } from '../../remedy/remedy';
import type { Notary } from '../../shared/chain';
import type { Instant } from '../../shared/civil-date';
import type { Tenant } from '../../shared/tenant';
import {
  assessmentId,
  type Assessment,
  type AssessmentEntry,
  type Carried,
  type Occasion,
} from './assessment';

/** Whose assessment is begun, for which year and why, by whom. */
export interface Beginning {
  readonly tenant: Tenant;
  readonly council: AuthorityId;
  readonly year: PeriodLabel;
  readonly occasion: Occasion;
  readonly by: Person;
  readonly at: Instant;
}

/**
 * A new assessment in which nothing is found yet. What an earlier one found comes along to be confirmed: it is never met
 * because it was met before (the Code, 8.1 and 8.3). What the earlier one itself only carried stays to be confirmed too.
 */
export function beginAssessment(
  beginning: Beginning,
  before: { readonly from: Assessment | undefined; readonly round: number },
  notary: Notary,
): Assessment {
  const { by, at, occasion, ...of } = beginning;
  const id = assessmentId(of.council, of.year, before.round);
  const place = { id, tenant: of.tenant };
  const saying = {
    at,
    actor: by.id,
    verb: 'begin',
    outcome: 'done',
    before: before.from?.id ?? null,
    after: occasion,
  } as const;
  const root = historyRoot('code', place);
  return {
    ...of,
    id,
    round: before.round,
    occasion,
    assessed: {},
    carried: carriedFrom(before.from),
    steps: {},
    revision: 1,
    history: sealInto<AssessmentEntry>({ root, history: [] }, saying, notary),
  };
}

/** What an assessment brings along to the next: all of it, to be confirmed. */
export function carriedFrom(from: Assessment | undefined): Readonly<Record<string, Carried>> {
  if (!from) return {};
  const own = Object.entries(from.assessed).map(
    ([id, found]) => [id, { ...found, from: from.id }] as const,
  );
  return { ...from.carried, ...Object.fromEntries(own) };
}
