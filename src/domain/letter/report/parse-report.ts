import type { Period } from '../../facts/period';
import type { CivilDate } from '../../shared/civil-date';
import type { FindAuthority } from '../head/find-authority-type';
import { yearIn } from '../head/find-period';
import { nameAuthority } from '../head/name-authority';
import type { TextLine } from '../letter-text';
import type { ParsedReport } from '../parsed-document';
import { pageTitles } from '../overview/page-title';
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
import { ownPart } from './own-part';
import { readReceived } from './received-table';
import type { ParsedCases, ParsedHistory } from './report-parts';
import { readServices } from './services-table';
import { readYearTables } from './year-table';
import { findTables, type TableBlock } from './table-blocks';

/** Reads a council's report: its comparison tables, the complaints received, and the letters inside it. Never throws. */
export function parseReport(
  lines: readonly TextLine[],
  findAuthority: FindAuthority,
): ParsedReport {
  const spans = findLetters(lines);
  const around = lines.filter((_, at) => !spans.some(({ from, to }) => at >= from && at < to));
  const outside = ownPart(around);
  const letters = spans.map(({ from, to }) => parseLetter(lines.slice(from, to), findAuthority));
  const running = runningText(outside);
  const words = running.text;
  const title = reportTitle(words);
  const period = yearIn(title) ?? reportYear(words) ?? letters[0]?.period ?? null;
  const blocks = findTables(outside);
  const on = period?.end ?? null;
  const heads = pageTitles(running, (name) => findAuthority(name) !== undefined);
  const find = { findAuthority, on };
  const authority =
    letters[0]?.authority ??
    nameAuthority(heads.filter(isNamed), words, find) ??
    nameAuthority(heads, words, find);
  const prose = sentencesOf(outside);
  const context = { findAuthority, own: authority?.id ?? null, period, title };
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
    history: history(prose, blocks, context),
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
  'receivedInProse' | 'comparators' | 'responses' | 'publicReports' | 'lateRemedies' | 'paid'
> {
  const { period } = context;
  return {
    receivedInProse: readReceivedProse(prose, period),
    comparators: readComparators(prose, period),
    responses: readResponses(prose),
    publicReports: readPublicReports(prose, period),
    lateRemedies: readLateInProse(prose),
    paid: readMoney(prose),
  };
}

/** Rates by year from the text, and from tables of years what the text does not give. */
function history(
  prose: readonly Sentence[],
  blocks: readonly TableBlock[],
  context: ReportContext,
): ParsedReport['history'] {
  const said = readHistory(prose, context);
  const tabled = readYearTables(blocks, context.title);
  const again = (one: ParsedHistory): boolean =>
    said.some(
      ({ measure, period, ratePercent, part, base }) =>
        measure === one.measure &&
        period.label === one.period.label &&
        ratePercent === one.ratePercent &&
        (one.part ?? part) === part &&
        (one.base ?? base) === base,
    );
  return [...said, ...tabled.filter((one) => !again(one))];
}

/** A place of meeting may bear the name of a council too. */
function isNamed(head: string): boolean {
  return /council|authority|borough/i.test(head);
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
