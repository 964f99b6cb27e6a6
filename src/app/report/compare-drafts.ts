import type { AuthorityId } from '../../domain/facts/authority';
import type { PeriodLabel } from '../../domain/facts/period';
import {
  compareVersions,
  type ReportVersion,
  type VersionDifference,
} from '../../domain/report/versions/report-version';
import { failed, ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import type { Tenant } from '../../domain/shared/tenant';

/** Which drafts; without numbers, the last two. */
export interface DraftsToCompare {
  readonly tenant: Tenant;
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly from?: number;
  readonly to?: number;
}

export interface ComparedDrafts {
  readonly earlier: ReportVersion;
  readonly later: ReportVersion;
  readonly difference: VersionDifference;
}

/** Why there is nothing to compare: `held` says which versions there are. */
export interface NotCompared {
  readonly kind: 'no-such-version';
  readonly held: readonly number[];
}

/** What changed between two drafts of a report. */
export async function compareDrafts(
  { store }: Pick<Ports, 'store'>,
  { tenant, authority, period, from, to }: DraftsToCompare,
): Promise<Result<ComparedDrafts, NotCompared>> {
  const versions = await store.reports.list(tenant, authority, period);
  const later = to === undefined ? versions.at(-1) : versions.find(({ number }) => number === to);
  const before = from ?? (later?.number ?? 0) - 1;
  const earlier = versions.find(({ number }) => number === before);
  if (!earlier || !later)
    return failed({ kind: 'no-such-version', held: versions.map(({ number }) => number) });
  return ok({ earlier, later, difference: compareVersions(earlier, later) });
}
