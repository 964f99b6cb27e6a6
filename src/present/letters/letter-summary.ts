import { decisionLines } from './decision-summary';
import type {
  ParsedDocument,
  ParsedLetter,
  ParsedReport,
} from '../../domain/letter/parsed-document';
import type { Check } from '../../domain/facts/check';
import { writeDate } from '../../domain/shared/civil-date';

/** What was read from a document, for a person at a terminal. */
export function letterSummary(document: ParsedDocument): string {
  switch (document.kind) {
    case 'annual-letter':
    case 'statistics-page':
      return indent(letterLines(document));
    case 'committee-report':
      return indent(reportLines(document));
    case 'decision-statement':
      return indent([...decisionLines(document), ...checkLines(document.checks)]);
    case 'unknown':
      return indent([`unknown: ${document.reason}`]);
  }
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function letterLines(letter: ParsedLetter): readonly string[] {
  const { complaintsUpheld, compliance, satisfactoryRemedy } = letter.statistics;
  const { upheld, investigations, per100k, comparatorPer100k } = complaintsUpheld;
  const dated = letter.letterDate === null ? '' : `, ${writeDate(letter.letterDate)}`;
  return [
    `${letter.authority?.name ?? 'council not found'} ${letter.period?.label ?? 'year not found'}${dated}`,
    `Uphold rate: ${rate(complaintsUpheld, `${count(upheld)} of ${count(investigations)}`)}`,
    ...(per100k === null
      ? []
      : [`Upheld per 100,000: ${String(per100k)} (average ${count(comparatorPer100k)})`]),
    `Compliance: ${rate(compliance, `of ${count(compliance.outcomes)} outcomes`)}`,
    `Satisfactory remedy: ${rate(satisfactoryRemedy, `${count(satisfactoryRemedy.count)} of ${count(satisfactoryRemedy.base)}`)}`,
    ...letterTables(letter),
    ...(letter.lateRemedies === null
      ? []
      : [
          `Late remedies: ${String(letter.lateRemedies.count)} of ${count(letter.lateRemedies.of)}`,
        ]),
    ...checkLines(letter.checks),
  ];
}

/** What only some letters give: the tables of older ones, the overview of newer ones. */
function letterTables({ received, decisions, overview }: ParsedLetter): readonly string[] {
  return [
    ...(received === null ? [] : [`Received: ${count(received.total)}`]),
    ...(decisions === null ? [] : [`Decisions: ${count(decisions.total)}`]),
    ...(overview === null
      ? []
      : [
          `Dealt with: ${count(overview.dealtWith)} (not for the Ombudsman ${count(overview.notForUs)}, assessed and closed ${count(overview.assessedAndClosed)}, investigated ${count(overview.investigated)})`,
        ]),
  ];
}

interface Rate {
  readonly status: string;
  readonly ratePercent: number | null;
  readonly comparatorPercent: number | null;
}

function rate({ status, ratePercent, comparatorPercent }: Rate, counts: string): string {
  if (status === 'no-cases') return 'no cases in this period';
  if (ratePercent === null) return 'not given';
  const average =
    comparatorPercent === null ? '' : `, similar organisations ${String(comparatorPercent)}%`;
  return `${String(ratePercent)}% (${counts}${average})`;
}

function count(value: number | null): string {
  return value === null ? 'not given' : String(value);
}

function reportLines(report: ParsedReport): readonly string[] {
  return [
    `${report.title}: ${report.authority?.name ?? 'council not found'} ${report.period?.label ?? 'year not found'}`,
    ...report.tables.map(
      ({ figure, title, rows }) => `Table ${figure ?? ''}: ${title} (${String(rows.length)} rows)`,
    ),
    ...readLines(report),
    ...report.letters.flatMap((letter) => ['Letter inside:', ...letterLines(letter)]),
    ...checkLines(report.checks),
  ];
}

function readLines(report: ParsedReport): readonly string[] {
  const { receivedInProse, received, decisions, paid, cases, lateRemedies, history } = report;
  const total = received?.total?.count ?? receivedInProse?.count;
  const upheld = cases.filter(({ outcome }) => outcome === 'upheld').length;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Received', total?.toString()],
    ['Decisions', decisions?.total?.count.toString()],
    [
      'Own rates in the text',
      history
        .map(({ measure, period, ratePercent }) =>
          [measure.replace('_', ' '), period.label, `${String(ratePercent)}%`].join(' '),
        )
        .join(', '),
    ],
    ['Late remedies', lateRemedies?.count.toString()],
    ['Money paid', paid === null ? undefined : `£${paid.totalPounds.toFixed(2)}`],
    [
      'Cases listed',
      cases.length === 0 ? undefined : `${String(cases.length)}, ${String(upheld)} of them upheld`,
    ],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
}

function checkLines(checks: readonly Check[]): readonly string[] {
  return checks.map(({ level, message, arithmetic }) =>
    [`${level}: ${message}`, arithmetic === undefined ? '' : ` (${arithmetic})`].join(''),
  );
}
