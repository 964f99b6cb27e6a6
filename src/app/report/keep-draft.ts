import type { AnnualReport } from '../../domain/report/model/annual-report';
import { isSame, versionOf, type ReportVersion } from '../../domain/report/versions/report-version';
import type { Ports } from '../ports';
import { settleOpenRound } from './sign-off/settle-tasks';
import type { Tenant } from '../../domain/shared/tenant';

/** Which version a draft is; `kept` false: it says the same as the last one, which it is then. */
export interface KeptDraft {
  readonly version: ReportVersion;
  readonly kept: boolean;
}

/**
 * Keeps a draft as the next version, unless it says the same as the last one. Approvals are of a version: whoever
 * approved an earlier one is asked again.
 */
export async function keepDraft(
  ports: Ports,
  report: AnnualReport,
  { tenant, by }: { readonly tenant: Tenant; readonly by: string },
): Promise<KeptDraft> {
  const { reports } = ports.store;
  const { authority, period } = report;
  const last = (await reports.list(tenant, authority, period)).at(-1);
  const number = (last?.number ?? 0) + 1;
  const version = versionOf(report, { tenant, by, number, madeAt: ports.now() });
  if (last && isSame(last, version)) return { version: last, kept: false };
  if ((await reports.add(version)) === 'created') {
    await settleOpenRound(ports, { tenant, authority, period });
    return { version, kept: true };
  }
  // Somebody kept that version in this very moment.
  return keepDraft(ports, report, { tenant, by });
}
