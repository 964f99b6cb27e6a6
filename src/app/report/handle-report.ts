import type { Authority } from '../../domain/facts/authority';
import type { PeriodLabel } from '../../domain/facts/period';
import { yearIn } from '../../domain/letter/head/find-period';
import { explainYear } from '../../domain/report/explain/explain-year';
import type { ReportData } from '../../domain/report/held/report-data';
import { rehearse } from '../../domain/report/rehearse/members-questions';
import { compareVersions } from '../../domain/report/versions/report-version';
import { writeReport } from '../../domain/report/write-report';
import type { ReportOutcome } from '../outcome/report';
import type { Ports } from '../ports';
import type { Actor } from '../request';
import type { ReportRequest } from '../request/report';
import { gatherReport } from './gather-report';
import { keepDraft } from './keep-draft';
import { latestYear } from './latest-year';

const SHORT_WORDS = 60;

/** Drafts our own annual report, or rehearses it, in private: it tells of remedies, and of letters on their day. */
export async function handleReport(
  ports: Ports,
  request: ReportRequest,
  { actor, home }: { readonly actor: Actor; readonly home: Authority | null },
): Promise<ReportOutcome> {
  if (actor.place.scope !== 'personal') return { kind: 'report-unclear', why: 'not-here' };
  if (home === null) return { kind: 'report-unclear', why: 'no-home' };
  const named = request.year === undefined ? undefined : yearIn(request.year)?.label;
  if (request.year !== undefined && named === undefined)
    return { kind: 'report-unclear', why: 'no-year' };
  const period = named ?? (await latestYear(ports, home));
  if (period === undefined) return { kind: 'report-unclear', why: 'nothing-held' };
  return write(ports, request, { authority: home, period, actor });
}

interface Asked {
  readonly authority: Authority;
  readonly period: PeriodLabel;
  readonly actor: Actor;
}

async function write(
  ports: Ports,
  request: ReportRequest,
  { authority, period, actor }: Asked,
): Promise<ReportOutcome> {
  const of = { authority, period };
  const data = await gatherReport(ports, { ...of, tenant: actor.tenant });
  if (request.kind === 'explain-report') return explained(data, request.words);
  const report = writeReport(data);
  if (!report.ok) return { kind: 'report-not-written', ...of, problem: report.problem };
  if (request.kind === 'rehearse-report' || request.kind === 'members-question') {
    const all = rehearse(report.value);
    const questions =
      request.kind === 'members-question' ? all.filter(({ id }) => id === request.id) : all;
    return { kind: 'report-rehearsed', ...of, questions };
  }
  const { tenant } = actor;
  // Versions are kept for good: they name nobody.
  const { version, kept } = await keepDraft(ports, report.value, { tenant, by: 'chat' });
  const versions = await ports.store.reports.list(tenant, authority.id, period);
  const before = versions.find(({ number }) => number === version.number - 1);
  return {
    kind: 'report-drafted',
    ...of,
    version,
    kept,
    changed: before === undefined ? null : compareVersions(before, version).changes.length,
    toWrite: report.value.toWrite,
    said: explainYear(data, SHORT_WORDS),
  };
}

function explained(data: ReportData, words: number): ReportOutcome {
  const { authority, period } = data;
  const said = explainYear(data, words);
  return said.length > 0
    ? { kind: 'report-explained', authority, period, said }
    : { kind: 'report-not-written', authority, period, problem: { kind: 'nothing-held' } };
}
