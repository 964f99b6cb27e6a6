import type { Fact } from '../../domain/facts/fact';
import type { RowsAnswer } from '../../domain/question/answer/answer';
import type { Figure, PooledFigure, Row } from '../../domain/question/answer/answer-row';
import { isNonEmpty } from '../../domain/shared/non-empty';
import { caveatSentences } from './caveat-text';
import type { CitationMarks } from './citation-marks';
import { figureCell, figureSentences, pooledCell, type CellStyle } from './figure-text';
import { metricName, serviceWords } from './measure-words';
import { missingCell, missingSentences } from './missing-text';
import { shortSubjectName, subjectName } from './subject-words';
import { possessive, writtenDifference, writtenValue } from '../written';

/** Figures in sentences where one was asked for, in a list where there are several; then changes and caveats. */
export function rowsText(answer: RowsAnswer, marks: CitationMarks): readonly string[] {
  const { rows } = answer;
  const [first, ...more] = rows;
  const body =
    more.length === 0 && first.kind === 'figure'
      ? [figureSentences(first.figure, marks)]
      : [rowList(rows, marks)];
  const changes = differences(answer);
  const closing =
    answer.kind === 'explanation'
      ? [
          'The documents held give these figures; they do not say why the figure changed, and a change in a small number of cases need not have a cause.',
        ]
      : [];
  const caveats = caveatSentences(
    answer.caveats,
    marks,
    rows.length === 1 ? 'one figure' : 'several figures',
  );
  return [...body, changes.join(' '), caveats.join(' '), ...missingNotes(rows), ...closing].filter(
    Boolean,
  );
}

/** In a longer list only the figure itself is marked: Teams shows twenty marks. */
const MOST_WITH_EVERY_COUNT = 4;

/** A list of one line each, named by whatever differs between the rows. */
export function rowList(rows: readonly Row[], marks: CitationMarks): string {
  const style = {
    comparator: !rows.some((row) => row.kind === 'figure' && row.figure.subject.kind === 'similar'),
    everyCount: rows.length <= MOST_WITH_EVERY_COUNT,
  };
  const varies = {
    measure: differ(rows.map((row) => `${measureOf(row)} ${serviceOf(row) ?? ''}`)),
    subject: differ(rows.map(nameOf)),
    period: differ(rows.map(periodOf)),
  };
  return rows
    .map((row) => {
      const service = serviceOf(row);
      const measure =
        service === undefined
          ? metricName(measureOf(row))
          : `${metricName(measureOf(row))} in ${serviceWords(service)}`;
      const label = [
        varies.measure ? measure : '',
        varies.subject || !(varies.measure || varies.period) ? nameOf(row) : '',
        varies.period ? (periodOf(row) ?? '') : '',
      ];
      return `- ${label.filter(Boolean).join(', ')}: ${cell(row, marks, style)}`;
    })
    .join('\n');
}

function differ(values: readonly (string | null)[]): boolean {
  return new Set(values).size > 1;
}

function cell(row: Row, marks: CitationMarks, style: CellStyle): string {
  switch (row.kind) {
    case 'figure':
      return figureCell(row.figure, marks, style);
    case 'pooled':
      return pooledCell(row.figure, marks);
    case 'missing':
      return missingCell(row);
  }
}

function measureOf(row: Row): Fact['measure'] {
  if (row.kind === 'missing') return row.measure;
  return row.kind === 'pooled' ? row.figure.measure : row.figure.fact.measure;
}

function serviceOf(row: Row): Fact['service'] {
  if (row.kind === 'missing') return row.service;
  return row.kind === 'pooled' ? row.figure.service : row.figure.fact.service;
}

function nameOf(row: Row): string {
  return subjectName(row.kind === 'missing' ? row.subject : row.figure.subject);
}

function periodOf(row: Row): string | null {
  return row.kind === 'missing' ? row.period : row.figure.period;
}

/** Where only a few rows lack a figure, the full reason of each. */
function missingNotes(rows: readonly Row[]): readonly string[] {
  const missing = rows.flatMap((row) =>
    row.kind === 'missing' && row.missing.kind !== 'no-letter' ? [row] : [],
  );
  if (missing.length === 0 || missing.length > 2) return [];
  return [[...new Set(missing.map(missingSentences))].join(' ')];
}

interface Numbered {
  readonly figure: Figure | PooledFigure;
  readonly value: number;
  readonly unit: Parameters<typeof writtenDifference>[0];
  readonly row: Row;
}

function numbered(row: Row): readonly Numbered[] {
  if (row.kind === 'missing') return [];
  if (row.kind === 'pooled') {
    const { value, unit } = row.figure;
    return [{ figure: row.figure, value, unit, row }];
  }
  const { quantity } = row.figure.fact;
  return quantity.kind === 'printed'
    ? [{ figure: row.figure, value: quantity.value, unit: quantity.unit, row }]
    : [];
}

/** How many comparisons are put in words beside the list. */
const MOST_DIFFERENCES = 4;

/** Between years: from the first to the last. Between councils: the first one against each other. */
function differences({ kind, rows }: RowsAnswer): readonly string[] {
  const all = rows.flatMap(numbered);
  const measures = [...new Set(all.map(({ row }) => measureOf(row)))];
  return measures
    .flatMap((measure) => {
      const these = all.filter(({ row }) => measureOf(row) === measure);
      if (!isNonEmpty(these)) return [];
      const sameYear = new Set(these.map(({ row }) => periodOf(row))).size === 1;
      if (sameYear) return kind === 'value' ? [] : between(these);
      return changes(these, measure);
    })
    .slice(0, MOST_DIFFERENCES);
}

function between([first, ...others]: readonly [Numbered, ...Numbered[]]): readonly string[] {
  return others.map(({ figure, value }) => {
    const difference = first.value - value;
    const other = shortSubjectName(figure.subject);
    const against = figure.subject.kind === 'authority' ? possessive(other) : other;
    const name = possessive(shortSubjectName(first.figure.subject));
    const measure = metricName(measureOf(first.row)).toLowerCase();
    if (difference === 0) return `${name} figure (${measure}) is the same as ${against}.`;
    const direction = difference < 0 ? 'lower' : 'higher';
    return `${name} figure (${measure}) is ${writtenDifference(first.unit, difference)} ${direction} than ${against}.`;
  });
}

function changes(numbers: readonly Numbered[], measure: Fact['measure']): readonly string[] {
  const names = [...new Set(numbers.map(({ row }) => nameOf(row)))];
  return names.flatMap((name) => {
    const own = numbers
      .filter(({ row }) => nameOf(row) === name)
      .sort((a, b) => a.figure.period.localeCompare(b.figure.period));
    const [from] = own;
    const to = own.at(-1);
    if (!from || !to || from === to) return [];
    const who = possessive(shortSubjectName(from.figure.subject));
    const difference = to.value - from.value;
    const moved =
      difference === 0
        ? 'was the same'
        : `went ${difference > 0 ? 'up' : 'down'} by ${writtenDifference(from.unit, difference)}`;
    const span = `from ${writtenValue(from)} in ${from.figure.period} to ${writtenValue(to)} in ${to.figure.period}`;
    return [`${who} ${metricName(measure).toLowerCase()} ${moved}, ${span}.`];
  });
}
