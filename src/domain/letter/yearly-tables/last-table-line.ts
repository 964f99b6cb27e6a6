import type { TextLine } from '../letter-text';
import { lineIndexAt } from '../text/running-text';
import { readComplianceTable } from './compliance-table';
import { findTables } from './read-yearly-tables';

const HEADED = /local authority report/i;

/**
 * Position of the last line of the tables that follow a letter of 2014 to 2018 under the heading "Local Authority
 * Report"; undefined where there are none. A committee report may hold such tables of its own, without that heading.
 */
export function lastTableLine(lines: readonly TextLine[]): number | undefined {
  if (!lines.some(({ text }) => HEADED.test(text))) return undefined;
  const { running, tables } = findTables(lines);
  const ends = [...tables.values()].flatMap((table) => [...table.values()].map(({ at }) => at));
  const last =
    ends.length === 0 ? undefined : running.lines[lineIndexAt(running, Math.max(...ends))];
  const compliance = readComplianceTable(lines)?.places;
  const after = compliance?.rate ?? compliance?.counts;
  const at = lines.findLastIndex(
    (line) => line === last || (line.line === after?.line && line.page === after.page),
  );
  return at < 0 ? undefined : at;
}
