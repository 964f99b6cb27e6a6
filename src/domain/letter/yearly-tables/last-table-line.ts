import type { TextLine } from '../letter-text';
import { lineIndexAt } from '../text/running-text';
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
  if (ends.length === 0) return undefined;
  const last = running.lines[lineIndexAt(running, Math.max(...ends))];
  return lines.findIndex((line) => line === last);
}
