import type { AnnualReport } from '../../domain/report/model/annual-report';
import { writeReport, type ReportProblem } from '../../domain/report/write-report';
import type { Result } from '../../domain/shared/result';
import type { Ports } from '../ports';
import { gatherReport, type ReportOrder } from './gather-report';

/** A council's annual report from everything held for its year. Stores nothing. */
export async function draftReport(
  ports: Ports,
  order: ReportOrder,
): Promise<Result<AnnualReport, ReportProblem>> {
  return writeReport(await gatherReport(ports, order));
}
