import type { ParsedDocument, ParsedLetter, ParsedReport } from '../domain/letter/parsed-document';
import type { Check } from '../domain/facts/check';
import { writeDate } from '../domain/shared/civil-date';

/** What was read from a document, for a person at a terminal. */
export function letterSummary(document: ParsedDocument): string {
  switch (document.kind) {
    case 'annual-letter':
    case 'statistics-page':
      return indent(letterLines(document));
    case 'committee-report':
      return indent(reportLines(document));
    case 'decision-statement':
    case 'unknown':
      return indent([`${document.kind.replace('-', ' ')}: ${document.reason}`]);
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
    ...(letter.lateRemedies === null
      ? []
      : [
          `Late remedies: ${String(letter.lateRemedies.count)} of ${count(letter.lateRemedies.of)}`,
        ]),
    ...checkLines(letter.checks),
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
    ...report.letters.flatMap((letter) => ['Letter inside:', ...letterLines(letter)]),
    ...checkLines(report.checks),
  ];
}

function checkLines(checks: readonly Check[]): readonly string[] {
  return checks.map(({ level, message, arithmetic }) =>
    [`${level}: ${message}`, arithmetic === undefined ? '' : ` (${arithmetic})`].join(''),
  );
}
