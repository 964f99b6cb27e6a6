import type { Period } from '../../facts/period';
import type { CivilDate } from '../../shared/civil-date';
import type { FindAuthority } from '../head/find-authority-type';
import { yearIn } from '../head/find-period';
import { nameAuthority } from '../head/name-authority';
import type { TextLine } from '../letter-text';
import type { ParsedReport } from '../parsed-document';
import { parseLetter } from '../parse-letter';
import { REPORT_RULES } from '../rules/rules';
import { findLetters } from '../split-letters';
import { DATE, parseDate } from '../text/find-date';
import { runningText } from '../text/running-text';
import { readCases } from './cases';
import { readComparison } from './comparison-table';
import { readDecisions } from './decisions';
import { readLearning } from './learning-table';
import { sentencesOf, type Sentence } from './prose';
import {
  readLateInProse,
  readMoney,
  readPublicReports,
  readReceivedProse,
  readResponses,
} from './prose-figures';
import { readComparators, readHistory, type ReportContext } from './prose-rates';
import { readReceived } from './received-table';
import type { ParsedCases } from './report-parts';
import { readServices } from './services-table';
import { findTables } from './table-blocks';

const SIGNS: readonly RegExp[] = [
  /executive summary/i,
  /background papers?/i,
  /(?:^|\n)report of the /i,
  /report author|author of (?:the )?report|report by/i,
  /is (?:recommended|asked) to|recommendations?:/i,
  /committee|cabinet member/i,
  /ward\(?s\)? affected|key decision|legal implications|financial implications/i,
  /comparison (?:report|with)|statistical neighbours/i,
];

/** Whether a document is a council's report about the Ombudsman's figures, with or without the letter inside it. */
export function isCommitteeReport(lines: readonly TextLine[], words: string): boolean {
  if (!/ombudsman|LGSCO/i.test(words)) return false;
  const letters = findLetters(lines);
  const before =
    letters[0] === undefined ? words : runningText(lines.slice(0, letters[0].from)).text;
  const signs = SIGNS.filter((sign) => sign.test(before)).length;
  return signs >= 3 || (signs >= 2 && hasComparison(lines));
}

function hasComparison(lines: readonly TextLine[]): boolean {
  const none = { findAuthority: () => undefined, period: null };
  return findTables(lines).some((table) => readComparison(table, none) !== undefined);
}

/** Reads a council's report: its comparison tables, the complaints received, and the letters inside it. Never throws. */
export function parseReport(
  lines: readonly TextLine[],
  findAuthority: FindAuthority,
): ParsedReport {
  const spans = findLetters(lines);
  const outside = lines.filter((_, at) => !spans.some(({ from, to }) => at >= from && at < to));
  const letters = spans.map(({ from, to }) => parseLetter(lines.slice(from, to), findAuthority));
  const words = runningText(outside).text;
  const title = reportTitle(words);
  const period = yearIn(title) ?? reportYear(words) ?? letters[0]?.period ?? null;
  const blocks = findTables(outside);
  const on = period?.end ?? null;
  const authority = letters[0]?.authority ?? nameAuthority([], words, { findAuthority, on });
  const prose = sentencesOf(outside);
  const context = { findAuthority, own: authority?.id ?? null, period };
  const report: ParsedReport = {
    kind: 'committee-report',
    authority,
    period,
    title,
    date: reportDate(words),
    tables: blocks.flatMap((block) => readComparison(block, { findAuthority, period }) ?? []),
    received: readReceived(blocks, period),
    decisions: readDecisions({ lines: outside, prose, blocks }, period),
    services: readServices(blocks, period),
    learning: readLearning(blocks),
    ...readProse(prose, context),
    ...casesOf(readCases(blocks)),
    letters,
    checks: [],
  };
  const reading = { report, blocks, prose, lines: outside };
  return { ...report, checks: REPORT_RULES.flatMap((rule) => rule(reading)) };
}

function readProse(
  prose: readonly Sentence[],
  context: ReportContext,
): Pick<
  ParsedReport,
  | 'receivedInProse'
  | 'history'
  | 'comparators'
  | 'responses'
  | 'publicReports'
  | 'lateRemedies'
  | 'paid'
> {
  const { period } = context;
  return {
    receivedInProse: readReceivedProse(prose, period),
    history: readHistory(prose, context),
    comparators: readComparators(prose, period),
    responses: readResponses(prose),
    publicReports: readPublicReports(prose, period),
    lateRemedies: readLateInProse(prose),
    paid: readMoney(prose),
  };
}

function casesOf(found: ParsedCases | null): Pick<ParsedReport, 'cases' | 'caseList'> {
  if (found === null) return { cases: [], caseList: null };
  const { cases, ...caseList } = found;
  return { cases, caseList };
}

/** The line that names the Ombudsman and a year. */
function reportTitle(words: string): string {
  const lines = words
    .split('\n')
    .filter((line) => line.length < 200 && /ombudsman|LGSCO/i.test(line));
  const dated = lines.find(
    (line) =>
      yearIn(line) !== undefined && !/\(pages/i.test(line) && !/considered|resolved/i.test(line),
  );
  const labelled = /(?:^|\n)(?:report )?title:?[ \n]([^\n]{10,160})/i.exec(words)?.[1];
  return (labelled ?? dated ?? lines[0] ?? '').trim();
}

function reportYear(words: string): Period | undefined {
  const counts = new Map<string, { readonly period: Period; count: number }>();
  for (const match of words.matchAll(/20\d{2} ?[/-] ?(?:20)?\d{2}(?!\d)/g)) {
    const period = yearIn(match[0]);
    if (period === undefined) continue;
    const entry = counts.get(period.label) ?? { period, count: 0 };
    entry.count += 1;
    counts.set(period.label, entry);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.period;
}

/** The first date of the first meeting named. */
function reportDate(words: string): CivilDate | null {
  return parseDate(new RegExp(DATE, 'i').exec(words.slice(0, 5000))?.[0] ?? '') ?? null;
}
