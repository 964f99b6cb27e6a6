import { authorityById } from '../../../domain/facts/authorities/authorities';
import type { AuthorityId } from '../../../domain/facts/authority';
import type { PeriodLabel } from '../../../domain/facts/period';
import type { AnnualReport } from '../../../domain/report/model/annual-report';
import { isSame, versionOf } from '../../../domain/report/versions/report-version';
import { failed, ok, type Result } from '../../../domain/shared/result';
import type { Ports } from '../../ports';
import type { Actor } from '../../request';
import { homeOf } from '../../setup/home-of';
import { draftReport } from '../draft-report';

/** One version of a council's draft, which somebody wants as a file. */
export interface WantedReport {
  readonly authority: AuthorityId;
  readonly period: PeriodLabel;
  readonly version: number;
}

/** Why there is no file: it is not theirs or not here; what is held has changed since that version. */
export type NoFile = 'not-yours' | 'changed';

/** A version of our own council's draft, written once more from what is held, for somebody in their personal chat. */
export async function reportForFile(
  ports: Ports,
  wanted: WantedReport,
  { actor, installed }: { readonly actor: Actor; readonly installed: AuthorityId | null },
): Promise<Result<AnnualReport, NoFile>> {
  const { tenant, place, person } = actor;
  const home = await homeOf(ports, tenant, installed);
  const authority = authorityById(wanted.authority);
  const isTheirs = place.scope === 'personal' && person !== null && home === wanted.authority;
  if (!isTheirs || authority === undefined) return failed('not-yours');
  const { period, version } = wanted;
  const report = await draftReport(ports, { authority, period, tenant });
  const kept = (await ports.store.reports.list(tenant, authority.id, period)).find(
    ({ number }) => number === version,
  );
  if (!report.ok || !kept) return failed('changed');
  const now = versionOf(report.value, {
    tenant,
    by: kept.by,
    number: version,
    madeAt: kept.madeAt,
  });
  return isSame(kept, now) ? ok(report.value) : failed('changed');
}
