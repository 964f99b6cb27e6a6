import { authorityById } from '../../../domain/facts/authorities/authorities';
import { passageFindings } from '../../../domain/report/check/passage-findings';
import type { SignOff } from '../../../domain/report/sign-off/sign-off';
import type { Ports } from '../../ports';
import { gatherReport } from '../gather-report';
import { writeReport } from '../../../domain/report/write-report';

/** What is to be looked at in a text that somebody sends: its figures against what is held for the report's year. */
export async function checkPassage(
  ports: Ports,
  { tenant, authority: id, period }: SignOff,
  text: string,
): Promise<readonly string[]> {
  const authority = authorityById(id);
  if (authority === undefined) return [];
  const data = await gatherReport(ports, { authority, period, tenant, unpublished: 'told' });
  const report = writeReport({ ...data, contributions: [] });
  return report.ok ? passageFindings(text, report.value) : [];
}
