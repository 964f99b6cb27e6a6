import { explainYear } from '../../domain/report/explain/explain-year';
import type { Sentence } from '../../domain/report/model/sentence';
import { rehearse, type Rehearsed } from '../../domain/report/rehearse/members-questions';
import type { ReportProblem } from '../../domain/report/write-report';
import { ok, type Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { draftReport } from './draft-report';
import { gatherReport, type ReportOrder } from './gather-report';

/** The year in at most so many words, for whoever has no time; empty where nothing is held. */
export async function explainReport(
  ports: Ports,
  order: ReportOrder,
  words: number,
): Promise<readonly Sentence[]> {
  return explainYear(await gatherReport(ports, order), words);
}

/** What members are likely to ask about a report, with its answers. */
export async function rehearseReport(
  ports: Ports,
  order: ReportOrder,
): Promise<Result<readonly Rehearsed[], ReportProblem>> {
  const report = await draftReport(ports, order);
  return report.ok ? ok(rehearse(report.value)) : report;
}
