import { findAuthority } from '../../../../../src/domain/facts/find-authority';
import type { Check } from '../../../../../src/domain/facts/check';
import { parseDocument } from '../../../../../src/domain/letter/parse-document';
import type { ParsedReport } from '../../../../../src/domain/letter/parsed-document';
import { letterText } from '../../../../support/letter-text';

const HEAD = [
  'Luton Borough Council',
  'Audit Committee',
  'Report of the Monitoring Officer',
  'Title: Complaints to the Local Government and Social Care Ombudsman 2021/22',
  'Executive summary',
  'Recommendations: the Committee is recommended to note this report.',
];

/** A report of Luton for 2021/22 that says only the given parts, each a paragraph or a table. */
export function reportOf(...parts: readonly string[]): ParsedReport {
  const [report] = parseDocument(letterText([...HEAD, ...parts].join('\n\n')), findAuthority);
  if (report?.kind !== 'committee-report') throw new Error(`read as ${String(report?.kind)}`);
  return report;
}

/** What one rule says of such a report. */
export function raised(code: string, ...parts: readonly string[]): readonly Check[] {
  return reportOf(...parts).checks.filter((check) => check.code === code);
}

/** Rows of a table with tabs between the cells. */
export function rows(...lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => cells.join('\t')).join('\n');
}
